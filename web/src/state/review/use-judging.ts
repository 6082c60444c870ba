/**
 * Judging pairs and taking judgements back. Each goes to the journal at once; the case is weighed again behind it, once
 * more when something was decided meanwhile.
 */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { CaseAnswer, PastJudgement } from "../../../../src/ask/answers.ts";
import type { JournalEntry } from "../../../../src/case/contract.ts";
import type { Judgement } from "../../../../src/model/across.ts";
import { type Named, type PairKind, pairJudgement } from "../../../../src/model/pair-judgement.ts";
import { send } from "../../api/client.ts";
import { useRun } from "../run/use-run.ts";
import { useSignature } from "./signature.ts";

/** Two names, as a list of pairs or the record has them. */
export interface Pair {
  readonly left: Named;
  readonly right: Named;
}

export interface Said {
  readonly words: string;
  /** What the counts were before; they are compared once the case is weighed. */
  readonly before: CaseAnswer["counts"] | undefined;
  /** Where it can be looked at once weighed: a member of the names. */
  readonly member: string | null;
}

export function useJudging() {
  const client = useQueryClient();
  const run = useRun();
  const who = useSignature();
  const [said, setSaid] = useState<Said | null>(null);
  const waiting = useRef<Promise<void> | null>(null);
  const again = useRef(false);
  const judge = useMutation({
    mutationFn: (judgement: Judgement) =>
      send<JournalEntry>("POST", "/judgements", who === null ? judgement : { ...judgement, who }),
  });

  const weigh = () => {
    again.current = true;
    waiting.current ??= (async () => {
      while (again.current) {
        again.current = false;
        await run.weigh();
      }
      waiting.current = null;
    })();
  };
  /** False when it was not kept; `error` says why. */
  const append = async (judgement: Judgement, words: string, member: string | null): Promise<boolean> => {
    const before = said?.before && run.running ? said.before : client.getQueryData<CaseAnswer>(["case"])?.counts;
    const kept = await judge.mutateAsync(judgement).catch(() => null);
    if (kept === null) return false;
    setSaid({ words, before, member });
    await Promise.all(["review", "journal", "case"].map((key) => client.invalidateQueries({ queryKey: [key] })));
    weigh();
    return true;
  };
  return {
    run,
    said,
    dismiss: () => setSaid(null),
    error: judge.error,
    pending: judge.isPending,
    decide: (kind: PairKind, { left, right }: Pair, reason: string) =>
      append(pairJudgement(kind, left, right, reason), SAID[kind](left.name, right.name), left.member),
    takeBack: ({ seq, kind, left, right }: PastJudgement) =>
      append(
        { kind: "undo", subject: [String(seq)], value: null, reason: "" },
        `Taken back: ${SAID[kind](left.name, right.name)}`,
        left.member,
      ),
  };
}

const SAID: Readonly<Record<PairKind, (left: string, right: string) => string>> = {
  same: (left, right) => `${left} and ${right} are one`,
  different: (left, right) => `${left} and ${right} are two`,
  unsure: (left, right) => `${left} and ${right} left open`,
};
