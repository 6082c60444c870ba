/** Why the machine puts the two side by side: what speaks for one, for two, and what the reports leave open. */
import { Link } from "@tanstack/react-router";
import type { PairAnswer, ReviewReason } from "../../../../src/ask/answers.ts";
import { count } from "../../grammar/words.ts";
import { SIDE } from "./words.ts";

interface Props {
  readonly reasons: readonly ReviewReason[];
  readonly answer: PairAnswer | undefined;
}

export function Evidence({ reasons, answer }: Props) {
  const order = { for: 0, against: 1, open: 2 } as const;
  const sorted = [...reasons].sort((a, b) => order[a.side] - order[b.side]);
  return (
    <section>
      <h3>
        Why they are side by side <span className="standing">proposed</span>
      </h3>
      <ul className="evidence">
        {sorted.map((reason) => (
          <Line key={reason.code} side={reason.side}>
            {sentence(reason.words)}
            <Values reason={reason} />
          </Line>
        ))}
        {answer && answer.beside.length > 0 && (
          <Line side="for">
            Both take part in events with{" "}
            {answer.beside.slice(0, 4).map((other, index) => (
              <span key={other.id}>
                {index > 0 && ", "}
                <Link to="/ledger" search={{ about: other.id }}>
                  {other.name}
                </Link>{" "}
                <span className="small figures">
                  ({other.left} and {other.right})
                </span>
              </span>
            ))}
          </Line>
        )}
        {answer && answer.together.length > 0 && (
          <Line side="against">
            {count(answer.together.length, "report names", "reports name")} both, each as another:{" "}
            {answer.together.slice(0, 3).map((report, index) => (
              <span key={report.id}>
                {index > 0 && "; "}
                <Link to="/reports/$id" params={{ id: report.id }} search={{}} state={{ cameFrom: "review" }}>
                  {report.title || report.outlet}
                </Link>
              </span>
            ))}
          </Line>
        )}
      </ul>
    </section>
  );
}

function Line({ side, children }: { side: ReviewReason["side"]; children: React.ReactNode }) {
  return (
    <li data-side={side}>
      <span className="evidence-sign" aria-hidden="true">
        {SIDE[side].sign}
      </span>
      <span>
        <span className="unseen">{SIDE[side].word}: </span>
        {children}
      </span>
    </li>
  );
}

/** The numbers that made it: no score without its values. */
function Values({ reason: { values } }: { reason: ReviewReason }) {
  const numbers = Object.entries(values).filter(([, value]) => typeof value === "number");
  if (numbers.length === 0) return null;
  return <span className="small figures"> {numbers.map(([name, value]) => `${name} ${value}`).join(", ")}</span>;
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
