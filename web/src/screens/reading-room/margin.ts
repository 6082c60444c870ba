/**
 * Puts rails, labels and notes beside the lines they belong to. Reads all places first, then writes all, so that one
 * layout is enough. Positions are set through the CSSOM, which the content security policy allows.
 */
import type { Span } from "../../../../src/model/span.ts";
import { partBands, placeNotes } from "../../text/rails.ts";

/** The pieces of text in order, for finding where an offset is drawn. */
export interface Drawn {
  readonly starts: readonly number[];
  readonly elements: readonly HTMLElement[];
}

export function drawn(article: HTMLElement): Drawn {
  const elements = [...article.querySelectorAll<HTMLElement>("[data-s]")];
  return { elements, starts: elements.map((element) => Number(element.dataset["s"])) };
}

/** Index of the last piece that starts at or before the offset. */
function pieceAt(pieces: Drawn, offset: number): number {
  let low = 0;
  let high = pieces.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the lines of a span begin and end, in the margins' own pixels. */
export function linesOf(pieces: Drawn, span: Span, originTop: number): { top: number; bottom: number } | null {
  const first = pieces.elements[pieceAt(pieces, span.start)]?.getClientRects()[0];
  const lastRects = pieces.elements[pieceAt(pieces, Math.max(span.start, span.end - 1))]?.getClientRects();
  const last = lastRects?.[lastRects.length - 1];
  return first && last ? { top: first.top - originTop, bottom: last.bottom - originTop } : null;
}

/** A range over exactly these code units, for CSS highlights; null when they are not drawn. */
export function rangeOf(pieces: Drawn, span: Span): Range | null {
  const from = pieceAt(pieces, span.start);
  const to = pieceAt(pieces, Math.max(span.start, span.end - 1));
  const a = textIn(pieces.elements[from]);
  const b = textIn(pieces.elements[to]);
  if (!a || !b) return null;
  const range = document.createRange();
  range.setStart(a, Math.min(a.length, Math.max(0, span.start - (pieces.starts[from] ?? 0))));
  range.setEnd(b, Math.min(b.length, Math.max(0, span.end - (pieces.starts[to] ?? 0))));
  return range;
}

function textIn(element: Element | undefined): Text | null {
  let node: Node | null | undefined = element;
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node instanceof Text ? node : null;
}

/** Lays out one margin. Elements carry `data-at` ("start-end"), rails `data-depth`. */
export function layOut(article: HTMLElement): void {
  const pieces = drawn(article);
  // The margins' own top, not the article's: the article has a padding.
  const top = (article.querySelector(".rails") ?? article).getBoundingClientRect().top;
  const spanOf = (element: HTMLElement): Span => {
    const [start = 0, end = 0] = (element.dataset["at"] ?? "").split("-").map(Number);
    return { start, end };
  };
  const rails = [...article.querySelectorAll<HTMLElement>(".rail")].flatMap((element, index) => {
    const lines = linesOf(pieces, spanOf(element), top);
    return lines
      ? [
          {
            element,
            id: String(index),
            depth: Number(element.dataset["depth"] ?? 1),
            top: lines.top,
            bottom: lines.bottom,
          },
        ]
      : [];
  });
  const columns = [".rail-label", ".note"].map((selector) =>
    [...article.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
      const lines = element.offsetParent === null ? null : linesOf(pieces, spanOf(element), top);
      return lines ? [{ element, top: lines.top + 5, height: element.offsetHeight }] : [];
    }),
  );
  // On paper the column keeps this width, so that what was measured here holds there.
  const column = article.querySelector<HTMLElement>(".report-text")?.offsetWidth;
  const bands = partBands(rails);
  const placed = columns.map((notes) => placeNotes(notes, 4));
  if (column) article.style.setProperty("--printed-measure", `${column}px`);
  bands.forEach((band, index) => {
    const element = rails[index]?.element;
    if (!element) return;
    element.style.top = `${band.top}px`;
    element.style.height = `${Math.max(4, band.bottom - band.top)}px`;
  });
  columns.forEach((notes, column) => {
    notes.forEach((note, index) => {
      note.element.style.top = `${placed[column]?.[index] ?? 0}px`;
    });
  });
}
