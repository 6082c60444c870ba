/** Deciding and undoing; every decision goes to the journal, and the screens read the journal again. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import type { JournalEntry } from "../../../../src/case/contract.ts";
import type { Judgement } from "../../../../src/model/across.ts";
import { send } from "../../api/client.ts";
import { useJournal } from "../../api/queries.ts";
import { decisionsFrom } from "./decisions.ts";

export function useDecisions() {
  const journal = useJournal();
  const client = useQueryClient();
  const standing = useMemo(() => decisionsFrom(journal.data?.entries ?? []), [journal.data]);
  const judge = useMutation({
    mutationFn: (judgement: Judgement) => send<JournalEntry>("POST", "/judgements", judgement),
    onSuccess: () =>
      Promise.all(["journal", "case"].map((key) => client.invalidateQueries({ queryKey: [key] }))).then(
        () => undefined,
      ),
  });
  const last = [...standing.values()].reduce<number>((seq, decision) => Math.max(seq, decision.seq), 0);
  return {
    standing,
    error: judge.error,
    decide: (kind: "accept" | "reject", claim: string) =>
      judge.mutate({ kind, subject: [claim], value: null, reason: "" }),
    /** Takes back the latest decision that stands. */
    undo: () => {
      if (last > 0) judge.mutate({ kind: "undo", subject: [String(last)], value: null, reason: "" });
    },
    canUndo: last > 0,
  };
}
