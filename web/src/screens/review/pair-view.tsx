/** One pair: the two names with what each is seen doing, and beside them why, what would change, and the decision. */
import { Link } from "@tanstack/react-router";
import type { ReactNode, RefObject } from "react";
import type { PairAnswer, ReviewPair } from "../../../../src/ask/answers.ts";
import { ApiError } from "../../api/client.ts";
import { usePair } from "../../api/queries.ts";
import { Loading, Problem } from "../../app/feedback.tsx";
import { momentOf } from "../../grammar/dates.ts";
import { Decided } from "../../grammar/marks.tsx";
import { plain } from "../../grammar/words.ts";
import { nameDiff } from "../../state/review/name-diff.ts";
import { Change } from "./change.tsx";
import { Evidence } from "./evidence.tsx";
import { idOf } from "./queue.tsx";
import { NameHead, Sightings } from "./side.tsx";
import { KIND, stateWords } from "./words.ts";

interface Props {
  readonly pair: ReviewPair;
  /** Its place in the list; null for one that is in no list. */
  readonly at: number | null;
  readonly total: number;
  readonly head: RefObject<HTMLHeadingElement | null>;
  readonly onMove: (by: number) => void;
  /** The decision. */
  readonly children: ReactNode;
}

export function PairView({ pair, at, total, head, onMove, children }: Props) {
  const { data, error } = usePair(idOf(pair));
  const [left, right] = nameDiff(pair.left.name, pair.right.name);
  return (
    <>
      <section className="pair" aria-labelledby="pair-head">
        <header className="pair-bar">
          <h2 id="pair-head" ref={head} tabIndex={-1} className="figures">
            {at === null ? "Side by side" : `Pair ${at + 1} of ${total}`}{" "}
            <span className="pair-type">{plain(pair.left.type)}</span>
            <span className="unseen">
              : {pair.left.name} and {pair.right.name}
            </span>
          </h2>
          <span className="pair-steps">
            <button type="button" className="button" disabled={at === null || at === 0} onClick={() => onMove(-1)}>
              Before <kbd>k</kbd>
            </button>
            <button
              type="button"
              className="button"
              disabled={at === null || at === total - 1}
              onClick={() => onMove(1)}
            >
              Next <kbd>j</kbd>
            </button>
          </span>
        </header>
        <div className="pair-sides">
          <NameHead name={pair.left} parts={left} side={data?.left} />
          <NameHead name={pair.right} parts={right} side={data?.right} />
          {data && <Sightings side={data.left} />}
          {data && <Sightings side={data.right} />}
        </div>
        {!data && !error && <Loading what="what the reports say" />}
        {error && !joinedMeanwhile(error) && <Problem error={error} />}
      </section>
      <aside className="pair-aside" aria-label="Why, and the decision">
        <div className="pair-why">
          <Evidence reasons={pair.reasons} answer={data} />
          {data && <Change answer={data} />}
          {data && data.past.length > 0 && <Past answer={data} />}
        </div>
        {children}
      </aside>
    </>
  );
}

/** A judgement or a run has changed the pair; the list is being asked again. */
function joinedMeanwhile(error: Error): boolean {
  return error instanceof ApiError && (error.code === "pair-is-one" || error.code === "pair-not-found");
}

function Past({ answer }: { answer: PairAnswer }) {
  return (
    <section>
      <h3>Decided before</h3>
      <ol className="pair-past">
        {answer.past.map((each) => (
          <li key={each.seq}>
            <Decided word={KIND[each.kind].word} who={each.who} at={each.at} stands={each.state === "stands"} />{" "}
            <span className="small">
              {momentOf(each.at)} {stateWords(each)}
            </span>
            <p>{each.reason ? `“${each.reason}”` : <span className="small">no reason given</span>}</p>
          </li>
        ))}
      </ol>
      <p className="small">
        <Link to="/review" search={{ show: "record" }}>
          The whole record
        </Link>
      </p>
    </section>
  );
}
