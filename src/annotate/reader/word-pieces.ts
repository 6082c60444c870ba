/**
 * Word pieces: cuts a unit into pieces of the model's vocabulary, longest first.
 *
 * Method  WordPiece (Schuster and Nakajima 2012; as BERT uses it): lower case, accents off, greedy longest match; a unit
 *         that no pieces cover, or of more than 100 characters, is one unknown piece.
 */

export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly unknown: number;
  readonly begin: number;
  readonly end: number;
}

const LONGEST = 100;

/** @param lines one piece a line, the line number (from 0) is its id */
export function vocabulary(lines: string): Vocabulary {
  const ids = new Map(lines.split(/\r?\n/u).map((piece, id) => [piece, id] as const));
  const id = (piece: string): number => ids.get(piece) ?? 0;
  return { ids, unknown: id("[UNK]"), begin: id("[CLS]"), end: id("[SEP]") };
}

/** The ids of one unit; at least one. */
export function piecesOf(unit: string, words: Vocabulary): readonly number[] {
  const word = unit
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");
  return cutWord(word, words);
}

/** The ids of a word that is already lower-cased and bared as its vocabulary wants it. */
export function cutWord(word: string, { ids, unknown }: Pick<Vocabulary, "ids" | "unknown">): readonly number[] {
  if (word.length > LONGEST) return [unknown];
  const pieces: number[] = [];
  for (let start = 0; start < word.length; ) {
    let end = word.length;
    let id: number | undefined;
    for (; end > start; end--) {
      id = ids.get(start === 0 ? word.slice(0, end) : `##${word.slice(start, end)}`);
      if (id !== undefined) break;
    }
    if (id === undefined) return [unknown];
    pieces.push(id);
    start = end;
  }
  return pieces.length > 0 ? pieces : [unknown];
}
