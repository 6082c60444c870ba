/** The addresses. Parameters stay plain words ("?layers=235&at=118-131"); each screen reads its own. */
import { createRootRoute, createRoute, createRouter, Navigate } from "@tanstack/react-router";
import { Shell } from "./app/shell.tsx";
import { CaseScreen } from "./screens/case/case-screen.tsx";
import { ContradictionsScreen } from "./screens/contradictions/contradictions-screen.tsx";
import { LedgerScreen } from "./screens/ledger/ledger-screen.tsx";
import { FirstReport, ReadingRoom } from "./screens/reading-room/reading-room.tsx";
import { ReviewScreen } from "./screens/review/review-screen.tsx";
import { SearchScreen } from "./screens/search/search-screen.tsx";

export type Words = Readonly<Record<string, string | undefined>>;

const readWords = (search: Record<string, unknown>): Words =>
  Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );

const root = createRootRoute({
  component: Shell,
  validateSearch: readWords,
  notFoundComponent: () => <Navigate to="/" />,
});

const page = <const P extends string>(path: P, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component });

const routes = root.addChildren([
  page("/", CaseScreen),
  page("/reports", FirstReport),
  page("/reports/$id", ReadingRoom),
  page("/ledger", LedgerScreen),
  page("/contradictions", ContradictionsScreen),
  page("/review", ReviewScreen),
  page("/search", SearchScreen),
]);

/** Parameters as plain words: no JSON in addresses that people mail to each other. */
const parseSearch = (search: string) => Object.fromEntries(new URLSearchParams(search));
function stringifySearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [key, value] of Object.entries(search))
    if (value !== undefined && value !== "") words.set(key, String(value));
  return words.size > 0 ? `?${words}` : "";
}

export function makeRouter() {
  return createRouter({ routeTree: routes, parseSearch, stringifySearch, scrollRestoration: true });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
  interface HistoryState {
    /** Set when a room was entered from a row elsewhere: Escape goes back there. */
    cameFrom?: string;
  }
}
