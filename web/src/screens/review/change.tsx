/** What would change if the two were one: claims, reports and origins under one name, and what would be said twice. */
import { Link } from "@tanstack/react-router";
import type { PairAnswer } from "../../../../src/ask/answers.ts";
import { Origins } from "../../grammar/marks.tsx";
import { count } from "../../grammar/words.ts";
import { writeSpan } from "../../text/sentences.ts";

export function Change({ answer: { left, right, joined } }: { answer: PairAnswer }) {
  const rows = [
    ["Claims", left.claims, right.claims, joined.claims],
    ["Reports", left.reports, right.reports, joined.reports],
    ["Origins", known(left), known(right), known(joined)],
  ] as const;
  return (
    <section>
      <h3 id="change-head">If they are one</h3>
      <table className="change figures" aria-labelledby="change-head">
        <thead>
          <tr>
            <td />
            <th scope="col">{left.name}</th>
            <th scope="col">{right.name}</th>
            <th scope="col">as one</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, one, other, both]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{one}</td>
              <td>{other}</td>
              <td>
                <b>{both}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {joined.shared > 0 && (
        <p className="small change-shared">
          {count(joined.shared, "thing")} said {joined.shared === 1 ? "names" : "name"} both already: time, place and
          others made two tellings one.
        </p>
      )}
      {joined.alike.length > 0 ? (
        <ul className="alike">
          {joined.alike.slice(0, 3).map((each) => (
            <li key={`${each.left.wordingAt.report}${each.left.wordingAt.start}${each.right.wordingAt.start}`}>
              {each.certain ? "Would stand as one: " : "May then stand as one: "}
              <Said of={each.left} /> and <Said of={each.right} />
              <br />
              <Origins weight={each.weight} />
            </li>
          ))}
        </ul>
      ) : (
        joined.shared === 0 && (
          <p className="small change-shared">Nothing said of the one is said of the other: no claim gains an origin.</p>
        )
      )}
    </section>
  );
}

/** Claims with no origin have one that is not known. */
const known = ({ origins, claims }: Pick<PairAnswer["left"], "origins" | "claims">): number | string =>
  origins === 0 && claims > 0 ? "not known" : origins;

function Said({ of }: { of: PairAnswer["joined"]["alike"][number]["left"] }) {
  return (
    <Link
      to="/reports/$id"
      params={{ id: of.wordingAt.report }}
      search={{ at: writeSpan(of.wordingAt) }}
      state={{ cameFrom: "review" }}
      className="plain serif alike-words"
    >
      “{of.wording.length > 90 ? `${of.wording.slice(0, 88).trimEnd()} …` : of.wording}”
    </Link>
  );
}
