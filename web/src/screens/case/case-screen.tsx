/** The front page of the case: its question, the counts that matter, what is claimed, what is disputed, what is new. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { CaseAnswer } from "../../../../src/ask/answers.ts";
import { useCase } from "../../api/queries.ts";
import { Loading, Problem } from "../../app/feedback.tsx";
import { showDate } from "../../grammar/dates.ts";
import { count } from "../../grammar/words.ts";
import { useRun } from "../../state/run/use-run.ts";
import { BringReports } from "./bring-reports.tsx";
import "./case.css";
import { Claimed } from "./claimed.tsx";
import { DisputedList } from "./disputed.tsx";
import { Question } from "./question.tsx";
import { RunPanel } from "./run-panel.tsx";

export function CaseScreen() {
  const { data, error } = useCase();
  const run = useRun();
  const [over, setOver] = useState(false);
  if (!data) return <div className="page">{error ? <Problem error={error} /> : <Loading what="the case" />}</div>;
  const empty = data.counts.reports === 0 && data.info.waiting === 0;
  const onDrop = (event: React.DragEvent) => {
    event.preventDefault();
    setOver(false);
    const form = filesForm(event.dataTransfer.files);
    if (form) void run.start(form);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one of three ways; the button and the field are others
    <div
      className="page case"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Question info={data.info} />
      {!empty && <Counts data={data} />}
      <RunPanel run={run} />
      {empty ? <Teach run={run} /> : <Front data={data} run={run} />}
    </div>
  );
}

/** The files as a form; null when there are none. */
export function filesForm(files: FileList | null): FormData | null {
  if (!files || files.length === 0) return null;
  const form = new FormData();
  for (const file of files) form.append("files", file);
  return form;
}

function Counts({ data: { counts, info } }: { data: CaseAnswer }) {
  return (
    <ul className="counts figures" aria-label="Counts">
      <li>
        <Link to="/reports" search={{}} className="plain">
          <b>{counts.reports}</b> {counts.reports === 1 ? "report" : "reports"}
        </Link>
        {counts.copies > 0 && <span className="small"> {count(counts.copies, "copy", "copies")} among them</span>}
      </li>
      <li>
        <b>{counts.origins}</b> {counts.origins === 1 ? "origin" : "origins"}
      </li>
      <li>
        <Link to="/ledger" search={{}} className="plain">
          <b>{counts.claims}</b> {counts.claims === 1 ? "claim" : "claims"}
        </Link>
      </li>
      {counts.contradictions > 0 && (
        <li className="count-disputed">
          <Link to="/contradictions" search={{}} className="plain">
            <span aria-hidden="true">⇄ </span>
            <b>{counts.contradictions}</b> disputed
          </Link>
        </li>
      )}
      {counts.toReview > 0 && (
        <li className="count-review">
          <Link to="/review" search={{}} className="plain">
            <span aria-hidden="true">◇ </span>
            <b>{counts.toReview}</b> to review
          </Link>
        </li>
      )}
      {counts.failed > 0 && (
        <li className="count-failed">
          <a className="plain" href="#failures">
            <span aria-hidden="true">✕ </span>
            <b>{counts.failed}</b> not read
          </a>
        </li>
      )}
      {info.waiting > 0 && <li>{count(info.waiting, "report")} waiting to be read</li>}
    </ul>
  );
}

function Front({ data, run }: { data: CaseAnswer; run: ReturnType<typeof useRun> }) {
  return (
    <div className="front">
      <div className="front-main">
        {data.disputed.length > 0 && <DisputedList rows={data.disputed} />}
        <Claimed rows={data.claimed} />
      </div>
      <div className="front-side">
        <section>
          <h2>Newest reports</h2>
          <ul className="newest">
            {data.newest.slice(0, 8).map((row) => (
              <li key={row.id}>
                <Link to="/reports/$id" params={{ id: row.id }} search={{}} className="plain serif">
                  {row.title || row.where}
                </Link>
                <span className="small">
                  {row.outlet ?? "outlet not given"} · {showDate(row.publishedAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>Bring reports</h2>
          <BringReports run={run} />
        </section>
        {data.failures.length > 0 && (
          <section id="failures">
            <h2 className="count-failed">
              <span aria-hidden="true">✕ </span>Not read
            </h2>
            <p className="small">The files are kept untouched; nothing else in the case is affected.</p>
            <ul className="failures">
              {data.failures.map((failure) => (
                <li key={`${failure.capture}${failure.code}`}>
                  <span className="failure-where">{failure.where}</span> {failure.message}{" "}
                  <span className="small">({failure.code})</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}

function Teach({ run }: { run: ReturnType<typeof useRun> }) {
  return (
    <div className="teach">
      <p className="teach-lead serif">
        Bring reports, and this page will show what is claimed, by how many independent origins, and what is disputed.
      </p>
      <BringReports run={run} />
      <h2>From a terminal</h2>
      <pre>
        <code>{"hearsay add story.html notes/*.txt\nhearsay add https://example.org/story"}</code>
      </pre>
      <h2>What will happen</h2>
      <ol className="teach-steps">
        <li>Each file is kept as it came, byte for byte.</li>
        <li>
          It is read: who says what, about whom, when and where. Every entry points at the words it came from; nothing
          is taken as fact.
        </li>
        <li>
          Copies are counted once: <span className="dots">●○○</span> is one origin in three reports.
        </li>
        <li>
          Accounts that cannot both hold stand side by side under <span className="disputed">⇄ disputed</span>, in the
          order they were published.
        </li>
      </ol>
      <p className="small">Everything stays on this machine.</p>
    </div>
  );
}
