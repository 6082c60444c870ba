/** What was just decided, and the case being weighed again behind it: how far it is, then what it changed. */
import { Link } from "@tanstack/react-router";
import type { CaseAnswer, ReviewAnswer } from "../../../../src/ask/answers.ts";
import { useCase } from "../../api/queries.ts";
import { Problem } from "../../app/feedback.tsx";
import { count } from "../../grammar/words.ts";
import type { useJudging } from "../../state/review/use-judging.ts";

interface Props {
  readonly judging: ReturnType<typeof useJudging>;
  readonly data: ReviewAnswer;
}

export function Weighing({ judging, data: { assessed, decided } }: Props) {
  const { run, said } = judging;
  const now = useCase().data?.counts;
  if (run.error) return <Problem error={run.error} data="The decision is kept; the case is not weighed with it yet." />;
  const cluster = decided.find(({ left }) => left.member === said?.member)?.left.cluster;
  const failed = run.progress?.phase === "failed";
  return (
    <div className="weighing" role="status">
      {said && <span className="weighing-said">{said.words}.</span>}
      {run.running ? (
        <span className="weighing-run">
          Weighing the case again <progress aria-label="Weighing" />
        </span>
      ) : failed ? (
        <span className="count-failed">✕ Not weighed again: {run.progress?.detail}</span>
      ) : said && run.progress && assessed ? (
        <span>
          Weighed again: {changes(said.before, now)}.{" "}
          {cluster && (
            <Link to="/ledger" search={{ about: cluster }}>
              See it in the ledger
            </Link>
          )}
        </span>
      ) : null}
      {!run.running && !assessed && decided.length > 0 && (
        <span>
          Not everything decided is weighed yet.{" "}
          <button type="button" className="link" onClick={() => void run.weigh()}>
            Weigh the case again
          </button>
        </span>
      )}
      {said && (
        <span className="small">
          <kbd>z</kbd> takes the last decision back
        </span>
      )}
    </div>
  );
}

/** "61 → 60 things said, 8 → 6 to review"; or that nothing counted differently. */
function changes(before: CaseAnswer["counts"] | undefined, now: CaseAnswer["counts"] | undefined): string {
  if (!before || !now) return "done";
  const parts = (
    [
      ["propositions", "thing", "things"],
      ["origins", "origin", "origins"],
      ["contradictions", "dispute", "disputes"],
      ["toReview", "pair to review", "pairs to review"],
    ] as const
  ).flatMap(([key, one, many]) =>
    before[key] === now[key]
      ? []
      : [`${before[key]} → ${count(now[key], one, many)}${key === "propositions" ? " said" : ""}`],
  );
  return parts.length > 0 ? parts.join(", ") : "no count changed";
}
