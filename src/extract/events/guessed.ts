/**
 * Events as the trained reader sees them: triggers with their type and standing, who takes which part, where and when.
 *
 * Method  the reader's trigger tagger, then its pair head for every mention and time in the trigger's window; one role
 *         for an entity, the likeliest.
 */
import { type Guesses, type Place, placeOf } from "../../annotate/reader/guesses.ts";
import { mentionKind, timeKind } from "../../annotate/reader/heads/kinds.ts";
import { usedShare } from "../../annotate/reader/heads/nominals.ts";
import { guessedRole } from "../../annotate/reader/heads/roles.ts";
import { guessedTriggers, type TriggerGuess } from "../../annotate/reader/heads/triggers.ts";
import type { EventType, Mention, TimeExpression } from "../../model/reading.ts";
import type { Role } from "./roles.ts";
import type { Trigger } from "./triggers.ts";
import type { View } from "./view.ts";

/** What the reader says of one trigger and everything around it. */
export interface GuessedFillers {
  /** Every role proposed with its probability, one an entity. */
  readonly roles: readonly (Role & { readonly share: number })[];
  /** The likeliest place and time, with their probabilities. */
  readonly place: { readonly mention: Mention; readonly share: number } | null;
  readonly time: { readonly time: TimeExpression; readonly share: number } | null;
}

/** A trigger that the reader sees, on the tokens. */
export interface GuessedTrigger extends TriggerGuess {
  readonly trigger: Trigger;
}

export interface EventGuesser {
  triggersIn(sentence: number): readonly GuessedTrigger[];
  fillersOf(trigger: Place, type: EventType): GuessedFillers;
}

/** A mention is asked about when it stands within so many units of the trigger. */
const REACH = 80;

export function eventGuesser(view: View, guesses: Guesses, least: number): EventGuesser {
  const bySentence: GuessedTrigger[][] = view.sentences.map(() => []);
  let token = 0;
  for (const guess of guessedTriggers(guesses, least)) {
    while (token < view.tokens.length && (view.tokens[token]?.end ?? 0) <= guess.start) token++;
    let to = token;
    while (to < view.tokens.length && (view.tokens[to]?.start ?? 0) < guess.end) to++;
    if (to > token)
      bySentence[view.tokens[token]?.sentence ?? 0]?.push({
        ...guess,
        trigger: triggerOf(view, token, to, guess.type),
      });
  }
  const inWindow = new Map<
    object,
    { readonly mentions: Located<Mention>[]; readonly times: Located<TimeExpression>[] }
  >();
  const around = (place: Place) => {
    const found = inWindow.get(place.window) ?? { mentions: [], times: [] };
    inWindow.set(place.window, found);
    return found;
  };
  for (const mention of view.mentions) {
    const place = placeOf(guesses, mention);
    if (place) around(place).mentions.push({ item: mention, place });
  }
  for (const time of view.times) {
    const place = time.value ? placeOf(guesses, time) : null;
    if (place) around(place).times.push({ item: time, place });
  }
  return {
    triggersIn: (sentence) => bySentence[sentence] ?? [],
    fillersOf: (trigger, type) => fillersOf(guesses, trigger, type, around(trigger)),
  };
}

interface Located<T> {
  readonly item: T;
  readonly place: Place;
}

const PART: Readonly<Record<string, Trigger["part"]>> = { VERB: "verb", AUX: "verb", ADJ: "adjective" };

function triggerOf(view: View, from: number, to: number, type: EventType): Trigger {
  const first = view.tokens[from];
  const part = PART[first?.pos ?? ""] ?? "noun";
  return {
    from,
    to,
    head: part === "verb" ? from : to - 1,
    part,
    key: first?.lemma ?? "",
    types: [{ type, strong: true }],
  };
}

function fillersOf(
  guesses: Guesses,
  trigger: Place,
  type: EventType,
  around: { readonly mentions: readonly Located<Mention>[]; readonly times: readonly Located<TimeExpression>[] },
): GuessedFillers {
  const { labels } = guesses.heads;
  const roles = new Map<string, Role & { share: number }>();
  let place: GuessedFillers["place"] = null;
  let time: GuessedFillers["time"] = null;
  for (const { item, place: at } of around.mentions) {
    if (Math.abs(at.from - trigger.from) > REACH || overlaps(at, trigger)) continue;
    const guess = guessedRole(guesses, trigger, type, at, mentionKind(labels, item.type, item.form === "name"));
    if (!guess) continue;
    const key = item.entity ?? item.id;
    const used = item.form === "name" ? 1 : usedShare(guesses, at);
    for (const [role, own] of guess.roles) {
      const share = own * used;
      if (share > (roles.get(key)?.share ?? 0.02)) roles.set(key, { role, mention: item.id, share });
    }
    if (PLACES.has(item.type) && guess.where > (place?.share ?? 0.2)) place = { mention: item, share: guess.where };
  }
  for (const { item, place: at } of around.times) {
    const guess = guessedRole(guesses, trigger, type, at, timeKind(labels));
    if (guess && guess.when > (time?.share ?? 0.2)) time = { time: item, share: guess.when };
  }
  return { roles: [...roles.values()], place, time };
}

const PLACES: ReadonlySet<Mention["type"]> = new Set(["GeopoliticalEntity", "Location", "Facility", "Organization"]);

const overlaps = (a: Place, b: Place): boolean => a.from < b.to && b.from < a.to;
