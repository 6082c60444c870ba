/**
 * Page marks: parts a page sets apart by class and that the article finder may leave out: corrections and key points.
 *
 * They are taken before the article is found and added only when the article does not hold their words.
 */

import { articleParts } from "./article-parts.ts";
import type { Part } from "./part.ts";

const CORRECTIONS = ".correction, .corrections, .article-correction, .editors-note";
const KEY_POINTS = ".key-points, .keypoints, .key-takeaways, .takeaways, .story-highlights";

/** @property before what stands before the body @property after what stands behind it */
export interface PageMarks {
  readonly before: readonly Part[];
  readonly after: readonly Part[];
}

export function pageMarks(document: Document): PageMarks {
  const partsAt = (query: string) =>
    [...document.querySelectorAll(query)].slice(0, 5).flatMap((at) => articleParts(at));
  return {
    before: partsAt(KEY_POINTS).map((part) =>
      part.kind === "heading" ? part : { ...part, kind: part.bullet ? "key-point" : part.kind },
    ),
    after: partsAt(CORRECTIONS).map((part) => ({ ...part, kind: "correction" })),
  };
}

/** Those of `parts` whose words the article does not hold. */
export function missingFrom(parts: readonly Part[], article: readonly Part[]): Part[] {
  const there = new Set(article.map((part) => part.words));
  return parts.filter((part, i) => !there.has(part.words) && parts.findIndex((one) => one.words === part.words) === i);
}
