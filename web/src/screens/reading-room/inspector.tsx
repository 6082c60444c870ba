/** The right side: the claims of the chosen sentence, or, with none chosen, the report as a whole. */
import { Link } from "@tanstack/react-router";
import type { RoomAnswer } from "../../../../src/ask/answers.ts";
import type { Claim } from "../../../../src/model/reading.ts";
import { cut, overlaps, type Span } from "../../../../src/model/span.ts";
import { showDate } from "../../grammar/dates.ts";
import { Disputed } from "../../grammar/marks.tsx";
import { sourceOf } from "../../grammar/voices.ts";
import { count, plain, VERDICT } from "../../grammar/words.ts";
import type { Decision } from "../../state/decisions/decisions.ts";
import { ClaimView, claimKey } from "./claim-view.tsx";
import { Differences } from "./differences.tsx";

export interface InspectorProps {
  readonly room: RoomAnswer;
  readonly chosen: number;
  readonly claims: readonly Claim[];
  readonly active: number;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly onActive: (index: number) => void;
  readonly onWords: (span: Span) => void;
  readonly onDecide: (claim: Claim, kind: "accept" | "reject") => void;
}

export function Inspector(props: InspectorProps) {
  const { room, chosen, claims } = props;
  const sentence = room.reading.sentences[chosen];
  if (!sentence) return <Overview room={room} onWords={props.onWords} />;
  return (
    <>
      <h2>
        Sentence <span className="figures">{chosen + 1}</span> of{" "}
        <span className="figures">{room.reading.sentences.length}</span>
        <span className="inspector-count"> · {count(claims.length, "claim")}</span>
      </h2>
      <KeyPoint room={room} sentence={sentence} onWords={props.onWords} />
      {claims.length === 0 && <p className="inspector-none">No claim was read in this sentence.</p>}
      <ol className="claims">
        {claims.map((claim, index) => (
          <ClaimView
            key={claim.id}
            room={room}
            claim={claim}
            sentence={sentence}
            active={index === props.active}
            decision={props.decisions.get(claimKey(room.reading, claim))}
            onFocus={() => props.onActive(index)}
            onWords={props.onWords}
            onDecide={(kind) => props.onDecide(claim, kind)}
          />
        ))}
      </ol>
      <Named room={room} sentence={sentence} />
      <Differences reading={room.reading} within={sentence} onWords={props.onWords} />
    </>
  );
}

function KeyPoint({ room, sentence, onWords }: { room: RoomAnswer; sentence: Span; onWords: (span: Span) => void }) {
  const check = room.reading.keyPointChecks.find((one) => overlaps(one.keyPoint, sentence));
  if (!check) return null;
  return (
    <div className="check">
      <p>
        <b className="verdict" data-verdict={check.verdict}>
          <span aria-hidden="true">{VERDICT[check.verdict].sign}</span> {VERDICT[check.verdict].word}
        </b>{" "}
        in the body. {check.why}
      </p>
      {check.by.map((span) => (
        <button type="button" key={span.start} className="claim-words serif" onClick={() => onWords(span)}>
          {cut(room.reading.report.text, span)}
        </button>
      ))}
    </div>
  );
}

/** Names in the sentence with their other forms; the forms belong here and not into the text. */
function Named({ room, sentence }: { room: RoomAnswer; sentence: Span }) {
  const { reading, clusters } = room;
  const ids = new Set(reading.mentions.filter((m) => overlaps(m, sentence) && m.entity).map((m) => m.entity));
  const entities = reading.entities.filter((entity) => ids.has(entity.id) && entity.named);
  if (entities.length === 0) return null;
  return (
    <section className="named">
      <h3>Named here</h3>
      <ul>
        {entities.map((entity) => (
          <li key={entity.id}>
            <span className="claim-name">{entity.name}</span>{" "}
            <span className="small">
              {plain(entity.type)}
              {entity.titles.length > 0 && ` · ${entity.titles.join(", ")}`}
              {entity.aliases.length > 0 && ` · also ${entity.aliases.map((alias) => alias.text).join(", ")}`}
              {clusters[entity.id] && ` · in ${count(clusters[entity.id]?.reports ?? 1, "report")}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Overview({ room, onWords }: { room: RoomAnswer; onWords: (span: Span) => void }) {
  const { reading, row } = room;
  // One line a voice: "A recent report" and "the report" are one when the reader joined them.
  const voices = new Map<string, { who: string; n: number; at: Span }>();
  for (const said of reading.attributions) {
    const who = sourceOf(reading, said);
    const key = said.entity ?? who;
    const first = voices.get(key);
    voices.set(key, { who: first?.who ?? who, n: (first?.n ?? 0) + 1, at: first?.at ?? said.content[0] ?? said.cue });
  }
  return (
    <>
      <h2>This report</h2>
      <p className="overview-from">
        {row.outlet ?? "Outlet not given"} · {showDate(row.publishedAt)}
        <br />
        <span className="figures">
          {count(row.words, "word")} · {count(reading.claims.length, "claim")} · {count(reading.events.length, "event")}
        </span>
      </p>
      {room.contradictions.length > 0 && (
        <section>
          <h3>
            <Disputed />
          </h3>
          <ul className="overview-list">
            {room.contradictions.map((one) => (
              <li key={one.id}>
                {one.label}: {one.sides.map((side) => side.value).join(" ⇄ ")}
              </li>
            ))}
          </ul>
        </section>
      )}
      {voices.size > 0 && (
        <section>
          <h3>Who speaks here</h3>
          <ul className="overview-list">
            {[...voices].map(([key, { who, n, at }]) => (
              <li key={key}>
                <button type="button" className="chain-voice" onClick={() => onWords(at)}>
                  {who}
                </button>{" "}
                <span className="small figures">{n === 1 ? "once" : `${n} times`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {room.copies.length > 0 && (
        <section>
          <h3>Goes back to, or is copied by</h3>
          <ul className="overview-list">
            {room.copies.map((link) => {
              const other = link.from === row.id ? link.to : link.from;
              return (
                <li key={`${link.from}${link.to}`}>
                  {link.from === row.id ? `${link.kind} of ` : `${link.kind}: `}
                  <Link to="/reports/$id" params={{ id: other }} search={{}}>
                    {link.otherTitle}
                  </Link>{" "}
                  <span className="small">
                    {link.otherOutlet} · {link.reasons.map((reason) => reason.words).join(" ")}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {room.revisions.length > 0 && (
        <section>
          <h3>Revisions</h3>
          <ul className="overview-list">
            {room.revisions.map((one) => (
              <li key={one.id}>
                {one.relation}:{" "}
                <Link to="/reports/$id" params={{ id: one.id }} search={{}}>
                  {one.title}
                </Link>{" "}
                <span className="small">{showDate(one.publishedAt)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Differences reading={reading} onWords={onWords} />
      {reading.notices.length > 0 && (
        <section>
          <h3>Notices</h3>
          <ul className="overview-list">
            {reading.notices.map((notice) => (
              <li key={`${notice.code}${notice.span?.start ?? ""}${notice.message}`}>
                {notice.message} <span className="small">({notice.code})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="small overview-hint">
        Choose a sentence with <kbd>j</kbd> <kbd>k</kbd> or a click to see its claims.
      </p>
    </>
  );
}
