/** One claim in the inspector: what, who says so, how surely, from how many origins, what stands against it. */
import { Link } from "@tanstack/react-router";
import type { ContradictionRow, RoomAnswer } from "../../../../src/ask/answers.ts";
import { globalId } from "../../../../src/model/ids.ts";
import type { Claim, Reading } from "../../../../src/model/reading.ts";
import { cut, type Span } from "../../../../src/model/span.ts";
import { showDate } from "../../grammar/dates.ts";
import { Certainty, Chain, Disputed, Origins, Standing } from "../../grammar/marks.tsx";
import { voicesOf } from "../../grammar/voices.ts";
import { plain } from "../../grammar/words.ts";
import type { Decision } from "../../state/decisions/decisions.ts";
import { writeSpan } from "../../text/sentences.ts";
import { tellingWords } from "./telling-words.ts";

export interface ClaimProps {
  readonly room: RoomAnswer;
  readonly claim: Claim;
  /** Its place in the text, which need not be said again in full. */
  readonly sentence: Span;
  readonly active: boolean;
  readonly decision: Decision | undefined;
  readonly onFocus: () => void;
  readonly onWords: (span: Span) => void;
  readonly onDecide: (kind: "accept" | "reject") => void;
}

export function ClaimView({ room, claim, sentence, active, decision, onFocus, onWords, onDecide }: ClaimProps) {
  const { reading } = room;
  const across = room.across[claim.id];
  const words = tellingWords(reading, claim, sentence);
  const disputes = room.contradictions.filter((row) => across?.contradictions.includes(row.id));
  return (
    <li className="claim" data-active={active || undefined} onFocus={onFocus}>
      <button type="button" className="claim-words serif" onClick={() => onWords(words)}>
        {cut(reading.report.text, words)}
      </button>
      <Content reading={reading} claim={claim} />
      <p>
        <Chain voices={voicesOf(reading, claim)} onPick={(voice) => voice.wording && onWords(voice.wording)} />
      </p>
      <p className="claim-weight">
        <Certainty
          factuality={claim.factuality}
          hedges={claim.hedges.map((hedge) => cut(reading.report.text, hedge))}
        />
        {across && <Origins weight={across.weight} />}
      </p>
      {disputes.map((row) => (
        <Sides key={row.id} row={row} />
      ))}
      <p className="claim-acts">
        <Standing decision={decision} />
        {decision?.kind !== "accept" && (
          <button type="button" className="link" onClick={() => onDecide("accept")} aria-keyshortcuts="a">
            Accept
          </button>
        )}
        {decision?.kind !== "reject" && (
          <button type="button" className="link" onClick={() => onDecide("reject")} aria-keyshortcuts="r">
            Reject
          </button>
        )}
        {across && (
          <Link to="/ledger" search={{ report: reading.report.id, open: across.proposition }}>
            Open in ledger
          </Link>
        )}
      </p>
      <span className="unseen">{claim.basis === "inferred" ? "worked out by the machine" : ""}</span>
    </li>
  );
}

/** What kind of thing is claimed: the event with its roles, the relation, or plain words. */
function Content({ reading, claim }: { reading: Reading; claim: Claim }) {
  const content = claim.content;
  const name = (id: string | undefined) => reading.entities.find((entity) => entity.id === id)?.name ?? "unnamed";
  if ("event" in content) {
    const index = [...reading.events]
      .sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end)
      .findIndex((event) => event.id === content.event);
    const event = reading.events.find((one) => one.id === content.event);
    if (!event) return null;
    const role = (mention: string) => {
      const found = reading.mentions.find((one) => one.id === mention);
      return found?.entity ? name(found.entity) : found ? cut(reading.report.text, found) : "unnamed";
    };
    return (
      <p className="claim-kind">
        <b className="figures">{index + 1}</b> {plain(event.type)}
        {event.roles.map((one) => (
          <span key={`${one.role}${one.mention}`}>
            {" "}
            · {plain(one.role)} <span className="claim-name">{role(one.mention)}</span>
          </span>
        ))}
        {event.time && <Value basis={event.time.basis}>{showDate(event.time.value)}</Value>}
        {event.place && <Value basis={event.place.basis}>{name(event.place.entity)}</Value>}
      </p>
    );
  }
  if ("relation" in content) {
    const relation = reading.relations.find((one) => one.id === content.relation);
    if (!relation) return null;
    return (
      <p className="claim-kind">
        <span className="claim-name">{name(relation.subject)}</span> · {plain(relation.predicate)} ·{" "}
        <span className="claim-name">{name(relation.object)}</span>
        {relation.detail && ` (${relation.detail})`}
      </p>
    );
  }
  return null;
}

function Value({ basis, children }: { basis: "stated" | "inferred"; children: string }) {
  return <span> · {basis === "inferred" ? <i>{children}, inferred</i> : children}</span>;
}

/** Both sides in the same size, in the order they were published. */
function Sides({ row }: { row: ContradictionRow }) {
  return (
    <div className="sides">
      <Disputed>: {row.label}</Disputed>
      {row.sides.map((side, index) => (
        <p key={`${side.value}${side.claims[0] ?? ""}`}>
          <b>{side.value}</b>
          {side.replaced && " · replaced later"} · {(row.originLabels[index] ?? []).join("; ") || "origin unknown"}{" "}
          {row.opened[index]?.slice(0, 2).map((claim) => (
            <span key={claim.id} className="small">
              {" · "}
              <Link to="/reports/$id" params={{ id: claim.report }} search={{ at: writeSpan(claim.span) }}>
                {claim.outlet ?? claim.reportTitle}
              </Link>
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

export const claimKey = (reading: Reading, claim: Claim) => globalId(reading.report.id, claim.id);
