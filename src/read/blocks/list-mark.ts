/**
 * List marks: "- ", "* ", "• ", "1. " before a list item.
 *
 * Misses  letters as marks ("a) "); a dash without a space after it, which is as often a minus or a dash of speech.
 */

const MARK = /^(?:[-*+•‣▪◦●■·–]|\(?\d{1,2}[.)])[ \t\u00a0]+(?=\S)/;

/** @returns the length of the list mark at `start`, with the white space after it; 0 when there is none */
export function listMark(text: string, start: number): number {
  return MARK.exec(text.slice(start, start + 40))?.[0].length ?? 0;
}
