/** Claims that cannot all hold, side by side; none is hidden and none is settled here. */
import { useContradictions } from "../../api/queries.ts";
import { Empty, Loading, Problem } from "../../app/feedback.tsx";
import { count } from "../../grammar/words.ts";
import { DisputeSides } from "../case/disputed.tsx";
import "../case/case.css";
import "./contradictions.css";

export function ContradictionsScreen() {
  const { data, error } = useContradictions();
  return (
    <div className="page contradictions">
      <h1>Contradictions</h1>
      {error && <Problem error={error} />}
      {!data && !error && <Loading what="the contradictions" />}
      {data?.length === 0 && (
        <Empty title="Nothing is disputed so far">
          <p>
            When reports give numbers, dates, places or offices that cannot both hold, or somebody denies a claim, the
            sides will stand here beside each other, in the order they were published.
          </p>
        </Empty>
      )}
      {data && data.length > 0 && (
        <>
          <p className="lead">
            {count(data.length, "matter")} on which the reports cannot all be right. Sides stand in the order they were
            published; later does not mean truer.
          </p>
          <ol>
            {data.map((row) => (
              <li key={row.id} id={row.id}>
                <DisputeSides row={row} most={6} from="contradictions" head="h2" />
                {row.reasons.map((reason) => (
                  <p key={reason.code} className="small">
                    Why: {reason.words}
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
