/**
 * Times: finds expressions of time and works out which dates they are.
 *
 * Method  finders in the manner of SynTime and chrono (find.ts), values in the manner of HeidelTime and TIMEX3
 *         (resolve.ts), against the report's day (anchor.ts) or the date told before. Found first in the whole report,
 *         then decided in the order of the text, since "the same day" looks back.
 * Misses  see the files named.
 */
import type { Notice, TimeExpression } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import { overlaps } from "../../model/span.ts";
import type { Phrase, Sentence, Token } from "../layers.ts";
import { stage } from "../stage.ts";
import { type Anchor, anchorOf, type Placed } from "./anchor.ts";
import { dayNumber, edtfDay } from "./arithmetic.ts";
import { dayFirstIn } from "./day-first.ts";
import { findTimes } from "./find.ts";
import type { Form, Found } from "./forms.ts";
import { approximate, type Context, openEnded, openStarted, resolve, type Value } from "./resolve.ts";
import { tenseAt } from "./tense.ts";
import { timeWords } from "./words.ts";

const NAME = "times@1";

export const times = stage({
  name: NAME,
  requires: ["tokens", "sentences", "phrases"],
  adds: ["times", "notices"],
  run: (report, layers) => {
    const placed = placeAll(layers.tokens, layers.sentences, layers.phrases);
    const anchor = anchorOf(report, placed);
    const found = resolveAll(report, placed, anchor);
    return { times: found, notices: noticesOf(report, placed, found, anchor) };
  },
});

interface InSentence extends Placed {
  readonly sentence: number;
}

function placeAll(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  phrases: readonly Phrase[],
): readonly InSentence[] {
  const placed: InSentence[] = [];
  let next = 0;
  sentences.forEach((sentence, index) => {
    const first = next;
    while (next < phrases.length && (phrases[next] as Phrase).sentence === index) next += 1;
    const verbs = phrases.slice(first, next).filter(({ kind }) => kind === "verb");
    const words = timeWords(tokens, sentence.tokens.from, sentence.tokens.to);
    for (const found of findTimes(words)) {
      const [start, end] = [words[found.from]?.start ?? 0, words[found.to - 1]?.end ?? 0];
      placed.push({ found, start, end, tense: tenseAt(tokens, verbs, start), sentence: index });
    }
  });
  return placed;
}

function resolveAll(report: Report, placed: readonly InSentence[], anchor: Anchor | null): readonly TimeExpression[] {
  const dayFirst = dayFirstIn(report);
  const dateline = report.dateline?.date ?? null;
  let before: Context["before"] = null;
  let year: { readonly sentence: number; readonly year: number } | null = null;
  return placed.map(({ found, start, end, tense, sentence }) => {
    const inDateline = dateline !== null && overlaps({ start, end }, dateline);
    const value = inDateline && anchor !== null ? ofDateline(found, anchor) : null;
    const said: number | null = year?.sentence === sentence ? year.year : null;
    const result = value ?? valueFor(found, { anchor: anchor?.day ?? null, before, year: said, tense, dayFirst });
    const from = countsFromBefore(found.form) ? (before?.day ?? anchor?.day) : anchor?.day;
    const told = inDateline || found.attributive ? null : toldBy(found, result);
    if (told !== null) before = told;
    if (found.form.form === "calendar" && found.form.year !== null) year = { sentence, year: found.form.year };
    return expression(found, start, end, result, from ?? null);
  });
}

/** The dateline's own date is the anchor, unless the publication date is and lies elsewhere. */
function ofDateline({ form }: Found, anchor: Anchor): Value | null {
  if (anchor.from === "published" || form.form !== "calendar" || form.day === null) return null;
  const basis = anchor.from === "dateline" ? "stated" : "inferred";
  return { edtf: edtfDay(anchor.day), timex: edtfDay(anchor.day), basis, anchored: false };
}

function valueFor(found: Found, context: Context): Value {
  const plain = approximate(resolve(found.form, context), found.mod);
  const value = found.openEnd ? openEnded(plain) : found.openStart ? openStarted(plain) : plain;
  const daily = found.daypart !== null && /^-?\d{4}-\d{2}-\d{2}$/.test(value.timex);
  return daily ? { ...value, timex: `${value.timex}T${found.daypart}` } : value;
}

/** The date later expressions may count from: days, months and years that are told. */
function toldBy({ form }: Found, { edtf }: Value): Context["before"] {
  if (edtf === null || form.form === "clock") return null;
  const hit = /^(?:\.\.\/)?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(edtf);
  if (!hit || Number(hit[2] ?? 1) > 12) return null;
  const day = dayNumber({ year: Number(hit[1]), month: Number(hit[2] ?? 1), day: Number(hit[3] ?? 1) });
  return { day, exact: hit[3] ? "day" : hit[2] ? "month" : "year" };
}

function expression(found: Found, start: number, end: number, value: Value, from: number | null): TimeExpression {
  return {
    start,
    end,
    type: typeOf(found.form),
    value: value.edtf,
    timex: value.timex,
    basis: value.basis,
    anchor: value.anchored && value.edtf !== null && from !== null ? edtfDay(from) : null,
    stage: NAME,
  };
}

/** "the same day", "two weeks later": from the last date told. */
function countsFromBefore(form: Form): boolean {
  return (form.form === "shift" && form.from === "before") || form.form === "clock";
}

function typeOf({ form }: Form): TimeExpression["type"] {
  if (form === "clock" || form === "daypart") return "time";
  return form === "duration" || form === "set" ? form : "date";
}

function noticesOf(
  report: Report,
  placed: readonly Placed[],
  found: readonly TimeExpression[],
  anchor: Anchor | null,
): readonly Notice[] {
  const notices: Notice[] = [];
  const lost = found.find(
    ({ type, value }, index) =>
      anchor === null && value === null && type === "date" && counts(placed[index]?.found.form),
  );
  if (lost) {
    notices.push({
      code: "date-without-anchor",
      span: { start: lost.start, end: lost.end },
      message: `"${report.text.slice(lost.start, lost.end)}" and others like it have no date: the report tells no day of its own`,
    });
  }
  placed.forEach(({ found: { form }, start, end }, index) => {
    if (form.form !== "numeric" || found[index]?.value !== null) return;
    const words = report.text.slice(start, end);
    notices.push({
      code: "date-ambiguous",
      span: { start, end },
      message: `"${words}" can be day ${form.first} of month ${form.second} or day ${form.second} of month ${form.first}; left open`,
    });
  });
  return notices;
}

/** Forms that would have had a value with an anchor. */
function counts(form: Form | undefined): boolean {
  return form !== undefined && form.form !== "vague" && form.form !== "numeric";
}
