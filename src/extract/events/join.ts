/**
 * Joins the events that the patterns and the trained reader propose in one sentence.
 *
 * Rules, in order; the numbers were chosen on the dev part (figures in docs/method/reader.md):
 *   1. A trigger the reader is sure of stands, with the reader's type.
 *   2. One that a pattern sees and the reader thinks possible stands, with the pattern's type.
 *   3. A pattern alone sees it, and the reader thinks it hardly possible: it falls, unless it is exact: a phrase ("took part
 *      in"), or a word that nearly always tells of an event, with somebody who takes part.
 *   4. Roles that either proposes are weighed together (weigh-roles.ts); an event of the patterns' keeps its own.
 */
import type { Decision, Proposal } from "../../annotate/decision.ts";
import { carrying } from "./carrying.ts";
import type { Draft } from "./draft.ts";
import type { EventGuesser, GuessedTrigger } from "./guessed.ts";
import type { View } from "./view.ts";
import { weighedRoles } from "./weigh-roles.ts";

const SURE = 0.6;
/** Below this the reader thinks a trigger hardly possible. */
export const POSSIBLE = 0.25;

export interface Joined {
  readonly drafts: readonly Draft[];
  readonly decisions: readonly Decision[];
}

/** @param patterns the patterns' drafts of a sentence; `guesser` what the reader says of the report; `reader` its name */
export function joined(
  view: View,
  guesser: EventGuesser,
  patterns: readonly Draft[],
  sentence: number,
  reader: string,
): Joined {
  const drafts: Draft[] = [];
  const decisions: Decision[] = [];
  const used = new Set<Draft>();
  for (const guess of guesser.triggersIn(sentence)) {
    if (view.mentionOf[guess.trigger.head]?.form === "name") {
      decisions.push(decision("a word inside a name tells of nothing", null, [ofGuess(guess, reader)]));
      continue;
    }
    if (isLight(view, guess, patterns)) {
      decisions.push(decision("the noun behind it tells what happened", null, [ofGuess(guess, reader)]));
      continue;
    }
    const pattern = patterns.find((each) => !used.has(each) && overlap(each, guess));
    if (pattern) used.add(pattern);
    const sure = guess.sure >= SURE;
    const seen = [ofGuess(guess, reader), ...(pattern ? [ofPattern(view, pattern)] : [])];
    if (!sure && !pattern) {
      decisions.push(decision("no pattern sees it, and the trained reader is not sure", null, seen));
      continue;
    }
    const type = sure || !pattern ? guess.type : pattern.type;
    drafts.push(draftOf(view, guesser, guess, pattern, type, sentence));
    const [stands, other] = sure ? seen : [seen[1], seen[0]];
    const passed = other && other.what !== stands?.what ? [other] : [];
    const rule = sure ? "the trained reader is sure" : "a pattern sees it, and the trained reader thinks it possible";
    decisions.push(decision(pattern && sure && passed.length === 0 ? "both see it" : rule, stands ?? null, passed));
  }
  for (const pattern of patterns) {
    if (used.has(pattern)) continue;
    const stands = isExact(pattern);
    const own = ofPattern(view, pattern);
    if (stands) drafts.push(pattern);
    decisions.push(
      stands
        ? decision("a phrase, or a strong word with somebody who takes part, is exact", own, [])
        : decision("the trained reader thinks it hardly possible", null, [own]),
    );
  }
  drafts.sort((a, b) => a.trigger.from - b.trigger.from);
  return { drafts, decisions };
}

const LIGHT: ReadonlySet<string> = new Set(["hold", "have", "make", "give", "take"]);

/** "held talks": the verb says nothing by itself, least of all that somebody was held. */
function isLight(view: View, { trigger }: GuessedTrigger, patterns: readonly Draft[]): boolean {
  if (!LIGHT.has(view.tokens[trigger.head]?.lemma ?? "")) return false;
  const object = view.nounAt.get(trigger.to)?.head;
  return object !== undefined && patterns.some((each) => each.trigger.head === object);
}

function draftOf(
  view: View,
  guesser: EventGuesser,
  guess: GuessedTrigger,
  pattern: Draft | undefined,
  type: Draft["type"],
  sentence: number,
): Draft {
  const fillers = guesser.fillersOf(guess.place, type);
  const trigger = pattern?.trigger ?? guess.trigger;
  const own = pattern?.type === type ? pattern.roles : null;
  return {
    type,
    trigger,
    sentence,
    roles: guess.sure < SURE && pattern ? pattern.roles : weighedRoles(view, trigger, fillers.roles, own, guess.sure),
    slots: pattern?.slots ?? [],
    group: carrying(view, trigger),
    guess: {
      realis: guess.realis,
      negative: guess.negative,
      both: pattern !== undefined,
      time: fillers.time,
      place: fillers.place,
    },
  };
}

/** A phrase of several words ("took part in"), or a word that nearly always tells of an event, with somebody in it. */
function isExact({ trigger, roles }: Draft): boolean {
  return trigger.to - trigger.from > 1 || (trigger.types[0]?.strong === true && roles.length > 0);
}

const overlap = ({ trigger }: Draft, guess: GuessedTrigger): boolean =>
  trigger.from < guess.trigger.to && guess.trigger.from < trigger.to;

function decision(rule: string, kept: Proposal | null, against: readonly Proposal[]): Decision {
  const { start, end } = (kept ?? against[0]) as Proposal;
  return { layer: "events", start, end, kept, against, rule };
}

const ofGuess = ({ start, end, type, sure }: GuessedTrigger, by: string): Proposal => ({
  start,
  end,
  by,
  what: type,
  share: sure,
});

function ofPattern({ tokens }: View, { trigger, type }: Draft): Proposal {
  const [start, end] = [tokens[trigger.from]?.start ?? 0, tokens[trigger.to - 1]?.end ?? 0];
  return { start, end, by: `trigger words (${trigger.part})`, what: type, share: null };
}
