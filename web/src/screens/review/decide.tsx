/** The decision: same, different, left open; then the reason and who signs. Nothing is kept before the second step. */
import { useEffect, useId, useRef, useState } from "react";
import type { ReviewReason } from "../../../../src/ask/answers.ts";
import type { PairKind } from "../../../../src/model/pair-judgement.ts";
import { chooseSignature, useSignature } from "../../state/review/signature.ts";
import type { Pair } from "../../state/review/use-judging.ts";
import type { Draft } from "./review-screen.tsx";
import { KIND } from "./words.ts";

interface Props {
  readonly pair: Pair;
  readonly reasons: readonly ReviewReason[];
  readonly draft: Draft | null;
  readonly judge: string;
  readonly pending: boolean;
  readonly onBegin: (kind: PairKind) => void;
  readonly onKeep: (reason: string) => void;
  readonly onBack: () => void;
}

export function Decide(props: Props) {
  return (
    <section className="decide" aria-label="Decision">
      {props.draft ? <Reason key={props.draft.kind} {...props} draft={props.draft} /> : <Choose {...props} />}
    </section>
  );
}

function Choose({ pair, onBegin }: Props) {
  return (
    <>
      <h3>
        <span className="serif decide-name">{pair.left.name}</span>,{" "}
        <span className="serif decide-name">{pair.right.name}</span>: one or two?
      </h3>
      <div className="decide-acts">
        {(["same", "different", "unsure"] as const).map((kind) => (
          <button
            type="button"
            key={kind}
            className="button"
            aria-keyshortcuts={KIND[kind].key}
            onClick={() => onBegin(kind)}
          >
            {KIND[kind].act} <kbd>{KIND[kind].key}</kbd>
          </button>
        ))}
      </div>
    </>
  );
}

const SENTENCE: Readonly<Record<PairKind, string>> = {
  same: "are one",
  different: "are two",
  unsure: "stay open",
};

function Reason({ pair, reasons, draft, judge, pending, onKeep, onBack }: Props & { draft: Draft }) {
  const [reason, setReason] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const offered = offers(draft.kind, reasons);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) onKeep(reason);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onBack();
      }}
    >
      <h3>
        <span aria-hidden="true" className="decide-sign">
          {KIND[draft.kind].sign}
        </span>{" "}
        <span className="serif decide-name">{pair.left.name}</span> and{" "}
        <span className="serif decide-name">{pair.right.name}</span> {SENTENCE[draft.kind]}
      </h3>
      <label htmlFor={id}>{draft.kind === "unsure" ? "What is missing" : "Why"}</label>
      <input
        ref={field}
        id={id}
        type="text"
        maxLength={400}
        value={reason}
        autoComplete="off"
        placeholder="others will read this"
        onChange={(event) => setReason(event.target.value)}
      />
      {offered.length > 0 && (
        <ul className="decide-offers" aria-label="Reasons to take over">
          {offered.map((words) => (
            <li key={words}>
              <button
                type="button"
                className="link"
                onClick={() => {
                  setReason(words);
                  field.current?.focus();
                }}
              >
                {words}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="decide-keep">
        <button type="submit" className="button first" disabled={pending}>
          {KIND[draft.kind].act} <kbd>Enter</kbd>
        </button>
        <button type="button" className="button" onClick={onBack}>
          Back <kbd>Esc</kbd>
        </button>
      </div>
      <Signature judge={judge} />
    </form>
  );
}

/** The machine's reasons on the side of the decision, to take over with a click. */
function offers(kind: PairKind, reasons: readonly ReviewReason[]): readonly string[] {
  const side = { same: "for", different: "against", unsure: "open" } as const;
  return reasons.filter((reason) => reason.side === side[kind]).map(({ words }) => words);
}

function Signature({ judge }: { judge: string }) {
  const chosen = useSignature();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!open) {
    return (
      <p className="small decide-signed">
        Signed <b>{chosen ?? judge}</b>, with the time, in the journal.{" "}
        <button type="button" className="link" onClick={() => setOpen(true)}>
          Change the name
        </button>
      </p>
    );
  }
  return (
    <p className="decide-signed">
      <label htmlFor={id}>Signed</label>
      <input
        id={id}
        type="text"
        maxLength={80}
        defaultValue={chosen ?? judge}
        onChange={(event) => chooseSignature(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(false);
        }}
        // biome-ignore lint/a11y/noAutofocus: the user just asked to write here
        autoFocus
      />
      <button type="button" className="button" onClick={() => setOpen(false)}>
        Done
      </button>
    </p>
  );
}
