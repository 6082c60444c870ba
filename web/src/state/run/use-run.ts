/** Bringing reports: starts a run, follows it, stops it, and asks everything again when it has ended. */
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

  const start = useCallback(
    async (body: FormData | { readonly url: string }) => {
      setError(null);
      const controller = new AbortController();
      following.current = controller;
      try {
        const { run } = await send<{ run: string }>("POST", "/add", body);
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

  const stop = useCallback(async () => {
    if (progress) await send("DELETE", `/runs/${encodeURIComponent(progress.run)}`).catch(setError);
  }, [progress]);

  const running = progress !== null && !ENDED.has(progress.phase);
  return { progress, error, running, start, stop, dismiss: () => setProgress(null) };
}
