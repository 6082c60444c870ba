/** Bringing reports or weighing: starts a run, follows it, stops it, and asks everything again when it has ended. */
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RunProgress } from "../../../../src/ask/answers.ts";
import { send } from "../../api/client.ts";
import { listen } from "../../api/events.ts";
import { ENDED } from "./run.ts";

export function useRun() {
  const client = useQueryClient();
  const [progress, setProgress] = useState<RunProgress | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const following = useRef<AbortController | null>(null);
  useEffect(() => () => following.current?.abort(), []);

  const follow = useCallback(
    async (begin: () => Promise<{ readonly run: string }>) => {
      setError(null);
      const controller = new AbortController();
      following.current = controller;
      try {
        const { run } = await begin();
        await listen(`/runs/${encodeURIComponent(run)}/events`, controller.signal, (event) => {
          if (event.event === "progress") setProgress(JSON.parse(event.data) as RunProgress);
        });
      } catch (cause) {
        if (!controller.signal.aborted) setError(cause instanceof Error ? cause : new Error(String(cause)));
      }
      await client.invalidateQueries();
    },
    [client],
  );

  const start = useCallback(
    (body: FormData | { readonly url: string }) => follow(() => send("POST", "/add", body)),
    [follow],
  );
  /** Weighs the case with what was decided since. */
  const weigh = useCallback(() => follow(() => send("POST", "/weigh")), [follow]);

  const stop = useCallback(async () => {
    if (progress) await send("DELETE", `/runs/${encodeURIComponent(progress.run)}`).catch(setError);
  }, [progress]);

  const running = progress !== null && !ENDED.has(progress.phase);
  return { progress, error, running, start, weigh, stop, dismiss: () => setProgress(null) };
}
