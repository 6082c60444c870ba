/**
 * Section words: lines by which outlets head their synopsis and their key points.
 *
 * Method  whole-line match, letter case and a final colon left aside.
 * Source  headings seen on news pages; extend the lists, they are all the rule there is.
 */

const SYNOPSIS = new Set(["synopsis", "summary", "abstract", "standfirst", "story summary", "article summary"]);

const KEY_POINTS = new Set([
  "key takeaways",
  "key takeaway",
  "takeaways",
  "key points",
  "key point",
  "key facts",
  "key findings",
  "key developments",
  "key highlights",
  "highlights",
  "story highlights",
  "main points",
  "the main points",
  "top points",
  "in brief",
  "in short",
  "at a glance",
  "quick read",
  "quick take",
  "what we know",
  "what we know so far",
  "what to know",
  "what you need to know",
  "things to know",
]);

export function isSynopsisHeading(words: string): boolean {
  return words.length < 40 && SYNOPSIS.has(bare(words));
}

export function isKeyPointsHeading(words: string): boolean {
  return words.length < 40 && KEY_POINTS.has(bare(words));
}

/** Lower case, white space collapsed, without Markdown marks and a final colon. */
function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[*_#:]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
