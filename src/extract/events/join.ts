/**
 * Joins the events that the patterns and the trained reader propose in one sentence.
 *
 * Rules, in order; the numbers were chosen on train and dev parts (figures in docs/method/reader.md):
 *   1. A trigger the reader is sure of stands, with the reader's type.
 *   2. One that a pattern sees and the reader thinks possible stands, with the pattern's type.
 *   3. Roles: the reader's where it is sure; a pattern's where the reader thinks the same entity takes part.
 */
import { carrying } from "./carrying.ts";
import type { Draft } from "./draft.ts";
import type { EventGuesser, GuessedFillers } from "./guessed.ts";
import type { Role } from "./roles.ts";
import type { View } from "./view.ts";

const num = (name: string, or: number) => Number(process.env[name] ?? or);
const SURE = num("E_SURE", 0.5);
const POSSIBLE = num("E_POSS", 0.2);
const ROLE = num("E_ROLE", 0.5);
const ROLE_BOTH = num("E_BOTH", 0.25);
export const LEAST = POSSIBLE;

export function joined(
  view: View,
  guesser: EventGuesser,
  patterns: readonly Draft[],
  sentence: number,
): readonly Draft[] {
  const found: Draft[] = [];
  const used = new Set<Draft>();
  for (const guess of guesser.triggersIn(sentence)) {
    const pattern = patterns.find(({ trigger }) => trigger.from < guess.trigger.to && guess.trigger.from < trigger.to);
    if (pattern) used.add(pattern);
    if (guess.sure < SURE && !pattern) continue;
    const type = pattern && guess.sure < SURE ? pattern.type : guess.type;
    const fillers = guesser.fillersOf(guess.place, type);
    found.push({
      type,
      trigger: pattern?.trigger ?? guess.trigger,
      sentence,
      roles: rolesOf(view, fillers, pattern?.type === type ? pattern.roles : []),
      slots: pattern?.slots ?? [],
      group: carrying(view, pattern?.trigger ?? guess.trigger),
      guess: { ...guess, ...fillers },
    });
  }
  if (process.env.E_PONLY === "1") for (const pattern of patterns) if (!used.has(pattern)) found.push(pattern);
  return found.sort((a, b) => a.trigger.from - b.trigger.from);
}

function rolesOf(view: View, { roles }: GuessedFillers, patterns: readonly Role[]): readonly Role[] {
  const entityOf = (mention: string): string => view.mention.get(mention)?.entity ?? mention;
  const told = new Map(patterns.map((each) => [entityOf(each.mention), each]));
  const found: Role[] = [];
  const seen = new Set<string>();
  for (const { role, mention, share } of roles) {
    const pattern = told.get(entityOf(mention));
    if (share < (pattern?.role === role ? ROLE_BOTH : ROLE)) continue;
    found.push({ role, mention });
    seen.add(entityOf(mention));
  }
  if (process.env.E_PROLE === "1") for (const each of patterns) if (!seen.has(entityOf(each.mention))) found.push(each);
  return found;
}
