/**
 * Packs a digest into one row of 32-bit whole numbers: for each list a table of where its items start, then the items.
 * Strings are numbers of the run's table of texts. `unpack.ts` reads the same fields in the same order.
 */
import type {
  ClaimDigest,
  EntityDigest,
  EventDigest,
  NameDigest,
  RelationDigest,
  SentenceDigest,
  Unpacked,
  VoiceDigest,
} from "./digest.ts";
import type { Texts } from "./texts.ts";

/** The lists of a digest, in the order their tables lie in the row. */
export const LISTS = ["sentences", "entities", "names", "events", "relations", "chains", "claims"] as const;
export type ListName = (typeof LISTS)[number];

export const EVENT = { negative: 1, pointsBack: 2, timed: 4, timeStated: 8, placed: 16, placeStated: 32 } as const;
export const CLAIM = { hedged: 1, question: 2, background: 4 } as const;
export const ABOUT = ["event", "relation", "words"] as const;

type Row = number[];

export function pack(digest: Unpacked, texts: Texts): Int32Array {
  const chains = new Map<readonly VoiceDigest[], number>();
  for (const { voices } of digest.claims) if (!chains.has(voices)) chains.set(voices, chains.size);
  const lists: Readonly<Record<ListName, readonly Row[]>> = {
    sentences: digest.sentences.map(sentenceRow),
    entities: digest.entities.map((each) => entityRow(each, texts)),
    names: digest.names.map(nameRow),
    events: digest.events.map((each) => eventRow(each, texts)),
    relations: digest.relations.map((each) => relationRow(each, texts)),
    chains: [...chains.keys()].map((each) => chainRow(each, texts)),
    claims: digest.claims.map((each) => claimRow(each, texts, chains)),
  };
  return joined(LISTS.map((name) => lists[name]));
}

function joined(lists: readonly (readonly Row[])[]): Int32Array {
  const numbers = lists.reduce((sum, list) => sum + 1 + list.reduce((all, row) => all + 1 + row.length, 0), 0);
  const data = new Int32Array(lists.length + numbers);
  let at = lists.length;
  for (const [index, list] of lists.entries()) {
    data[index] = at;
    data[at] = list.length;
    let to = at + 1 + list.length;
    for (const [item, row] of list.entries()) {
      data[at + 1 + item] = to;
      data.set(row, to);
      to += row.length;
    }
    at = to;
  }
  return data;
}

function sentenceRow({ start, end, exact, words }: SentenceDigest): Row {
  return [start, end, exact, words.length, ...words];
}

function entityRow(entity: EntityDigest, texts: Texts): Row {
  return [
    texts.number(localOf(entity.id)),
    texts.number(entity.type),
    texts.number(entity.name),
    texts.number(entity.folded),
    Number(entity.named),
    texts.valueNumber(entity.aliases),
    texts.valueNumber(entity.titles),
    texts.valueNumber(entity.place),
    texts.valueNumber(entity.roles),
    entity.mentions,
  ];
}

function nameRow({ start, entity }: NameDigest): Row {
  return [start, entity];
}

function eventRow(event: EventDigest, texts: Texts): Row {
  const { time, place } = event;
  const flags =
    (event.negative ? EVENT.negative : 0) |
    (event.pointsBack ? EVENT.pointsBack : 0) |
    (time ? EVENT.timed : 0) |
    (time?.stated ? EVENT.timeStated : 0) |
    (place ? EVENT.placed : 0) |
    (place?.stated ? EVENT.placeStated : 0);
  return [
    texts.number(event.type),
    texts.number(localOf(event.id)),
    texts.number(event.trigger),
    event.span.start,
    event.span.end,
    event.sentence,
    texts.number(event.part),
    flags,
    texts.number(time?.value ?? null),
    texts.valueNumber(time?.days ?? null),
    place?.entity ?? -1,
    texts.number(event.name),
    texts.number(event.night),
    texts.number(event.realis),
    event.roles.length,
    ...event.roles.flatMap(({ role, entity }) => [texts.number(role), entity]),
    event.counts.length,
    ...event.counts.flatMap(({ what, min, max, start, end }) => [texts.number(what), min, max ?? -1, start, end]),
  ];
}

function relationRow(relation: RelationDigest, texts: Texts): Row {
  return [
    texts.number(localOf(relation.id)),
    relation.subject,
    texts.number(relation.predicate),
    relation.object,
    texts.number(relation.detail),
    texts.number(relation.time),
  ];
}

function chainRow(voices: readonly VoiceDigest[], texts: Texts): Row {
  return [
    voices.length,
    ...voices.flatMap(({ kind, entity, wording, cue, manner }) => [
      texts.number(kind),
      entity ?? -1,
      texts.number(wording),
      texts.number(cue),
      texts.number(manner),
    ]),
  ];
}

function claimRow(claim: ClaimDigest, texts: Texts, chains: ReadonlyMap<readonly VoiceDigest[], number>): Row {
  const { about } = claim;
  const [a, b] =
    about.kind === "event"
      ? [about.event, 0]
      : about.kind === "relation"
        ? [about.relation, 0]
        : [about.span.start, about.span.end];
  const flags =
    (claim.hedged ? CLAIM.hedged : 0) |
    (claim.question ? CLAIM.question : 0) |
    (claim.background ? CLAIM.background : 0);
  return [
    texts.number(localOf(claim.id)),
    claim.span.start,
    claim.span.end,
    claim.sentence,
    texts.number(claim.part),
    ABOUT.indexOf(about.kind),
    a,
    b,
    chains.get(claim.voices) ?? 0,
    texts.number(claim.factuality),
    texts.number(claim.basis),
    texts.number(claim.negation),
    flags,
  ];
}

/** The part of a global id after its report's. */
function localOf(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
