/** What is disputed: every side in the same size, in the order published. Shared with the contradictions room. */
import { Link } from "@tanstack/react-router";
import type { ClaimRow, ContradictionRow } from "../../../../src/ask/answers.ts";
import { showDate } from "../../grammar/dates.ts";
import { Chain, Disputed } from "../../grammar/marks.tsx";
import { CONTRADICTION, count } from "../../grammar/words.ts";
import { writeSpan } from "../../text/sentences.ts";

export function DisputedList({ rows }: { rows: readonly ContradictionRow[] }) {
  return (
    <section>
      <h2 className="disputed-head">
        <span aria-hidden="true">⇄ </span>What is disputed
      </h2>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <DisputeSides row={row} most={2} from="case" />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface SidesProps {
  readonly row: ContradictionRow;
  /** Claims shown on each side. */
  readonly most: number;
  /** The room that Escape leads back to. */
  readonly from: string;
  readonly head?: "h2" | "h3";
}

export function DisputeSides({ row, most, from, head = "h3" }: SidesProps) {
  const Head = head;
  return (
    <div className="dispute">
      <Head className="dispute-label">
        {row.label}{" "}
        <span className="small">
          <Disputed>: {CONTRADICTION[row.kind]}</Disputed>
        </span>
      </Head>
      <div className="dispute-sides" data-sides={row.sides.length}>
        {row.sides.map((side, index) => (
          <div className="dispute-side" key={`${side.value}${side.claims[0] ?? ""}`}>
            <p className="dispute-value">
              {side.value}
              {side.replaced && <span className="small"> replaced later</span>}
            </p>
            <p className="dispute-origins">
              <span className="dots" aria-hidden="true">
                {"●".repeat(Math.min(8, side.origins.length))}
                {"○".repeat(Math.min(8, Math.max(0, side.reports.length - side.origins.length)))}
              </span>{" "}
              {count(side.origins.length, "independent origin")} ({count(side.reports.length, "report")})
            </p>
            {(row.originLabels[index] ?? []).length > 0 && (
              <p className="small">{(row.originLabels[index] ?? []).join(" · ")}</p>
            )}
            {(row.opened[index] ?? []).slice(0, most).map((claim) => (
              <Words key={claim.id} claim={claim} from={from} />
            ))}
            {(row.opened[index]?.length ?? 0) > most && (
              <p className="small">and {count((row.opened[index]?.length ?? 0) - most, "more claim")}</p>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function Words({ claim, from }: { claim: ClaimRow; from: string }) {
  return (
    <p className="dispute-words">
      <Link
        to="/reports/$id"
        params={{ id: claim.report }}
        search={{ at: writeSpan(claim.span) }}
        state={{ cameFrom: from }}
        className="plain serif"
      >
        {claim.text}
      </Link>
      <span className="small">
        <Chain voices={claim.voices} /> · {showDate(claim.publishedAt)}
      </span>
    </p>
  );
}
