/**
 * When: the date of an event.
 *
 * Method  the nearest dated expression in the event's clause, else in its sentence ("stated"); else the date of the
 *         paragraph's or report's event before, else of the nearest date before ("inferred"). A date told by looking back
 *         ("on the same day") is inferred too. "Since DATE" makes an open range, except for the happening that is
 *         dated itself ("since the October 7, 2023 assault"). A headline takes the first date of the body.
 * Misses  events of background told in the past perfect after a dated one.
 */
import type { EventMention, TimeExpression } from "../../model/reading.ts";
import type { Draft } from "./draft.ts";
import { lower, type View } from "./view.ts";

export type Time = EventMention["time"];

const LOOKS_BACK = /\b(?:same|that|next|following|previous)\b/i;

/**
 * Dates all events, in text order: each may take over from the one before. A headline comes before the text it sums up,
 * so what it tells without a date takes the first date of the body. The day of publication is no date of an event.
 */
export function timesOf(view: View, drafts: readonly Draft[]): readonly Time[] {
  const stated = drafts.map((draft) => statedTime(view, draft));
  const times: Time[] = [];
  let last: string | null = stated.find((time) => time && !isOpen(time))?.value ?? null;
  let inBody = false;
  for (const [index, draft] of drafts.entries()) {
    if (!inBody && !isSummary(view, draft)) {
      inBody = true;
      last = null;
    }
    const own = stated[index] ?? null;
    times.push(own ?? (last === null ? null : { value: last, basis: "inferred" }));
    if (own && !isOpen(own)) last = own.value;
  }
  return times;
}

/** The trained reader decides between the dates of a sentence when it is so sure. */
const SURE = 0.5;

const isOpen = ({ value }: NonNullable<Time>): boolean => value.includes("..");

/** Whether an event stands in the headline, the synopsis or a key point. */
function isSummary(view: View, { sentence }: Draft): boolean {
  const kind = view.report.blocks[view.sentences[sentence]?.block ?? -1]?.kind;
  return kind === "headline" || kind === "synopsis" || kind === "key-point";
}

function statedTime(view: View, draft: Draft): Time {
  const candidates = nearTimes(view, draft);
  const told = draft.guess?.time;
  const guessed = told && told.share >= SURE ? candidates.find(({ time }) => time === told.time) : undefined;
  const best = guessed ?? candidates[0];
  if (!best?.time.value) return null;
  const wording = view.report.text.slice(best.time.start, best.time.end);
  const basis = LOOKS_BACK.test(wording) ? "inferred" : "stated";
  return { value: opened(view, draft, best), basis };
}

interface Candidate {
  readonly time: TimeExpression;
  readonly at: number;
  readonly distance: number;
}

const REACH = 40;

/** Dated expressions of the sentence, the nearest first; a clause between counts as ten words. */
function nearTimes(view: View, { trigger, sentence }: Draft): readonly Candidate[] {
  const range = view.sentences[sentence]?.tokens;
  if (!range) return [];
  const found: Candidate[] = [];
  const seen = new Set<TimeExpression>();
  for (let at = Math.max(range.from, trigger.head - REACH); at < Math.min(range.to, trigger.head + REACH); at += 1) {
    const time = view.timeOf[at];
    if (!time?.value || time.type === "duration" || time.type === "set" || seen.has(time)) continue;
    seen.add(time);
    found.push({ time, at, distance: Math.abs(at - trigger.head) + 10 * clausesBetween(view, at, trigger.head) });
  }
  return found.sort((a, b) => a.distance - b.distance || a.at - b.at);
}

function clausesBetween(view: View, a: number, b: number): number {
  const [from, to] = a < b ? [a, b] : [b, a];
  let count = 0;
  for (let at = from + 1; at < to; at += 1) {
    if (
      /^(?:that|because|when|while|after|before|who|which|;|since|although|and|but)$/.test(lower(view, at)) &&
      view.tokens[at]?.pos !== "DET"
    )
      count += 1;
  }
  return count;
}

/** "Since 7 October": an event in the perfect goes on from there; the happening behind "since the" is that day's own. */
function opened(view: View, { trigger }: Draft, { time, at }: Candidate): string {
  const value = time.value as string;
  const since = [at - 1, at - 2].some((k) => lower(view, k) === "since");
  const [day] = value.split("/");
  const own = view.nounOf[at] !== undefined && view.nounOf[at] === view.nounOf[trigger.head];
  if (value.endsWith("/..")) return own ? (day as string) : value;
  return since && !own && !afterNoun(view, at, trigger.head) ? `${value}/..` : value;
}

/** "since the October 7 assault": the trigger follows the date before any comma. */
function afterNoun(view: View, at: number, trigger: number): boolean {
  if (trigger < at) return false;
  for (let k = at; k < trigger; k += 1) {
    if (lower(view, k) === "," && !view.timeOf[k]) return false;
    if (view.verbOf[k]) return false;
  }
  return trigger - at < 10;
}
