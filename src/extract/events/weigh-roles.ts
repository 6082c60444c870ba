/**
 * Weighs the roles that the trained reader and the patterns propose for one event.
 *
 * Method  logistic regression over what speaks for a mention in a role: the reader's probability, whether the mention is
 *         put to use, whether a pattern fills the same role with it, how sure the trigger is, where the mention stands.
 *         One role for an entity, its best, from a threshold on that serves F1 rather than precision.
 * Source  weights fitted on 31 reports that the reader had not seen; figures in docs/method/reader.md.
 * Misses  that one person under two entities fills one role twice.
 */
import { tokensIn } from "../../annotate/tokens/tokens-in.ts";
import type { Mention } from "../../model/reading.ts";
import type { GuessedRole } from "./guessed.ts";
import type { Role } from "./roles.ts";
import type { Trigger } from "./triggers.ts";
import type { View } from "./view.ts";

const WEIGHTS = {
  bias: -0.74,
  /** Log odds of the reader's probability. */
  odds: 0.44,
  /** Log of the probability that the mention is put to use. */
  used: 0.99,
  samePattern: 1.76,
  otherRoleByPattern: -1.02,
  noPattern: -0.68,
  otherFillerByPattern: -0.42,
  /** Log of the probability of the trigger. */
  trigger: 0.61,
  otherSentence: -1.02,
  pronoun: -0.81,
  nominal: -0.67,
  /** "Varda" within "the government of Varda" where that is a likely filler itself. */
  within: -1.25,
  /** A comma between it and the trigger. */
  comma: -0.21,
} as const;

/** Probability from which on a role stands. */
const STANDS = 0.17;
/** What a role counts as that only a pattern proposes. */
const PATTERN_ONLY = { share: 0.001, used: 0.02 };
/** From this probability on a filler is likely. */
const LIKELY = 0.3;
const MOST_COMMAS = 4;
const FAR = 60;

/**
 * @param guessed  what the trained reader thinks possible
 * @param patterns the patterns' roles; null when no pattern sees the event
 * @param sure     probability of the trigger
 * @returns one role for an entity at most
 */
export function weighedRoles(
  view: View,
  trigger: Trigger,
  guessed: readonly GuessedRole[],
  patterns: readonly Role[] | null,
  sure: number,
): readonly Role[] {
  const entityOf = ({ mention }: Role): string => view.mention.get(mention)?.entity ?? mention;
  const proposed = withPatterns(guessed, patterns ?? [], entityOf);
  const told = new Map((patterns ?? []).map((each) => [entityOf(each), each.role]));
  const likely = proposed.filter(({ share, used }) => share * used > LIKELY).flatMap((each) => mentionOf(view, each));
  const best = new Map<string, Role & { readonly odds: number }>();
  for (const each of proposed) {
    const entity = entityOf(each);
    const odds =
      WEIGHTS.bias +
      ofReader(each, sure) +
      ofPatterns(each.role, told.get(entity), patterns) +
      ofPlace(view, trigger, each, likely);
    if (odds > (best.get(entity)?.odds ?? logit(STANDS))) best.set(entity, { ...each, odds });
  }
  return [...best.values()].map(({ role, mention }) => ({ role, mention }));
}

function withPatterns(
  guessed: readonly GuessedRole[],
  patterns: readonly Role[],
  entityOf: (role: Role) => string,
): readonly GuessedRole[] {
  const key = (each: Role): string => `${entityOf(each)} ${each.role}`;
  const there = new Set(guessed.map(key));
  return [
    ...guessed,
    ...patterns.filter((each) => !there.has(key(each))).map((each) => ({ ...each, ...PATTERN_ONLY })),
  ];
}

const logit = (share: number): number => Math.log(share / (1 - share));

function ofReader({ share, used }: GuessedRole, sure: number): number {
  const odds = logit(Math.min(0.999, Math.max(0.001, share)));
  return (
    WEIGHTS.odds * Math.max(-5, Math.min(6, odds)) +
    WEIGHTS.used * Math.max(-4, Math.log(used)) +
    WEIGHTS.trigger * Math.log(sure)
  );
}

/** @param told the role that a pattern gives the same entity */
function ofPatterns(role: string, told: string | undefined, patterns: readonly Role[] | null): number {
  if (!patterns) return WEIGHTS.noPattern;
  const elsewhere = patterns.filter((each) => each.role === role).length - (told === role ? 1 : 0);
  const own = told === undefined ? 0 : told === role ? WEIGHTS.samePattern : WEIGHTS.otherRoleByPattern;
  return own + (elsewhere > 0 ? WEIGHTS.otherFillerByPattern : 0);
}

function ofPlace(view: View, trigger: Trigger, each: GuessedRole, likely: readonly Mention[]): number {
  const mention = view.mention.get(each.mention);
  const at = mention && tokensIn(view.tokens, mention)?.from;
  if (!mention || at === undefined) return 0;
  const form = mention.form === "name" ? 0 : WEIGHTS[mention.form];
  const apart = view.tokens[at]?.sentence !== view.tokens[trigger.head]?.sentence;
  const within = likely.some((other) => other !== mention && holds(other, mention));
  return (
    form +
    (apart ? WEIGHTS.otherSentence : 0) +
    (within ? WEIGHTS.within : 0) +
    WEIGHTS.comma * commasBetween(view, at, trigger.head)
  );
}

const holds = (outer: Mention, inner: Mention): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

function commasBetween(view: View, a: number, b: number): number {
  let count = 0;
  const to = Math.min(Math.max(a, b), Math.min(a, b) + FAR);
  for (let at = Math.min(a, b) + 1; at < to; at += 1) if (view.tokens[at]?.text === ",") count += 1;
  return Math.min(MOST_COMMAS, count);
}

const mentionOf = (view: View, { mention }: Role): readonly Mention[] => {
  const found = view.mention.get(mention);
  return found ? [found] : [];
};
