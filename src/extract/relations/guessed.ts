/**
 * Relations as the trained reader sees them: its pair head asked of every two mentions of one sentence.
 */
import type { Layers } from "../../annotate/layers.ts";
import { type Guesses, placeOf } from "../../annotate/reader/guesses.ts";
import { mentionKind } from "../../annotate/reader/heads/kinds.ts";
import { usedShare } from "../../annotate/reader/heads/nominals.ts";
import { type RelationHead, relationHead } from "../../annotate/reader/heads/relations.ts";
import type { Side } from "../../annotate/reader/pair-scores.ts";
import type { Entity, Mention } from "../../model/reading.ts";
import type { Draft } from "./draft.ts";
import type { Item } from "./items.ts";
import { possibleTies } from "./possible-ties.ts";
import { wordedTie } from "./worded-tie.ts";

export interface GuessedDraft extends Draft {
  /** Probability that the two are tied at all, 0 to 1. */
  readonly share: number;
  /** Probability of this very tie, the two being tied. */
  readonly sure: number;
  /** Whether an office's words say which tie it is. */
  readonly worded: boolean;
}

/** Most mentions of one sentence that are paired; a sentence with more is a list. */
const MOST = 24;

/**
 * Every two that are tied with a probability of at least `least`, the likelier mention pair of two entities, in text order.
 *
 * @param rows the sentences as items, to hear the words that stand with the two
 */
export function guessedRelations(
  { sentences, mentions, entities }: Pick<Layers, "sentences" | "mentions" | "entities">,
  guesses: Guesses,
  least: number,
  rows: readonly (readonly Item[])[],
): readonly GuessedDraft[] {
  const entity = new Map(entities.map((each) => [each.id, each]));
  const best = new Map<string, GuessedDraft>();
  let next = 0;
  for (const [at, { start, end }] of sentences.entries()) {
    while (next < mentions.length && (mentions[next] as Mention).start < start) next++;
    const own: Mention[] = [];
    for (let i = next; i < mentions.length && (mentions[i] as Mention).start < end && own.length < MOST; i++) {
      own.push(mentions[i] as Mention);
    }
    for (const draft of inSentence(own, { entity, guesses, least, row: rows[at] ?? [] })) {
      const key = [draft.subject, draft.object].sort().join(" ");
      if ((best.get(key)?.share ?? 0) < draft.share) best.set(key, draft);
    }
  }
  return [...best.values()].sort((a, b) => a.evidence.start - b.evidence.start || b.share - a.share);
}

interface Asked {
  readonly entity: ReadonlyMap<string, Entity>;
  readonly guesses: Guesses;
  readonly least: number;
  readonly row: readonly Item[];
}

function inSentence(mentions: readonly Mention[], asked: Asked): readonly GuessedDraft[] {
  const { guesses } = asked;
  const head = relationHead(guesses);
  const placed = mentions.flatMap((mention) => {
    const place = mention.entity === null ? null : placeOf(guesses, mention);
    if (!place || (mention.form !== "name" && usedShare(guesses, place) < LEAST_USED)) return [];
    const kind = mentionKind(guesses.heads.labels, mention.type, mention.form === "name");
    return [{ mention, subject: head.subject(place, kind), object: head.object(place, kind) }];
  });
  return placed.flatMap((one) => placed.flatMap((other) => draftOf(head, one, other, asked) ?? []));
}

/** A noun phrase that is hardly put to use is not asked about. */
const LEAST_USED = 0.02;

interface Placed {
  readonly mention: Mention;
  readonly subject: Side;
  readonly object: Side;
}

function draftOf(head: RelationHead, subject: Placed, object: Placed, asked: Asked): GuessedDraft | null {
  const { entity, least, row } = asked;
  const [a, b] = [subject.mention, object.mention];
  if (a.entity === b.entity || (a.start < b.end && b.start < a.end)) return null;
  const [one, other] = [entity.get(a.entity as string), entity.get(b.entity as string)];
  if (!one?.named || !other?.named) return null;
  if (subject.subject.place.window !== object.object.place.window) return null;
  const guess = head.guess(subject.subject, object.object, possibleTies(one.type, other.type));
  if (!guess || guess.tied < least) return null;
  const worded = one.type === "Person" && other.type !== "Person" ? wordedTie(row, a, b) : null;
  return {
    subject: one.id,
    predicate: worded ?? guess.predicate,
    object: other.id,
    detail: null,
    evidence: { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) },
    share: guess.tied,
    sure: guess.share / guess.tied,
    worded: worded !== null,
  };
}
