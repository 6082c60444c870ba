/** The rooms in the order of the masthead, and the letter after g that leads there. */
export const ROOMS = [
  { to: "/", label: "Case", letter: "c" },
  { to: "/reports", label: "Reading room", letter: "r" },
  { to: "/ledger", label: "Ledger", letter: "l" },
  { to: "/contradictions", label: "Contradictions", letter: "x" },
  { to: "/review", label: "Review", letter: "v" },
  { to: "/search", label: "Search", letter: "s" },
] as const;
