/** Waiting, failing and having nothing, the same everywhere. */
import { type ReactNode, useEffect, useState } from "react";
import { ApiError } from "../api/client.ts";

/** True after `ms`: what is quicker shows nothing. */
export function useLate(ms = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return late;
}

export function Loading({ what }: { what: string }) {
  return useLate() ? (
    <p className="loading" role="status">
      Opening {what} …
    </p>
  ) : null;
}

/** What happened to the data stands first, then what the server said. */
export function Problem({ error, data = "Nothing in the case has changed." }: { error: Error; data?: string }) {
  const code = "code" in error ? String(error.code) : "";
  const advice = error instanceof ApiError ? error.advice : null;
  return (
    <div className="problem" role="alert">
      <p>{data}</p>
      <p>
        <strong>✕ Failed:</strong> {error.message} {code && <span className="small">({code})</span>}
      </p>
      {advice && <p>What to do: {advice}.</p>}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
