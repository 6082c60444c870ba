/**
 * How well two event mentions fit as one happening: a sum of named features, or undefined when they cannot be one.
 *
 * A date or a place that differs a little does not part them when participants, place and words agree, since then the two
 * reports contradict each other about one happening, and that must show. Misses: happenings told without names, date or
 * place; two attacks on one day in one town told in alike words.
 */
import { daysApart, daysLong, daysMeet } from "../digest/days.ts";
import { shared } from "../words.ts";
import type { EventNode, Told } from "./node.ts";
import type { Rarity } from "./rarity.ts";
import type { Telling } from "./telling.ts";

/** What each feature adds. */
export const WEIGHTS = {
  sharedParticipant: 1,
  otherRole: 0.6,
  bodyOfParticipant: 0.5,
  noSharedParticipant: -0.8,
  sameDay: 1,
  timesMeet: 0.4,
  nearDate: -0.6,
  samePlace: 0.8,
  wideSamePlace: 0.2,
  otherPlace: -1.2,
  placeBeside: 0.4,
  words: 2,
  sameName: 2,
  publishedNear: 0.3,
  publishedApart: -0.8,
  plannedAndDone: -0.2,
  /** Two participants in common are rarer together than each by itself. */
  sharedPair: 0.6,
  /** Two names that a person may yet find to be one. */
  maybeParticipant: 0.4,
  /** Late on one day, early on the next: one night. */
  oneNight: 0.4,
  sameTrigger: 0.4,
  /** A noun that takes the happening for known ("the explosion") beside one place that both name. */
  knownAgain: 1,
} as const;

export const ENOUGH = 1.8;
/** A date may differ by so many days and still be a disagreement about one happening. */
export const NEAR_DAYS = 7;
const FAR_PUBLISHED = 60;
const APART_PUBLISHED = 14;
const NEAR_PUBLISHED = 3;
const PARTICIPANTS_AT_MOST = 2;

/** Types that are mostly words: one person does many of them a day. */
export const SPEECH = new Set(
  "Speak Accuse Deny Request Support Threaten Reject Communicate Agree Concede ClaimResponsibility".split(" "),
);

export interface EventScore {
  readonly score: number;
  readonly values: Readonly<Record<string, number>>;
}

/** For an entity cluster, those that may be one with it. */
export type MaybeSame = (id: string) => ReadonlySet<string> | undefined;

export function scoreEvents(
  a: Telling,
  b: Telling,
  word: Rarity<number>,
  participant: Rarity<string>,
  maybe: MaybeSame = () => undefined,
): EventScore | undefined {
  if (a.event.type !== b.event.type || a.event.realis === "generic" || b.event.realis === "generic") return undefined;
  const time = timeScore(a, b);
  if (time === undefined) return undefined;
  const place = placeScore(a, b);
  if (time < 0 && place < 0) return undefined;
  const people = participantScore(a, b, participant, maybe);
  const likeness = cosine(a, b, word);
  const trigger = triggerScore(a, b, place);
  const name = a.event.name !== null && a.event.name === b.event.name ? WEIGHTS.sameName : 0;
  // Another stated day is a disagreement only about something known to be one: by who took part, or by name.
  if (time === WEIGHTS.nearDate && people <= 0 && name === 0) return undefined;
  const speech = SPEECH.has(a.event.type);
  const grounded =
    people > 0 ||
    name > 0 ||
    (place >= WEIGHTS.placeBeside && time > 0) ||
    likeness >= 0.5 ||
    trigger >= WEIGHTS.knownAgain;
  if (!grounded || (speech && likeness < 0.25)) return undefined;
  const planned = a.event.realis === b.event.realis ? 0 : WEIGHTS.plannedAndDone;
  const score = people + time + place + name + planned + trigger + likeness * WEIGHTS.words;
  return { score, values: { participants: people, time, place, name, words: likeness, trigger } };
}

/** So many words in common, counted plainly: "explosion", "grain", "terminal". */
const ALIKE_WORDS = 3;

function triggerScore(a: Telling, b: Telling, place: number): number {
  if (!sameTrigger(a, b)) return 0;
  const known =
    (a.event.pointsBack || b.event.pointsBack) && shared(a.words, b.words).count + Number(place > 0) > ALIKE_WORDS;
  const near = a.published === null || b.published === null || Math.abs(a.published - b.published) <= APART_PUBLISHED;
  return WEIGHTS.sameTrigger + (known && near ? WEIGHTS.knownAgain : 0);
}

function sameTrigger(a: Telling, b: Telling): boolean {
  return a.stem === b.stem || (BLAST.has(a.trigger) && BLAST.has(b.trigger));
}

