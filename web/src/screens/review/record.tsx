/** The record: every judgement on a pair of names, newest first, with who, when and why. It can be taken back or changed. */
import { Link } from "@tanstack/react-router";
import type { PastJudgement, ReviewAnswer } from "../../../../src/ask/answers.ts";
import { useActions } from "../../actions/registry.ts";
import { Empty } from "../../app/feedback.tsx";
import { momentOf } from "../../grammar/dates.ts";
import { Decided } from "../../grammar/marks.tsx";
import type { useJudging } from "../../state/review/use-judging.ts";
import { KIND, stateWords } from "./words.ts";

interface Props {
  readonly data: ReviewAnswer;
  readonly judging: ReturnType<typeof useJudging>;
}

export function Record({ data: { decided }, judging }: Props) {
  const last = decided.find(({ state }) => state === "stands");
  useActions([
    {
      name: "take back",
      label: "Take back the last decision",
      key: "z",
      group: "Review",
      perform: () => last && void judging.takeBack(last),
    },
  ]);
  if (decided.length === 0) {
    return (
      <div className="review-nothing">
        <Empty title="Nothing has been decided yet">
          <p>
            Every decision on a pair of names will stand here with who made it, when and why, and which entry of the
            journal holds it. One that was taken back or replaced stays.
          </p>
        </Empty>
      </div>
    );
  }
  return (
    <div className="record">
      <p className="lead">
        Each decision is an entry of the journal, which is a chain: nothing in it can be changed unseen. What is taken
        back stays in the record. <code>hearsay verify</code> checks the chain.
      </p>
      <ol>
        {decided.map((each) => (
          <Entry key={each.seq} of={each} judging={judging} />
        ))}
      </ol>
    </div>
  );
}

function Entry({ of, judging }: { of: PastJudgement; judging: Props["judging"] }) {
  const stands = of.state === "stands";
  return (
    <li className="entry" data-state={of.state}>
      <p className="small figures record-when">
        <span>{momentOf(of.at)}</span>
        <span>entry {of.seq}</span>
      </p>
      <div className="record-what">
        <h2 className="record-names">
          {of.left.name} <span className="record-sign">{KIND[of.kind].sign}</span> {of.right.name}
        </h2>
        <p className="record-why">
          {of.reason ? (
            <span className="serif record-words">“{of.reason}”</span>
          ) : (
            <span className="small">no reason given</span>
          )}
        </p>
        {of.renamed && (
          <p className="record-renamed">
            <span aria-hidden="true">◇ </span>The reader now calls one of the two otherwise: look again whether this
            still holds.
          </p>
        )}
        <p className="record-acts">
          <Decided word={KIND[of.kind].word} who={of.who} at={of.at} stands={stands} />
          <span className="small">
            {of.who}
            {!stands && `; ${stateWords(of)}`}
          </span>
          {stands && (
            <button type="button" className="link" disabled={judging.pending} onClick={() => void judging.takeBack(of)}>
              Take back
            </button>
          )}
          {of.left.cluster && (
            <Link to="/ledger" search={{ about: of.left.cluster }}>
              In the ledger
            </Link>
          )}
          {of.right.cluster && of.right.cluster !== of.left.cluster && (
            <Link to="/review" search={{ pair: `${of.left.cluster}~${of.right.cluster}` }}>
              Side by side
            </Link>
          )}
        </p>
      </div>
    </li>
  );
}
