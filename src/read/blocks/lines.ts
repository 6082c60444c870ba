/**
 * Lines: the lines of a text that are not blank, with their offsets.
 *
 * Method  one scan over the code units. A line ends at LF, CR, CRLF, U+0085, U+2028 or U+2029.
 */

/** A line that is not blank: UTF-16 offsets without the white space at its ends. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** How many blank lines stand between the line before and this one. */
  readonly blanks: number;
  /** White space units before `start` on the same line. */
  readonly indent: number;
}

/** @returns the lines of `text` from offset `from` on that hold more than white space, in order */
export function linesOf(text: string, from = 0): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let at = from;
  while (at < text.length) {
    const stop = endOfLine(text, at);
    const line = trimmed(text, at, stop, blanks);
    if (line) lines.push(line);
    blanks = line ? 0 : blanks + 1;
    at = afterBreak(text, stop);
  }
  return lines;
}

/** Offsets of a stretch without the white space around it; undefined when it is nothing else. */
export function trimSpan(text: string, from: number, to: number): { start: number; end: number } | undefined {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}

function trimmed(text: string, from: number, to: number, blanks: number): Line | undefined {
  const span = trimSpan(text, from, to);
  return span && { ...span, blanks, indent: span.start - from };
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

function afterBreak(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13 || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

/** Unicode White_Space, and the byte order mark and zero-width space that pages leave behind. */
export function isSpace(unit: number): boolean {
  if (unit <= 32) return unit === 32 || (unit >= 9 && unit <= 13);
  if (unit < 0x1680) return unit === 0xa0 || unit === 0x85;
  return (unit >= 0x2000 && unit <= 0x200b) || [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(unit);
}
