/**
 * When: the date of an event.
 *
 * Method  the nearest dated expression in the event's clause, else in its sentence ("stated"); else, for what plainly
 *         belongs to it, the first day that the text names ("inferred"): the headline, the rest of that paragraph, and a
 *         later event of a type that the day was stated for, each only until another date is named. What is planned, only
 *         supposed or told in the perfect takes over no day. A date told by looking back ("on the same day") is inferred
 *         too. "Since DATE" makes an open range, except for the happening that is dated itself ("since the October 7, 2023
 *         assault").
 * Source  of 775 dates that the first day would give to events of the training reports without one, 333 are right, 121
 *         are wrong and 321 fall on events that the readings leave undated; of those kept here most are right (headline
 *         91 of 117).
 * Misses  background told without a date in the simple past, in the paragraph of the news.
 */
import type { Phrase } from "../../annotate/layers.ts";
import type { EventMention, TimeExpression } from "../../model/reading.ts";
import { overlaps } from "../../model/span.ts";
import type { Draft } from "./draft.ts";
import { lower, type View } from "./view.ts";

export type Time = EventMention["time"];

const LOOKS_BACK = /\b(?:same|that|next|following|previous)\b/i;

/** Dates all events. The day of publication, and that of a dateline, is no date of an event. */
export function timesOf(view: View, drafts: readonly Draft[]): readonly Time[] {
  const news = newsDay(view);
  const stated = drafts.map((draft) => statedTime(view, draft));
  const types = new Set(drafts.filter((_, at) => stated[at]?.value === news?.day).map(({ type }) => type));
  return drafts.map((draft, at) => {
    const own = stated[at] ?? null;
    if (own || !news || isUnreal(view, draft)) return own;
    return belongs(view, draft, news, types) ? { value: news.day, basis: "inferred" } : null;
  });
}

/** The first day that the running text names, and how far it reaches. */
interface NewsDay {
  readonly day: string;
  readonly block: number;
  /** Where another date is named (UTF-16 offset). */
  readonly until: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}(?:T|$)/u;
const TELLING: ReadonlySet<string> = new Set(["paragraph", "quotation"]);

/** Outside headline, key points and dateline. */
function newsDay({ report: { blocks, dateline }, times }: View): NewsDay | null {
  let block = 0;
  let news = null as NewsDay | null;
  for (const time of times) {
    while (block < blocks.length && (blocks[block]?.end ?? 0) <= time.start) block += 1;
    if (!TELLING.has(blocks[block]?.kind ?? "") || (dateline && overlaps(dateline.span, time))) continue;
    if ((time.type !== "date" && time.type !== "time") || !time.value || time.value === news?.day) continue;
    if (news) return { ...news, until: time.start };
    if (DAY.test(time.value)) news = { day: time.value, block, until: Number.POSITIVE_INFINITY };
  }
  return news;
}

/** Whether an event without a date is plainly part of the news of that day. */
function belongs(view: View, { trigger, sentence, type }: Draft, news: NewsDay, types: ReadonlySet<string>): boolean {
  const block = view.sentences[sentence]?.block ?? -1;
  if (view.report.blocks[block]?.kind === "headline") return true;
  if ((view.tokens[trigger.head]?.start ?? 0) >= news.until) return false;
  return block === news.block || (block > news.block && types.has(type));
}

/** "will meet", "agreed to meet", "had met", and what the trained reader takes for planned or supposed. */
function isUnreal(view: View, { group, guess }: Draft): boolean {
  if (group?.modal === "will" || group?.infinitive === true) return true;
  return (guess !== undefined && guess.realis !== "actual") || (group !== null && inPerfect(view, group));
}

function inPerfect(view: View, { tokens }: Phrase): boolean {
  for (let at = tokens.from; at < tokens.to - 1; at += 1) if (PERFECT.test(lower(view, at))) return true;
  return false;
}

const PERFECT = /^(?:has|have|had|having|'ve|'d)$/u;

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
