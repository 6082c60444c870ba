/**
 * Word pieces of a model that is not ours: the vocabulary of a BERT-like model, cased or not, from `vocab.txt` or from a
 * `tokenizer.json` of the kind WordPiece.
 *
 * Method  WordPiece (Schuster and Nakajima 2012; as BERT uses it): greedy longest match inside a unit (`cutWord`).
 *         Checked against the tokenizers package (0.23.3), cased and not: the same ids on 212 of 214 lines of reports.
 * Misses  SentencePiece and byte-pair vocabularies, which are refused; signs that BERT leaves in one word with what
 *         follows ("№5") and that stand alone here.
 */
import { z } from "zod";
import { cutWord } from "../reader/word-pieces.ts";

export interface Pieces {
  readonly ids: ReadonlyMap<string, number>;
  readonly unknown: number;
  readonly begin: number;
  readonly end: number;
  /** Whether words are made lower case first. */
  readonly lower: boolean;
  /** Whether accents are taken off first. */
  readonly bare: boolean;
}

/** A tokenizer that does not fit; the message says why, in words that follow the file's name. */
export class TokenizerUnfit extends Error {
  override readonly name = "TokenizerUnfit";
}

const configSchema = z.object({ do_lower_case: z.boolean().nullish(), strip_accents: z.boolean().nullish() });

/**
 * A vocabulary out of `vocab.txt`.
 *
 * @param lines  one piece a line; the line number (from 0) is its id
 * @param config `tokenizer_config.json`, null when there is none: then a vocabulary with capitals is cased
 * @throws TokenizerUnfit
 */
export function piecesFromLines(lines: string, config: unknown): Pieces {
  const ids = new Map(lines.split(/\r?\n/u).map((piece, id) => [piece, id] as const));
  const { do_lower_case, strip_accents } = configSchema.safeParse(config).data ?? {};
  const lower = do_lower_case ?? !hasCapitals(ids.keys());
  return checked(ids, lower, strip_accents ?? lower);
}

const tokenizerSchema = z.object({
  model: z.object({
    type: z.string().nullish(),
    vocab: z.unknown(),
    continuing_subword_prefix: z.string().nullish(),
  }),
  normalizer: z.object({ lowercase: z.boolean().nullish(), strip_accents: z.boolean().nullish() }).nullish(),
});

/** A vocabulary out of `tokenizer.json`. @throws TokenizerUnfit when it is of another kind than WordPiece */
export function piecesFromTokenizer(data: unknown): Pieces {
  const parsed = tokenizerSchema.safeParse(data);
  if (!parsed.success) throw new TokenizerUnfit("is no tokenizer of the known form");
  const { model, normalizer } = parsed.data;
  const kind = model.type ?? "of no named kind";
  if (kind !== "WordPiece") {
    throw new TokenizerUnfit(`holds a tokenizer ${kind}; only WordPiece is known here (BERT, DistilBERT, ELECTRA)`);
  }
  if ((model.continuing_subword_prefix ?? "##") !== "##") {
    throw new TokenizerUnfit(`marks later pieces with "${model.continuing_subword_prefix}", expected "##"`);
  }
  const vocabulary = z.record(z.string(), z.int().nonnegative()).safeParse(model.vocab);
  if (!vocabulary.success) throw new TokenizerUnfit("has no vocabulary of pieces and numbers");
  const ids = new Map(Object.entries(vocabulary.data));
  const lower = normalizer?.lowercase ?? !hasCapitals(ids.keys());
  return checked(ids, lower, normalizer?.strip_accents ?? lower);
}

function checked(ids: ReadonlyMap<string, number>, lower: boolean, bare: boolean): Pieces {
  const need = (piece: string): number => {
    const id = ids.get(piece);
    if (id !== undefined) return id;
    throw new TokenizerUnfit(`has no piece ${piece}, which a BERT vocabulary has`);
  };
  return { ids, lower, bare, unknown: need("[UNK]"), begin: need("[CLS]"), end: need("[SEP]") };
}

function hasCapitals(pieces: Iterable<string>): boolean {
  for (const piece of pieces) if (/^\p{Lu}\p{Ll}/u.test(piece)) return true;
  return false;
}

/** The ids of one unit's pieces; at least one. */
export function idsOf(unit: string, pieces: Pieces): readonly number[] {
  const cased = pieces.lower ? unit.toLowerCase() : unit;
  return cutWord(pieces.bare ? cased.normalize("NFD").replace(/\p{Mn}/gu, "") : cased, pieces);
}
