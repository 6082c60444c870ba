/**
 * Events as the trained reader sees them: triggers with their type and standing, who takes which part, where and when.
 *
 * Method  the reader's trigger tagger, then its pair head for every mention and time in the trigger's window. Which roles
 *         stand is decided in weigh-roles.ts.
 */
import { type Guesses, type Place, placeOf } from "../../annotate/reader/guesses.ts";
import { mentionKind, timeKind } from "../../annotate/reader/heads/kinds.ts";
import { usedShare } from "../../annotate/reader/heads/nominals.ts";
import { type RoleHead, roleHead } from "../../annotate/reader/heads/roles.ts";
import { guessedTriggers, type TriggerGuess } from "../../annotate/reader/heads/triggers.ts";
import type { Side } from "../../annotate/reader/pair-scores.ts";
import { tokensIn } from "../../annotate/tokens/tokens-in.ts";
import type { EventType, Mention, TimeExpression } from "../../model/reading.ts";
import type { Role } from "./roles.ts";
import type { Trigger } from "./triggers.ts";
import type { View } from "./view.ts";

/** A role that the reader thinks possible for a mention. */
export interface GuessedRole extends Role {
  /** Probability that the mention has it, of those roles that the event's type allows. */
  readonly share: number;
  /** Probability that the mention is put to use at all; 1 for a name. */
  readonly used: number;
}

/** What the reader says of one trigger and everything around it. */
export interface GuessedFillers {
  /** One for each entity and role: that of its likeliest mention. */
  readonly roles: readonly GuessedRole[];
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
  for (const guess of guessedTriggers(guesses, least)) {
    const at = tokensIn(view.tokens, guess);
    if (!at) continue;
    const trigger = triggerOf(view, at.from, at.to, guess.type);
    bySentence[view.tokens[at.from]?.sentence ?? 0]?.push({ ...guess, trigger });
  }
  const head = roleHead(guesses);
  const { labels } = guesses.heads;
  const inWindow = new Map<object, Around>();
  const around = (place: Place): Around => {
    const found = inWindow.get(place.window) ?? { mentions: [], times: [] };
    inWindow.set(place.window, found);
    return found;
  };
  for (const mention of view.mentions) {
    const place = placeOf(guesses, mention);
    const used = !place ? 0 : mention.form === "name" ? 1 : usedShare(guesses, place);
    if (!place || used < LEAST_USED) continue;
    const filler = head.filler(place, mentionKind(labels, mention.type, mention.form === "name"));
    around(place).mentions.push({ item: mention, filler, used });
  }
  for (const time of view.times) {
    const place = time.value ? placeOf(guesses, time) : null;
    if (place) around(place).times.push({ item: time, filler: head.filler(place, timeKind(labels)), used: 1 });
  }
  return {
    triggersIn: (sentence) => bySentence[sentence] ?? [],
    fillersOf: (trigger, type) => fillersOf(head, head.trigger(trigger, type), type, around(trigger)),
  };
}

interface Located<T> {
  readonly item: T;
  readonly filler: Side;
  /** Probability that it is put to use; 1 for a name. */
  readonly used: number;
}

interface Around {
  readonly mentions: Located<Mention>[];
  readonly times: Located<TimeExpression>[];
}

/** A noun phrase that is hardly put to use is not asked about. */
const LEAST_USED = 0.02;

/** How many roles of a mention are weighed, and from which probability on. */
const MOST_ROLES = 4;
const LEAST_SHARE = 0.01;

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

function fillersOf(head: RoleHead, trigger: Side, type: EventType, around: Around): GuessedFillers {
  const roles = new Map<string, GuessedRole>();
  let place: GuessedFillers["place"] = null;
  let time: GuessedFillers["time"] = null;
  for (const { item, filler, used } of around.mentions) {
    if (!near(filler.place, trigger.place)) continue;
    const { roles: told, where } = head.guess(trigger, filler, type);
    for (const { role, share } of told.slice(0, MOST_ROLES)) {
      const key = `${item.entity ?? item.id} ${role}`;
      const best = roles.get(key);
      if (share < LEAST_SHARE || (best && share * used <= best.share * best.used)) continue;
      roles.set(key, { role, mention: item.id, share, used });
    }
    if (PLACES.has(item.type) && where > (place?.share ?? 0)) place = { mention: item, share: where };
  }
  for (const { item, filler } of around.times) {
    if (!near(filler.place, trigger.place)) continue;
    const { when } = head.guess(trigger, filler, type);
    if (when > (time?.share ?? 0)) time = { time: item, share: when };
  }
  return { roles: [...roles.values()], place, time };
}

const near = (a: Place, b: Place): boolean => Math.abs(a.from - b.from) <= REACH && !(a.from < b.to && b.from < a.to);

const PLACES: ReadonlySet<Mention["type"]> = new Set(["GeopoliticalEntity", "Location", "Facility", "Organization"]);
