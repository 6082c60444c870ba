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

export interface GuessedDraft extends Draft {
  /** Probability, 0 to 1. */
  readonly share: number;
}

/** Most mentions of one sentence that are paired; a sentence with more is a list. */
const MOST = 24;

/** Every tie whose probability is at least `least`, the likelier mention pair of two entities, in text order. */
export function guessedRelations(
  { sentences, mentions, entities }: Pick<Layers, "sentences" | "mentions" | "entities">,
  guesses: Guesses,
  least: number,
): readonly GuessedDraft[] {
  const entity = new Map(entities.map((each) => [each.id, each]));
  const best = new Map<string, GuessedDraft>();
  let next = 0;
  for (const { start, end } of sentences) {
    while (next < mentions.length && (mentions[next] as Mention).start < start) next++;
    const own: Mention[] = [];
    for (let at = next; at < mentions.length && (mentions[at] as Mention).start < end && own.length < MOST; at++) {
      own.push(mentions[at] as Mention);
    }
    for (const draft of inSentence(own, entity, guesses, least)) {
      const key = `${draft.subject} ${draft.predicate} ${draft.object}`;
      if ((best.get(key)?.share ?? 0) < draft.share) best.set(key, draft);
    }
  }
  return [...best.values()].sort((a, b) => a.evidence.start - b.evidence.start || b.share - a.share);
}

function inSentence(
  mentions: readonly Mention[],
  entity: ReadonlyMap<string, Entity>,
  guesses: Guesses,
  least: number,
): readonly GuessedDraft[] {
  const head = relationHead(guesses);
  const placed = mentions.flatMap((mention) => {
    const place = mention.entity === null ? null : placeOf(guesses, mention);
    if (!place || (mention.form !== "name" && usedShare(guesses, place) < LEAST_USED)) return [];
    const kind = mentionKind(guesses.heads.labels, mention.type, mention.form === "name");
    return [{ mention, subject: head.subject(place, kind), object: head.object(place, kind) }];
  });
  return placed.flatMap((one) => placed.flatMap((other) => draftOf(head, one, other, entity, least) ?? []));
}

/** A noun phrase that is hardly put to use is not asked about. */
const LEAST_USED = 0.02;

interface Placed {
  readonly mention: Mention;
  readonly subject: Side;
  readonly object: Side;
}

function draftOf(
  head: RelationHead,
  subject: Placed,
  object: Placed,
  entity: ReadonlyMap<string, Entity>,
  least: number,
): GuessedDraft | null {
  const [a, b] = [subject.mention, object.mention];
  if (a.entity === b.entity || (a.start < b.end && b.start < a.end)) return null;
  if (!entity.get(a.entity as string)?.named && !entity.get(b.entity as string)?.named) return null;
  if (subject.subject.place.window !== object.object.place.window) return null;
  const { predicate, share } = head.guess(subject.subject, object.object);
  if (share < least) return null;
  return {
    subject: a.entity as string,
    predicate,
    object: b.entity as string,
    detail: null,
    evidence: { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) },
    share,
  };
}
