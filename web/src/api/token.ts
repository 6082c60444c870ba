/**
 * The start address carries the token behind "#", so that it reaches no server log; it is kept for this tab alone and
 * taken out of the address at once.
 */
const KEY = "hearsay-token";

/** The token in a fragment such as "#token=abc", else null. @example tokenIn("#token=abc") // "abc" */
export function tokenIn(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, "")).get("token");
}

export function keepToken(): void {
  const found = tokenIn(location.hash);
  if (found === null) return;
  sessionStorage.setItem(KEY, found);
  history.replaceState(history.state, "", location.pathname + location.search);
}

export function token(): string {
  return sessionStorage.getItem(KEY) ?? "";
}