/** Words for one kind of happening that reports use for one another. */
export const BLAST = new Set("blast blasts explosion explosions bombing detonation".split(" "));

function timeScore(a: EventNode, b: EventNode): number | undefined {
  if (a.days === null || b.days === null) {
    if (a.published === null || b.published === null) return 0;
    const apart = Math.abs(a.published - b.published);
    if (apart > FAR_PUBLISHED) return undefined;
    return apart > APART_PUBLISHED ? WEIGHTS.publishedApart : apart <= NEAR_PUBLISHED ? WEIGHTS.publishedNear : 0;
  }
  if (daysMeet(a.days, b.days)) {
    const longest = Math.max(daysLong(a.days), daysLong(b.days));
    return longest <= 3 ? WEIGHTS.sameDay : longest <= 62 ? WEIGHTS.timesMeet : 0;
  }
  const apart = daysApart(a.days, b.days);
  if (apart <= 1 && oneNight(a, b)) return WEIGHTS.oneNight;
  return apart <= NEAR_DAYS ? WEIGHTS.nearDate : undefined;
}

/** Whether the two stand at the two ends of a night. */
export function oneNight(a: Told, b: Told): boolean {
  const [first, second] = (a.days?.from ?? 0) <= (b.days?.from ?? 0) ? [a, b] : [b, a];
  return first.event.night === "late" && second.event.night === "early";
}

function placeScore(a: EventNode, b: EventNode): number {
  if (a.place === null || b.place === null) return besideScore(a, b);
  const wide = a.wide || b.wide;
  if (a.place.id === b.place.id) return wide ? WEIGHTS.wideSamePlace : WEIGHTS.samePlace;
  return placesDiffer(a, b) ? WEIGHTS.otherPlace : besideScore(a, b);
}

/** A place that one tells and the other names beside it, or that both name beside it. */
function besideScore(a: EventNode, b: EventNode): number {
  const near = (x: EventNode, y: EventNode): boolean => x.place !== null && y.around.has(x.place.id);
  if (near(a, b) || near(b, a)) return WEIGHTS.placeBeside;
  const both = a.place === null && b.place === null && [...a.around].some((id) => b.around.has(id));
  return both ? WEIGHTS.placeBeside / 2 : 0;
}

/** Two places that cannot be one: both found in the gazetteer and far apart, or both cities by other names. */
export function placesDiffer(a: Told, b: Told): boolean {
  if (a.place === null || b.place === null || a.place.id === b.place.id || a.wide || b.wide) return false;
  const [left, right] = [a.place.place, b.place.place];
  if (left === null || right === null) return a.place.type === b.place.type && a.place.type === "GeopoliticalEntity";
  return kilometres(left, right) > 25;
}

function kilometres(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const radians = Math.PI / 180;
  const [x, y] = [(b.lon - a.lon) * radians * Math.cos(((a.lat + b.lat) / 2) * radians), (b.lat - a.lat) * radians];
  return 6371 * Math.hypot(x, y);
}

function participantScore(a: EventNode, b: EventNode, rarity: Rarity<string>, maybe: MaybeSame): number {
  let [sum, count] = [0, 0];
  for (const [id, roles] of a.participants) {
    const others = b.participants.get(id);
    if (!others) {
      const may = maybe(id);
      if (may && [...b.participants.keys()].some((other) => !a.participants.has(other) && may.has(other))) {
        sum += WEIGHTS.maybeParticipant;
        count++;
      }
      continue;
    }
    count++;
    const same = [...roles].some((role) => others.has(role));
    sum += rarity(id) * (same ? WEIGHTS.sharedParticipant : WEIGHTS.otherRole);
  }
  const bodies = viaBodies(a, b, rarity) + viaBodies(b, a, rarity);
  sum += bodies;
  if (count > 1 || (count > 0 && bodies > 0)) sum += WEIGHTS.sharedPair;
  if (sum === 0 && a.participants.size > 0 && b.participants.size > 0) return WEIGHTS.noSharedParticipant;
  return Math.min(sum, PARTICIPANTS_AT_MOST);
}

/** One names the body, the other the person who leads it or speaks for it. */
function viaBodies(a: EventNode, b: EventNode, rarity: Rarity<string>): number {
  let sum = 0;
  for (const body of a.bodies) {
    if (b.participants.has(body) && !a.participants.has(body)) sum += rarity(body) * WEIGHTS.bodyOfParticipant;
  }
  return sum;
}

/** Cosine of two word sets, weighted by rarity. */
function cosine(a: Telling, b: Telling, rarity: Rarity<number>): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  let both = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
    const [x, y] = [a.words[i] as number, b.words[j] as number];
    if (x === y) both += rarity(x) ** 2;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both / Math.sqrt(a.norm * b.norm);
}
