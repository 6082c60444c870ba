/**
 * When: the date of an event.
 *
 * Method  the nearest dated expression in the event's clause, else in its sentence ("stated"); else the first day that the
 *         text names ("inferred"): a report begins with the news and its day, and what it tells without one belongs to that
 *         news. What is planned or only supposed takes over no day. A date told by looking back ("on the same day") is
 *         inferred too. "Since DATE" makes an open range, except for the happening that is dated itself ("since the
 *         October 7, 2023 assault").
 * Source  of 765 inherited dates in hand-made readings 522 are the report's first day, 303 the date of the event before.
 * Misses  background told without a date ("he was arrested before").
 */
import type { EventMention, TimeExpression } from "../../model/reading.ts";
import { overlaps } from "../../model/span.ts";
import type { Draft } from "./draft.ts";
import { lower, type View } from "./view.ts";

export type Time = EventMention["time"];

const LOOKS_BACK = /\b(?:same|that|next|following|previous)\b/i;

/** Dates all events. The day of publication, and that of a dateline, is no date of an event. */
export function timesOf(view: View, drafts: readonly Draft[]): readonly Time[] {
  const day = firstDay(view);
  return drafts.map((draft) => {
    const own = statedTime(view, draft);
    if (own || day === null || isUnreal(draft)) return own;
    return { value: day, basis: "inferred" };
  });
}

const DAY = /^\d{4}-\d{2}-\d{2}(?:T|$)/u;
const TELLING: ReadonlySet<string> = new Set(["paragraph", "quotation"]);

/** The first day that the running text names, outside its dateline. */
function firstDay({ report: { blocks, dateline }, times }: View): string | null {
  let block = 0;
  for (const time of times) {
    while (block < blocks.length && (blocks[block]?.end ?? 0) <= time.start) block += 1;
    if (!TELLING.has(blocks[block]?.kind ?? "") || (dateline && overlaps(dateline.span, time))) continue;
    if ((time.type === "date" || time.type === "time") && time.value && DAY.test(time.value)) return time.value;
  }
  return null;
}

/** "will meet", "agreed to meet", and what the trained reader takes for planned or supposed. */
const isUnreal = ({ group, guess }: Draft): boolean =>
  group?.modal === "will" || group?.infinitive === true || (guess !== undefined && guess.realis !== "actual");

/** The trained reader decides between the dates of a sentence when it is so sure. */
const SURE = 0.7;

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
