/** Reads the sets that say which mentions are one: hand-made Wikinews readings, GUM, GAP. Offsets are UTF-16 code units. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { EntityType } from "../../src/model/reading.ts";
import type { Span } from "../../src/model/span.ts";
import { fromGold } from "../readings/gold-form.ts";

export interface GoldMention extends Span {
  readonly type: EntityType;
  readonly entity: string;
}

/** A text with its names, and with the nouns and pronouns that are marked too. */
export interface GoldDoc {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly names: readonly GoldMention[];
  readonly others: readonly GoldMention[];
}

/** A pronoun with two names it may stand for; both, one or none is right. */
export interface PronounCase {
  readonly id: string;
  readonly text: string;
  readonly pronoun: Span;
  readonly feminine: boolean;
  readonly names: readonly (Span & { readonly right: boolean })[];
}

const lines = (path: string): readonly string[] =>
  existsSync(path) ? gunzipSync(readFileSync(path)).toString("utf8").split("\n").filter(Boolean) : [];

/** @returns nothing when the file is not there */
export function wikinewsDocs(path: string): readonly GoldDoc[] {
  return lines(path).map((line) => {
    const { id, text, published, mentions } = fromGold(JSON.parse(line) as WikinewsLine);
    const told = mentions.filter(({ entity }) => entity !== null) as (GoldMention & { readonly form: string })[];
    return {
      id,
      text,
      published,
      names: apart(told.filter(({ form }) => form === "name")),
      others: told.filter(({ form }) => form !== "name"),
    };
  });
}

interface WikinewsLine {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly mentions: readonly (Span & { form: string; type: EntityType; entity: string | null })[];
}

const GUM_TYPES: Readonly<Record<string, EntityType>> = {
  person: "Person",
  organization: "Organization",
  place: "GeopoliticalEntity",
};

/** Names of persons, bodies and places; nouns and pronouns of any cluster. Names hold articles and titles: left as they are. */
export function gumDocs(path: string): readonly GoldDoc[] {
  return lines(path).map((line) => {
    const { id, text, spans } = JSON.parse(line) as GumLine;
    const mentions = spans.map((each) => ({ ...each, type: GUM_TYPES[each.label] ?? "Other", entity: each.cluster }));
    const names = apart(mentions.filter(({ named, type }) => named && type !== "Other"));
    const taken = new Set(names);
    return { id, text, published: null, names, others: mentions.filter((each) => !taken.has(each)) };
  });
}

interface GumLine {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly (Span & { readonly label: string; readonly cluster: string; readonly named: boolean })[];
}

/** Names that overlap one before them are left out: the joining takes none that do. */
function apart<T extends Span>(names: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const each of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  }
  return kept;
}

export function gapCases(path: string): readonly PronounCase[] {
  return lines(path)
    .slice(1)
    .map((line) => {
      const [id, text, pronoun, at, a, aAt, aRight, b, bAt, bRight] = line.split("\t") as GapLine;
      const utf16 = (offset: string): number => [...text].slice(0, Number(offset)).join("").length;
      const span = (offset: string, words: string): Span => ({
        start: utf16(offset),
        end: utf16(offset) + words.length,
      });
      return {
        id,
        text,
        pronoun: span(at, pronoun),
        feminine: /^(?:she|hers?)$/iu.test(pronoun),
        names: [
          { ...span(aAt, a), right: aRight === "TRUE" },
          { ...span(bAt, b), right: bRight === "TRUE" },
        ],
      };
    });
}

type GapLine = [string, string, string, string, string, string, string, string, string, string];
