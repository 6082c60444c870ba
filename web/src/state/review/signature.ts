/** Who signs what is decided in this browser: kept here, else the name of the machine's user as the server gives it. */
import { useSyncExternalStore } from "react";

const KEY = "hearsay-signature";
const listeners = new Set<() => void>();

export function chooseSignature(name: string): void {
  const trimmed = name.trim().slice(0, 80);
  if (trimmed === "") localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, trimmed);
  for (const listener of listeners) listener();
}

/** The chosen name; null when none was chosen. */
export function useSignature(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(KEY),
  );
}
