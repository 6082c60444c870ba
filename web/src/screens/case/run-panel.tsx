/** A run as it goes: count, rate, what is left, what failed; it can be stopped. */
import { Problem } from "../../app/feedback.tsx";
import { count } from "../../grammar/words.ts";
import { headline, left, share } from "../../state/run/run.ts";
import type { useRun } from "../../state/run/use-run.ts";

export function RunPanel({ run }: { run: ReturnType<typeof useRun> }) {
  const { progress } = run;
  if (run.error) return <Problem error={run.error} data="What was read before is kept; nothing else has changed." />;
  if (!progress) return null;
  const part = share(progress);
  return (
    <section className="run" aria-label="Reading reports">
      <p className="run-line">
        <b className="figures" role="status">
          {headline(progress)}
        </b>
        <span className="figures run-rest">
          {progress.rate > 0 && run.running && `${progress.rate.toFixed(1)} a second`}
          {left(progress) && ` · ${left(progress)}`}
          {progress.same > 0 && ` · ${count(progress.same, "was", "were")} there already`}
          {progress.revisions > 0 && ` · ${count(progress.revisions, "revision")}`}
        </span>
        <button type="button" className="button" onClick={run.running ? () => void run.stop() : run.dismiss}>
          {run.running ? "Stop" : "Close"}
        </button>
      </p>
      <progress aria-label="Share read" {...(part === null ? {} : { value: part })} max={1} />
      {progress.detail && run.running && <p className="small run-detail">{progress.detail}</p>}
      {progress.phase === "failed" && progress.detail && <p className="count-failed">{progress.detail}</p>}
      {progress.notices.length > 0 && (
        <ul className="failures">
          {progress.notices.map((notice) => (
            <li key={`${notice.where}${notice.code}${notice.message}`}>
              <span className="failure-where">{notice.where}</span> {notice.message}{" "}
              <span className="small">({notice.code})</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
