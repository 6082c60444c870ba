/** What is claimed by most origins. */
import { Link } from "@tanstack/react-router";
import type { LedgerRow } from "../../../../src/ask/answers.ts";
import { dotsOfClaims } from "../../grammar/dots.ts";
import { Certainty, Disputed, Origins } from "../../grammar/marks.tsx";
import { writeSpan } from "../../text/sentences.ts";

export function Claimed({ rows }: { rows: readonly LedgerRow[] }) {
  return (
    <section>
      <h2>What is claimed</h2>
      {rows.length === 0 ? (
        <p className="front-none">No claim has been read out of these reports yet.</p>
      ) : (
        <ol className="claimed">
          {rows.map((row) => (
            <li key={row.proposition}>
              <Link
                to="/reports/$id"
                params={{ id: row.wordingAt.report }}
                search={{ at: writeSpan(row.wordingAt) }}
                state={{ cameFrom: "case" }}
                className="plain serif"
              >
                {row.wording}
              </Link>
              <p className="claimed-line">
                <Origins weight={row.weight} dots={dotsOfClaims(row.claims)} />
                {row.certainty.most !== "CT+" && <Certainty factuality={row.certainty.most} />}
                {row.contradictions.length > 0 && <Disputed />}
                <Link to="/ledger" search={{ open: row.proposition }} className="claimed-more">
                  who says so
                </Link>
              </p>
            </li>
          ))}
        </ol>
      )}
      <p>
        <Link to="/ledger" search={{}}>
          All in the ledger
        </Link>
      </p>
    </section>
  );
}
