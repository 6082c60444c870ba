/**
 * Scores how names, nouns and pronouns of one report are joined, with the mentions given.
 *
 * Names    MUC, B³, CEAF-e over all names of a text; a name left open is a cluster of its own.
 * Links    of a noun or pronoun: right when the nearest earlier given mention of the entity we say it is, is of its true
 *          entity; for one that is told of for the first time, when we see no earlier mention either.
 */
import { bySpan, type Span } from "../../src/model/span.ts";
import { type Counts, METRICS, type Metric, plus } from "./clusters.ts";
import type { GoldDoc, GoldMention } from "./docs.ts";
import { joinGiven, keyOf } from "./join-given.ts";

export type NameCounts = Readonly<Record<Metric, Counts>>;

/** Kinds of links: a pronoun; a noun for somebody named before; for somebody not named; one told of for the first time. */
export const LINKS = ["pronoun", "noun for a name", "noun for a noun", "first mention"] as const;
export type LinkKind = (typeof LINKS)[number];
export type LinkCounts = Readonly<
  Record<LinkKind, { readonly right: number; readonly open: number; readonly all: number }>
>;

export interface EntityScore {
  readonly docs: number;
  readonly mentions: number;
  readonly names: NameCounts;
  readonly links: LinkCounts;
}

/** What one link came out as; for looking at errors. */
export interface Link {
  readonly doc: string;
  readonly kind: LinkKind;
  readonly words: string;
  readonly at: Span;
  readonly wanted: string | null;
  readonly got: string | null | undefined;
}

export function scoreEntities(docs: readonly GoldDoc[], look: (link: Link) => void = () => {}): EntityScore {
  const names: Record<Metric, Counts> = { MUC: [0, 0, 0, 0], "B³": [0, 0, 0, 0], "CEAF-e": [0, 0, 0, 0] };
  const links = Object.fromEntries(LINKS.map((kind) => [kind, { right: 0, open: 0, all: 0 }])) as unknown as Record<
    LinkKind,
    { right: number; open: number; all: number }
  >;
  for (const doc of docs) {
    const said = joinGiven(doc.text, doc.published, doc.names, doc.others);
    const gold = doc.names.map(({ entity }) => entity);
    const system = doc.names.map((name) => said.names.get(keyOf(name)) ?? `open ${keyOf(name)}`);
    for (const metric of Object.keys(METRICS) as Metric[])
      names[metric] = plus(names[metric], METRICS[metric](gold, system));
    for (const link of linksOf(doc, said)) {
      const count = links[link.kind];
      count.all++;
      if (link.got === undefined) count.open++;
      else if (link.got === link.wanted) count.right++;
      look(link);
    }
  }
  return { docs: docs.length, mentions: docs.reduce((sum, each) => sum + each.names.length, 0), names, links };
}

type Joined = ReturnType<typeof joinGiven>;
type Seen = GoldMention & { readonly name: boolean; readonly said: string | undefined };

function linksOf({ id, text, names, others }: GoldDoc, said: Joined): readonly Link[] {
  const all = [
    ...names.map((each): Seen => ({ ...each, name: true, said: said.names.get(keyOf(each)) })),
    ...others.map((each): Seen => ({ ...each, name: false, said: said.others.get(keyOf(each)) })),
  ].sort(bySpan);
  const named = new Set<string>();
  const met = new Set<string>();
  /** Of our entities: the true entity of the mention nearest before. */
  const last = new Map<string, string>();
  const links: Link[] = [];
  for (const each of all) {
    if (!each.name) {
      const words = text.slice(each.start, each.end);
      const wanted = met.has(each.entity) ? each.entity : null;
      const got = each.said === undefined ? undefined : (last.get(each.said) ?? null);
      links.push({ doc: id, kind: kindOf(words, each.entity, named, met), words, at: each, wanted, got });
    } else named.add(each.entity);
    met.add(each.entity);
    if (each.said !== undefined) last.set(each.said, each.entity);
  }
  return links;
}

function kindOf(words: string, entity: string, named: ReadonlySet<string>, met: ReadonlySet<string>): LinkKind {
  if (/^(?:he|him|his|she|hers?|they|them|theirs?|its?|who|i|we|you|me|us|my|our)$/iu.test(words)) return "pronoun";
  if (named.has(entity)) return "noun for a name";
  return met.has(entity) ? "noun for a noun" : "first mention";
}
