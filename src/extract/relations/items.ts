/**
 * A sentence as a row of items: a name is one item, every other word another. Patterns of relations are read off it.
 *
 * Method  the longest name at a place wins; "(JeM)" behind the name it abbreviates is left out of the row; ranks and
 *         titles in front of a name belong to its item ("Sheikh Mahmoud Al-Orn" is one).
 */
import type { NameFound, Sentence, Token } from "../../annotate/layers.ts";
import type { Entity, Mention } from "../../model/reading.ts";

export interface NameItem {
  readonly kind: "name";
  readonly start: number;
  readonly end: number;
  /** Start with the titles in front. */
  readonly from: number;
  readonly mention: Mention;
  readonly entity: string;
  readonly type: Mention["type"];
  readonly text: string;
  /** What the word goes on with behind the name: "-based" of "London-based". */
  readonly tail: string;
}

export interface WordItem {
  readonly kind: "word";
  readonly start: number;
  readonly end: number;
  readonly token: Token;
  readonly lower: string;
  /** For a pronoun or noun that stands for somebody known. */
  readonly mention: Mention | null;
}

export type Item = NameItem | WordItem;

export interface Known {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly entities: ReadonlyMap<string, Entity>;
  readonly names: readonly NameFound[];
}

/** Makes the rows of all sentences in one walk. @returns one row a sentence, in order */
export function rowsOf(sentences: readonly Sentence[], known: Known): readonly (readonly Item[])[] {
  const nameAt = longestByStart(known.mentions.filter(({ form, entity }) => form === "name" && entity !== null));
  const otherAt = longestByStart(known.mentions.filter(({ form }) => form !== "name"));
  const titleStart = titleStarts(known.names);
  return sentences.map(({ tokens }) => {
    const row: Item[] = [];
    for (let i = tokens.from; i < tokens.to; i += 1) {
      const token = known.tokens[i] as Token;
      const name = nameAt.get(token.start);
      if (name?.entity) {
        while (i + 1 < tokens.to && (known.tokens[i + 1] as Token).start < name.end) i += 1;
        const { end } = known.tokens[i] as Token;
        row.push(nameItem(name, name.entity, titleStart.get(name.start), known.text, end));
      } else if (!insideLast(row, token)) row.push(wordItem(token, otherAt.get(token.start) ?? null));
    }
    return withoutAbbreviations(row);
  });
}

function longestByStart(mentions: readonly Mention[]): ReadonlyMap<number, Mention> {
  const byStart = new Map<number, Mention>();
  for (const mention of mentions) {
    const there = byStart.get(mention.start);
    if (!there || there.end < mention.end) byStart.set(mention.start, mention);
  }
  return byStart;
}

function titleStarts(names: readonly NameFound[]): ReadonlyMap<number, number> {
  return new Map(
    names.filter(({ titles }) => titles.length > 0).map((name) => [name.start, name.titles[0]?.start ?? name.start]),
  );
}

function nameItem(mention: Mention, entity: string, from: number | undefined, text: string, last: number): NameItem {
  const { start, end, type } = mention;
  return {
    kind: "name",
    start,
    end,
    from: Math.min(from ?? start, start),
    mention,
    entity,
    type,
    text: text.slice(start, end),
    tail: text.slice(end, Math.max(end, last)),
  };
}

function wordItem(token: Token, mention: Mention | null): WordItem {
  return { kind: "word", start: token.start, end: token.end, token, lower: token.lower, mention };
}

/** A token cut finer than the name before it ("Ruiz's" as one name and its clitic). */
function insideLast(row: readonly Item[], token: Token): boolean {
  const last = row.at(-1);
  return last !== undefined && token.start < last.end;
}

function withoutAbbreviations(row: readonly Item[]): readonly Item[] {
  const kept: Item[] = [];
  for (let i = 0; i < row.length; i += 1) {
    const [open, name, close] = [row[i], row[i + 1], row[i + 2]];
    const last = kept.at(-1);
    const abbreviates =
      isWord(open, "(") &&
      isWord(close, ")") &&
      name?.kind === "name" &&
      last?.kind === "name" &&
      last.entity === name.entity;
    if (abbreviates) i += 2;
    else kept.push(row[i] as Item);
  }
  return kept;
}

/** Marks the kind only when the test holds: that a word is not "of" does not make it a name. */
declare const tested: unique symbol;
type Tested<T> = T & { readonly [tested]: true };

export function isWord(item: Item | null | undefined, ...lowers: readonly string[]): item is Tested<WordItem> {
  return item?.kind === "word" && lowers.includes(item.lower);
}

export function isName(item: Item | null | undefined, ...types: readonly string[]): item is Tested<NameItem> {
  return item?.kind === "name" && (types.length === 0 || types.includes(item.type));
}
