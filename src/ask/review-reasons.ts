/** The machine's reasons for a pair, each with the side it speaks for, and with names as their sources write them. */
import { fold } from "../case/fold.ts";
import type { Reason } from "../model/across.ts";
import type { ReviewReason } from "./answers.ts";
import type { Overview } from "./overview.ts";

const AGAINST: ReadonlySet<string> = new Set([
  "unlike-bodies",
  "unlike-roles",
  "unlike-places-of-office",
  "same-name-unlike-place",
]);
const OPEN: ReadonlySet<string> = new Set(["little-context", "judged-unsure", "judged-both-ways"]);

/** Reasons in the order they were given, once each. */
export function reviewReasons(reasons: readonly Reason[], overview: Overview): readonly ReviewReason[] {
  const seen = new Set<string>();
  return reasons
    .filter(({ words }) => !seen.has(words) && seen.add(words))
    .map((reason) => ({ ...reason, words: unfolded(reason, overview), side: sideOf(reason.code) }));
}

function sideOf(code: string): ReviewReason["side"] {
  return AGAINST.has(code) ? "against" : OPEN.has(code) ? "open" : "for";
}

/** Comparing is done on folded names; people are shown them as written. */
function unfolded({ words, values }: Reason, overview: Overview): string {
  return Object.values(values).reduce<string>((text, value) => {
    if (typeof value !== "string" || fold(value) !== value || value.length < 3) return text;
    const name = namesByFold(overview).get(value);
    return name === undefined ? text : text.replace(value, () => name);
  }, words);
}

const known = new WeakMap<Overview, ReadonlyMap<string, string>>();

/** Full names of the case by their folded form; the most reported where two fold alike. */
function namesByFold(overview: Overview): ReadonlyMap<string, string> {
  const before = known.get(overview);
  if (before) return before;
  const sorted = [...overview.entities.values()].sort((a, b) => a.reports.length - b.reports.length);
  const made = new Map(
    sorted.flatMap(({ name, named, forms }) =>
      named ? [...forms.map(({ text }) => text), name].map((form) => [fold(form), form] as const) : [],
    ),
  );
  known.set(overview, made);
  return made;
}
