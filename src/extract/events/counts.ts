/**
 * Counts: how many were killed, injured, arrested, are missing or were present, as the report puts it.
 *
 * Method  a number before or after the trigger with people behind it: "at least five people were killed", "killing 5 to 7",
 *         "dozens injured". "at least", "more than" leave the upper end open, "up to" the lower one at zero.
 *         A number right in front of "dead" or "injured" is theirs ("fourteen dead and 31 injured").
 * Misses  numbers told in another sentence, beyond those of `counts-beside.ts`.
 */
import { NUMBER_WORDS, VAGUE_NUMBERS } from "../../knowledge/number-words.ts";
import type { EventMention, EventType } from "../../model/reading.ts";
import type { Draft } from "./draft.ts";
import { lower, type View } from "./view.ts";

type Count = EventMention["counts"][number];

const WHAT: Readonly<Partial<Record<EventType, Count["what"]>>> = {
  Die: "dead",
  Injure: "injured",
  Arrest: "arrested",
  Abduct: "missing",
  Gather: "present",
  Protest: "present",
};

export function countsOf(view: View, draft: Draft): readonly Count[] {
  const what = WHAT[draft.type] ?? attackCount(draft);
  if (!what) return [];
  const own = numberInFront(view, draft);
  if (own) return [{ what, ...own }];
  const ranges = [...draft.slots.flatMap((slot) => (/^(?:obj|subj|of|with)$/.test(slot.name) ? slot.phrases : []))];
  for (const phrase of ranges) {
    const count = numberIn(view, phrase.tokens.from, phrase.tokens.to);
    if (count && !isPartOf(view, phrase.tokens.to, draft) && countsPeople(view, phrase.head))
      return [{ what, ...count }];
  }
  return bareNumber(view, draft, what);
}

/** "at least nine dead", "31 injured". */
function numberInFront(view: View, { trigger }: Draft): Omit<Count, "what"> | null {
  const at = trigger.from - 1;
  if (trigger.part === "noun" || view.timeOf[at] || view.tokens[at]?.sentence !== view.tokens[trigger.head]?.sentence)
    return null;
  const value = valueAt(view, at);
  return value && ranged(view, at, value);
}

/** "two of the injured" are not how many were injured. */
function isPartOf(view: View, at: number, { trigger }: Draft): boolean {
  return lower(view, at) === "of" && trigger.from > at && trigger.from - at <= 2;
}

/** "shot dead five people": an attack that kills in its own clause. */
function attackCount({ type, trigger }: Draft): Count["what"] | null {
  return type === "Attack" && /(?:dead|kill|gun down)/.test(trigger.key) ? "dead" : null;
}

const PEOPLE =
  /^(?:people|person|persons|man|men|woman|women|child|children|civilian|soldier|officer|policeman|policemen|protester|demonstrator|worker|student|militant|fighter|rebel|insurgent|passenger|resident|villager|troop|other|victim|suspect|member|patient|migrant|refugee|journalist|hostage|prisoner|guard|iraqi|palestinian|israeli|afghan|american|case|dozen|hundred|thousand|life|pilgrim|supporter|activist|marine|gunman|gunmen|bystander|attendee|participant|mourner|worshipper)s?$/;

function countsPeople(view: View, head: number): boolean {
  const token = view.tokens[head];
  if (!token) return false;
  const mention = view.mentionOf[head];
  return (
    token.pos === "NUM" ||
    PEOPLE.test(token.lemma) ||
    PEOPLE.test(token.lower) ||
    mention?.type === "Person" ||
    mention?.type === "Group"
  );
}

/** "killing five", "injured 12 others": a number right behind the trigger. */
function bareNumber(view: View, { trigger }: Draft, what: Count["what"]): readonly Count[] {
  if (trigger.part !== "verb") return [];
  const count = numberIn(view, trigger.to, trigger.to + 5);
  return count ? [{ what, ...count }] : [];
}

function numberIn(view: View, from: number, to: number): Omit<Count, "what"> | null {
  for (let at = from; at < to; at += 1) {
    const value = valueAt(view, at);
    if (value === null || view.timeOf[at]) continue;
    if (view.tokens[at + 1]?.lower === "-year-old" || /year-old$/.test(lower(view, at))) continue;
    return ranged(view, at, value);
  }
  return null;
}

/** A whole number in digits or words, or a vague one ("dozens" is at least 24). */
function valueAt(view: View, at: number): { min: number; vague: boolean } | null {
  const token = view.tokens[at];
  if (!token) return null;
  if (/^\d{1,3}(?:,\d{3})*$|^\d{1,7}$/.test(token.lower))
    return { min: Number(token.lower.replaceAll(",", "")), vague: false };
  const word = NUMBER_WORDS.get(token.lower);
  if (word !== undefined && token.pos !== "DET" && token.pos !== "PRON") return { min: word, vague: false };
  const vague = VAGUE_NUMBERS.get(token.lower);
  return vague === undefined ? null : { min: vague, vague: true };
}

function ranged(view: View, at: number, value: { min: number; vague: boolean }): Omit<Count, "what"> {
  const before = `${lower(view, at - 2)} ${lower(view, at - 1)}`;
  const start = /^(?:at least|more than|as many|up to|fewer than|less than|no fewer)$/.test(before)
    ? at - 2
    : /^(?:over|some|about|nearly|around|almost)$/.test(lower(view, at - 1))
      ? at - 1
      : at;
  const second = /^(?:to|-|–|or)$/.test(lower(view, at + 1)) ? valueAt(view, at + 2) : null;
  const end = second ? at + 2 : at;
  const span = { start: view.tokens[start]?.start ?? 0, end: view.tokens[end]?.end ?? 0 };
  if (second) return { min: value.min, max: second.min, span };
  if (value.vague || /^(?:at least|more than|no fewer)$/.test(before) || lower(view, at - 1) === "over")
    return { min: value.min + (before === "more than" || lower(view, at - 1) === "over" ? 1 : 0), max: null, span };
  if (/^(?:up to|as many|fewer than|less than)$/.test(before)) return { min: 0, max: value.min, span };
  return { min: value.min, max: value.min, span };
}
