/**
 * Pairs the quotation marks of one block.
 *
 * Method  a stack: an opening mark is pushed, a closing mark closes the nearest open one of its family and gives up what
 *         was opened inside and never closed. Straight marks open when none of their kind is open. A single mark is an
 *         apostrophe between letters, before the figures of a decade, and behind an s with none open.
 */
import type { Span } from "../../model/span.ts";

/** Marks left out of the span. */
export interface Pair extends Span {
  readonly family: string;
  readonly closed: boolean;
  /** Whether it begins with the block: how a quotation goes on in the next paragraph. */
  readonly atStart: boolean;
}

const MARK = /["“”„‟«»‘’‚'`]/gu;
const WORD = /[\p{L}\p{N}]/u;
const DEEPEST = 8;

interface Open {
  readonly family: string;
  readonly start: number;
  readonly atStart: boolean;
}

/** Finds the quotations of `block`. In the order they close; those never closed come last and end with the block. */
export function pairMarks(text: string, block: Span): readonly Pair[] {
  const pairs: Pair[] = [];
  const open: Open[] = [];
  const first = firstWord(text, block);
  MARK.lastIndex = block.start;
  // Cut off behind the block: else a block without marks would be searched to the end of the report.
  const stretch = text.slice(0, block.end);
  for (let hit = MARK.exec(stretch); hit !== null; hit = MARK.exec(stretch)) {
    const mark = readMark(text, block, hit.index, open);
    if (mark.role === "open" && open.length < DEEPEST) {
      open.push({ family: mark.family, start: hit.index + mark.length, atStart: hit.index === first });
    } else if (mark.role === "close") close(open, mark.family, hit.index, pairs);
    MARK.lastIndex = hit.index + mark.length;
  }
  const left = open.find(({ family }) => family !== "single");
  if (left && block.end > left.start) pairs.push({ ...left, end: trimEnd(text, left.start, block.end), closed: false });
  return pairs.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || b.end - a.end);
}

function firstWord(text: string, block: Span): number {
  let at = block.start;
  while (at < block.end && /\s/.test(text[at] ?? "")) at += 1;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] ?? "")) at -= 1;
  return at;
}

/** Closes the nearest open mark of the family; what is open inside it is given up. */
function close(open: Open[], family: string, end: number, pairs: Pair[]): void {
  for (let at = open.length - 1; at >= 0; at -= 1) {
    const each = open[at] as Open;
    if (each.family !== family) continue;
    pairs.push({ ...each, end, closed: true });
    open.length = at;
    return;
  }
}

interface Mark {
  readonly role: "open" | "close" | "none";
  readonly family: string;
  readonly length: number;
}

function readMark(text: string, block: Span, at: number, open: readonly Open[]): Mark {
  const before = at > block.start ? (text[at - 1] ?? "") : "";
  const after = at + 1 < block.end ? (text[at + 1] ?? "") : "";
  const isOpen = (family: string) => open.some((each) => each.family === family);
  const mark = (role: Mark["role"], family: string, length = 1): Mark => ({ role, family, length });
  switch (text[at]) {
    case "“":
    case "‟":
      return isOpen("low") ? mark("close", "low") : mark("open", "double");
    case "”":
      return isOpen("double") ? mark("close", "double") : isOpen("low") ? mark("close", "low") : mark("none", "double");
    case "„":
      return mark("open", "low");
    case "«":
      return mark("open", "angle");
    case "»":
      return mark("close", "angle");
    case '"':
      return mark(
        isOpen("straight") && !(isEdge(before) && WORD.test(after)) ? "close" : isOpen("straight") ? "close" : "open",
        "straight",
      );
    case "`":
      return after === "`" ? mark("open", "latex", 2) : mark("none", "latex");
    case "‘":
      return isApostrophe(before, after, text, at) ? mark("none", "curly") : mark("open", "curly");
    case "’":
      return mark(isOpen("curly") && closesSingle(before, after, text, at, block.end, "’") ? "close" : "none", "curly");
    case "'":
      if (after === "'") return isOpen("latex") ? mark("close", "latex", 2) : mark("none", "single", 2);
      return straightSingle(text, block, at, before, after, isOpen("single"));
    default:
      return mark("none", "single");
  }
}

function isEdge(letter: string): boolean {
  return letter === "" || /[\s([{“‘"—–-]/u.test(letter);
}

/** "'70s", "'em": an apostrophe where letters or figures were left out in front. */
function isApostrophe(before: string, after: string, text: string, at: number): boolean {
  if (WORD.test(before)) return true;
  return /^(?:\d0s|em\b|til\b|tis\b|twas\b|cause\b)/.test(text.slice(at + 1, at + 7)) || !after;
}

function straightSingle(text: string, block: Span, at: number, before: string, after: string, inside: boolean): Mark {
  const none: Mark = { role: "none", family: "single", length: 1 };
  if (WORD.test(before) && WORD.test(after)) return none;
  if (inside && closesSingle(before, after, text, at, block.end, "'")) return { ...none, role: "close" };
  const opens = !inside && isEdge(before) && /\S/.test(after) && !isApostrophe(before, after, text, at);
  return opens ? { ...none, role: "open" } : none;
}

const LOOK_AHEAD = 300;

/** A single mark closes unless letters follow, or it stands behind a plural s and a better closing mark comes. */
function closesSingle(before: string, after: string, text: string, at: number, end: number, mark: string): boolean {
  if (WORD.test(after) || /[\s]/.test(before) || before === "") return false;
  if (before !== "s" || !/\s/.test(after)) return true;
  const rest = text.slice(at + 1, Math.min(end, at + LOOK_AHEAD));
  return !laterClose(rest, mark);
}

function laterClose(rest: string, mark: string): boolean {
  for (let at = rest.indexOf(mark); at >= 0; at = rest.indexOf(mark, at + 1)) {
    const [before, after] = [rest[at - 1] ?? " ", rest[at + 1] ?? " "];
    if (/\s/.test(before) && WORD.test(after)) return false;
    if (!/\s/.test(before) && !WORD.test(after)) return true;
  }
  return false;
}
