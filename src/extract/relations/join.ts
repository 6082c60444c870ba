/**
 * Joins the ties that the patterns and the trained reader propose.
 *
 * Rules, in order; the numbers were chosen on held-out reports (figures in docs/method/reader.md):
 *   1. A pattern sees it: the pattern's, which knows the words that state it.
 *   2. The reader alone sees that two are tied: an office's words near them say how; where none do, the reader must be sure of it.
 */
import type { Decision, Proposal } from "../../annotate/decision.ts";
import type { Draft } from "./draft.ts";
import type { GuessedDraft } from "./guessed.ts";

/** That two are tied, where an office's words say how; and where only the reader does. */
const TIED = 0.7;
/** How, the two being tied, where only the reader says so. */
const SURE = 0.6;
/** Below this the reader's proposals are not worth telling. */
export const POSSIBLE = 0.3;

export interface Joined {
  readonly drafts: readonly (Draft & { readonly by: string })[];
  readonly decisions: readonly Decision[];
}

/** @param stage name of the patterns' stage; `reader` the trained reader's */
export function joined(
  patterns: readonly Draft[],
  guessed: readonly GuessedDraft[],
  stage: string,
  reader: string,
): Joined {
  const pairOf = ({ subject, object }: Draft): string => [subject, object].sort().join(" ");
  const told = new Map(patterns.map((each) => [pairOf(each), each]));
  const placed = new Set(patterns.filter(({ predicate }) => predicate === "located_in").map(({ subject }) => subject));
  const decisions: Decision[] = [];
  const kept: (Draft & { readonly by: string })[] = patterns.map((each) => ({ ...each, by: stage }));
  for (const guess of guessed) {
    const pattern = told.get(pairOf(guess));
    const own = proposal(guess, reader);
    if (pattern) {
      if (pattern.predicate === guess.predicate) continue;
      decisions.push(decision("a pattern knows the words that state it", proposal(pattern, stage), [own]));
    } else if (stands(guess, placed)) {
      kept.push({ ...guess, by: reader });
      decisions.push(decision("the trained reader sees that the two are tied", own, []));
    } else decisions.push(decision("no pattern sees it, and the trained reader is not certain", null, [own]));
  }
  return { drafts: kept.sort((a, b) => a.evidence.start - b.evidence.start), decisions };
}

/** A place that the words put into one place is not put into the next larger one too. */
function stands({ predicate, subject, share, sure, worded }: GuessedDraft, placed: ReadonlySet<string>): boolean {
  if (predicate === "located_in" && placed.has(subject)) return false;
  return share >= TIED && (worded || sure >= SURE);
}

function decision(rule: string, kept: Proposal | null, against: readonly Proposal[]): Decision {
  const { start, end } = (kept ?? against[0]) as Proposal;
  return { layer: "relations", start, end, kept, against, rule };
}

function proposal(draft: Draft & { readonly share?: number }, by: string): Proposal {
  return { ...draft.evidence, by, what: draft.predicate, share: draft.share ?? null };
}
