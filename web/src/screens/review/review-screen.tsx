/** The review: names that may be one, side by side, for a person to decide; and the record of what was decided. */
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { ReviewAnswer } from "../../../../src/ask/answers.ts";
import type { PairKind } from "../../../../src/model/pair-judgement.ts";
import { useActions } from "../../actions/registry.ts";
import { usePair, useReview } from "../../api/queries.ts";
import { Empty, Loading, Problem } from "../../app/feedback.tsx";
import { type Pair, useJudging } from "../../state/review/use-judging.ts";
import { Decide } from "./decide.tsx";
import { PairView } from "./pair-view.tsx";
import { idOf, Queue } from "./queue.tsx";
import { Record } from "./record.tsx";
import "./review.css";
import { Weighing } from "./weighing.tsx";
import { KIND } from "./words.ts";

export function ReviewScreen() {
  const { data, error } = useReview();
  const address = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const judging = useJudging();
  if (!data) return <div className="page">{error ? <Problem error={error} /> : <Loading what="the review" />}</div>;
  const record = address["show"] === "record";
  return (
    <div className="review" data-view={record ? "record" : "pairs"}>
      <header className="review-head">
        <h1>Review</h1>
        <nav aria-label="Review" className="review-views">
          <Link
            to="/review"
            search={{}}
            className="plain"
            activeOptions={{ exact: true, includeSearch: true }}
            aria-current={record ? undefined : "page"}
          >
            Pairs <span className="figures">{data.pairs.length}</span>
          </Link>
          <Link to="/review" search={{ show: "record" }} className="plain" aria-current={record ? "page" : undefined}>
            Record <span className="figures">{data.decided.length}</span>
          </Link>
        </nav>
        <Weighing judging={judging} data={data} />
      </header>
      {judging.error && <Problem error={judging.error} data="The decision was not kept; the case is as it was." />}
      {record ? <Record data={data} judging={judging} /> : <Pairs data={data} judging={judging} />}
    </div>
  );
}

interface Props {
  readonly data: ReviewAnswer;
  readonly judging: ReturnType<typeof useJudging>;
}

/** What is being decided: the pair as it was when the key was pressed, whatever the list does meanwhile. */
export interface Draft {
  readonly kind: PairKind;
  readonly pair: Pair;
  readonly id: string;
}

function Pairs({ data, judging }: Props) {
  const address = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft | null>(null);
  const place = useRef(0);
  const keeping = useRef(false);
  const head = useRef<HTMLHeadingElement>(null);
  const asked = data.pairs.findIndex((pair) => idOf(pair) === (draft?.id ?? address["pair"]));
  const at = asked >= 0 ? asked : Math.min(place.current, data.pairs.length - 1);
  const outside = usePair(asked < 0 && !draft ? (address["pair"] ?? "") : "");
  // A pair that is in no list (decided, or put side by side by its address) is opened all the same.
  const listed = asked < 0 && outside.isLoading ? undefined : data.pairs[at];
  const pair = asked < 0 ? (outside.data?.pair ?? listed) : listed;
  useEffect(() => {
    place.current = Math.max(0, at);
  }, [at]);
  const goTo = (index: number) => {
    const next = data.pairs[Math.max(0, Math.min(data.pairs.length - 1, index))];
    if (!next) return;
    setDraft(null);
    void navigate({ to: "/review", search: { pair: idOf(next) }, replace: true, resetScroll: false });
  };
  const begin = (kind: PairKind) => pair && setDraft({ kind, pair, id: idOf(pair) });
  const keep = async (reason: string) => {
    if (!draft || keeping.current) return;
    keeping.current = true;
    const next = data.pairs[at + 1] ?? data.pairs[at - 1];
    const kept = await judging.decide(draft.kind, draft.pair, reason).finally(() => {
      keeping.current = false;
    });
    // What was not kept stays as it was written, with the failure above it.
    if (!kept) return;
    setDraft(null);
    await navigate({ to: "/review", search: { pair: next && idOf(next) }, replace: true, resetScroll: false });
    head.current?.focus();
  };
  const last = data.decided.find(({ state }) => state === "stands");
  const here = "Review";
  useActions([
    { name: "next pair", label: "Next pair", key: "j", group: here, perform: () => goTo(at + 1) },
    { name: "pair before", label: "Pair before", key: "k", group: here, perform: () => goTo(at - 1) },
    ...(["same", "different", "unsure"] as const).map((kind) => ({
      name: `judge ${kind}`,
      label: { same: "The two are the same", different: "The two are different", unsure: "Leave it open" }[kind],
      key: KIND[kind].key,
      group: here,
      perform: () => begin(kind),
    })),
    {
      name: "take back",
      label: "Take back the last decision",
      key: "z",
      group: here,
      perform: () => last && void judging.takeBack(last),
    },
  ]);
  if (!pair) return outside.isLoading ? <Loading what="the pair" /> : <Nothing decided={data.decided.length} />;
  return (
    <div className="review-pairs">
      <Queue pairs={data.pairs} at={at} onPick={goTo} />
      <PairView
        key={idOf(pair)}
        pair={pair}
        at={pair === data.pairs[at] ? at : null}
        total={data.pairs.length}
        head={head}
        onMove={(by) => goTo(at + by)}
      >
        <Decide
          pair={draft?.pair ?? pair}
          reasons={pair.reasons}
          draft={draft}
          judge={data.judge}
          pending={judging.pending}
          onBegin={begin}
          onKeep={keep}
          onBack={() => setDraft(null)}
        />
      </PairView>
    </div>
  );
}

function Nothing({ decided }: { decided: number }) {
  return (
    <div className="review-nothing">
      <Empty title={decided > 0 ? "Nothing is left to review" : "Nothing to review yet"}>
        <p>
          When reports write a name in more than one way, or one name may belong to two, the machine puts the two side
          by side here. It joins nothing that it is unsure of: a person decides, signs with a reason, and can take it
          back.
        </p>
        {decided > 0 ? (
          <p>
            <Link to="/review" search={{ show: "record" }}>
              What was decided
            </Link>
          </p>
        ) : (
          <p>
            Bring reports on the <Link to="/">case page</Link>, or from a terminal: <code>hearsay add story.html</code>
          </p>
        )}
      </Empty>
    </div>
  );
}
