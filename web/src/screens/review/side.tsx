/** One of the two names: how it is written, what ties it has, and the sentences that name it with what they have it do. */
import { Link } from "@tanstack/react-router";
import type { ReviewName, ReviewSide, Sighting } from "../../../../src/ask/answers.ts";
import { showDate } from "../../grammar/dates.ts";
import { count, plain } from "../../grammar/words.ts";
import type { NamePart } from "../../state/review/name-diff.ts";
import { segment } from "../../text/segment.ts";
import { writeSpan } from "../../text/sentences.ts";

interface HeadProps {
  readonly name: ReviewName;
  readonly parts: readonly NamePart[];
  /** Undefined until it is opened. */
  readonly side: ReviewSide | undefined;
}

export function NameHead({ name, parts, side }: HeadProps) {
  return (
    <div className="side-head">
      <h3 className="side-name">
        {parts.map((part, index) =>
          part.differs ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one name keep their order
            <span key={index} className="side-differs">
              {part.text}
            </span>
          ) : (
            part.text
          ),
        )}
      </h3>
      <p className="figures side-line">
        {count(name.reports, "report")}, {count(name.outlets, "outlet")}
        {side && side.said > 0 && ` · a voice in ${count(side.said, "claim")}`}
      </p>
      {side && (
        <dl className="side-facts">
          {side.titles.length > 0 && (
            <div>
              <dt>Titles</dt>
              <dd>{side.titles.join(", ")}</dd>
            </div>
          )}
          <div>
            <dt>Written</dt>
            <dd className="figures">
              {side.forms.slice(0, 5).map((form, index) => (
                <span key={form.text}>
                  {index > 0 && ", "}
                  <span className="serif side-form">{form.text}</span> {form.reports}
                </span>
              ))}
            </dd>
          </div>
          <div>
            <dt>Ties</dt>
            <dd>
              {side.ties.length === 0 ? (
                <span className="side-none">none stated</span>
              ) : (
                side.ties.slice(0, 4).map((tie, index) => (
                  <span key={tie.words}>
                    {index > 0 && "; "}
                    <Link
                      to="/reports/$id"
                      params={{ id: tie.at.report }}
                      search={{ at: writeSpan(tie.at) }}
                      state={{ cameFrom: "review" }}
                      className="side-tie"
                    >
                      {tie.words}
                    </Link>
                  </span>
                ))
              )}
            </dd>
          </div>
        </dl>
      )}
    </div>
  );
}

export function Sightings({ side }: { side: ReviewSide }) {
  return (
    <div className="sightings">
      <h4 className="unseen">Where {side.name} is named</h4>
      <ol>
        {side.sightings.map((sighting) => (
          <li key={`${sighting.report}${sighting.span.start}`} className="sighting">
            <Seen sighting={sighting} />
          </li>
        ))}
      </ol>
      {side.sightings.length === 0 && <p className="side-none">No sentence by this name is in the reports.</p>}
      {side.more > 0 && (
        <p className="small">
          and {count(side.more, "more sentence")} ·{" "}
          <Link to="/ledger" search={{ about: side.id }}>
            all claims in the ledger
          </Link>
        </p>
      )}
    </div>
  );
}

function Seen({ sighting }: { sighting: Sighting }) {
  return (
    <>
      <p className="small figures sighting-source">
        <span>{showDate(sighting.publishedAt)}</span> · {sighting.outlet ?? "outlet not given"}
        {sighting.copies > 0 && ` · ○ ${count(sighting.copies, "copy", "copies")}`}
      </p>
      <p className="sighting-words">
        <Link
          to="/reports/$id"
          params={{ id: sighting.report }}
          search={{ at: writeSpan(sighting.marks[0] ?? sighting.span) }}
          state={{ cameFrom: "review" }}
          className="plain serif sighting-link"
          title={sighting.title}
        >
          <Named sighting={sighting} />
        </Link>
      </p>
      {sighting.does.length > 0 && (
        <ul className="sighting-does">
          {sighting.does.map((does) => (
            <li key={`${does.what}${does.role}${does.when}${does.where}`}>
              {plain(does.what)}
              {does.role && `: ${plain(does.role)}`}
              {(does.when || does.where) && " · "}
              <span className={does.inferred ? "inferred" : undefined}>
                {[does.when && showDate(does.when), does.where].filter(Boolean).join(" · ")}
                {does.inferred && ", inferred"}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Named({ sighting: { text, span, marks } }: { sighting: Sighting }) {
  return segment(span, marks).map((piece) => {
    const words = text.slice(piece.start - span.start, piece.end - span.start);
    return piece.marks.length > 0 ? (
      <b key={piece.start} className="sighting-name">
        {words}
      </b>
    ) : (
      words
    );
  });
}
