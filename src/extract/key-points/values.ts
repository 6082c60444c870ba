/** Values of both sides that cannot both hold: numbers of the same thing, dates of the same happening. */
import { NUMBER_WORDS } from "../../knowledge/number-words.ts";
import { lower, type View } from "../events/view.ts";
import type { Side } from "./compare.ts";

interface Counted {
  readonly value: number;
  readonly text: string;
  readonly what: string | null;
}

/** "Seven workers" where the body has "five workers"; a number that stands anywhere in the sentence is no contradiction. */
export function numbersDiffer(view: View, point: Side, body: Side): string | null {
  const [ours, theirs] = [numbersOf(view, point), numbersOf(view, body)];
  for (const one of ours) {
    if (theirs.some(({ value }) => value === one.value)) continue;
    const other = theirs.find(({ what }) => what !== null && what === one.what);
    if (other) return `The key point says ${one.text}, the body ${other.text}.`;
  }
  return null;
}

function numbersOf(view: View, side: Side): readonly Counted[] {
  const found: Counted[] = [];
  for (let at = side.from; at < side.to; at += 1) {
    if (view.timeOf[at]) continue;
    const value = numberOf(lower(view, at));
    if (value === null || view.tokens[at]?.pos === "PRON" || view.tokens[at]?.pos === "DET") continue;
    const head = view.nounOf[at]?.head;
    const counted = head !== undefined && head !== at ? head : view.nounOf[at + 1]?.head;
    const key = side.keys.find((each) => each.at === counted)?.key ?? null;
    found.push({
      value,
      text: `${lower(view, at)} ${lower(view, counted ?? at + 1)}`.trim(),
      what: key !== null && PEOPLE.has(key) ? "people" : key,
    });
  }
  return found;
}

const PEOPLE = new Set(["people", "person", "man", "woman", "civil", "civilian", "victim"]);

function numberOf(word: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/.test(word)) return Number(word.replaceAll(",", ""));
  return NUMBER_WORDS.get(word) ?? null;
}

/** "on Friday" where the body has Thursday: dates of which neither lies in the other. */
export function timesDiffer(view: View, point: Side, body: Side): string | null {
  const [ours, theirs] = [datesOf(view, point), datesOf(view, body)];
  for (const one of ours) {
    if (theirs.length === 0 || theirs.some((other) => meets(one.value, other.value))) continue;
    return `The key point says ${one.text}, the body ${theirs[0]?.text}.`;
  }
  return null;
}

function datesOf(view: View, side: Side): readonly { readonly value: string; readonly text: string }[] {
  const found = new Map<string, string>();
  for (let at = side.from; at < side.to; at += 1) {
    const time = view.timeOf[at];
    if (time?.type === "date" && time.value && /^\d{4}/.test(time.value)) {
      found.set(time.value, view.report.text.slice(time.start, time.end));
    }
  }
  return [...found].map(([value, text]) => ({ value, text }));
}

function meets(a: string, b: string): boolean {
  const [x, y] = [a.replace(/[~?%].*$/, ""), b.replace(/[~?%].*$/, "")];
  return x.startsWith(y) || y.startsWith(x) || a.includes("/") || b.includes("/");
}
