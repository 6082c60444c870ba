/**
 * The clearest member of a proposition: whose words stand for all.
 *
 * Method  a whole clause first: it opens with a capital letter, a figure or a quotation mark, has five to forty words, and
 *         holds its event's trigger. Then one that says so rather than denies or leaves open, the most certain, the body
 *         rather than a headline, the one that names more participants, the longer one, the earliest by id.
 *         When no member is whole, the sentence of the best one.
 * Misses  a clause that opens with a pronoun counts as whole.
 */
import type { Span } from "../../model/span.ts";
import type { ClaimDigest, Digest } from "../digest/digest.ts";
import { byCode } from "../hash.ts";
import { wordsOf } from "../words.ts";
import { byCertainty, type Stance } from "./stance.ts";

const FEWEST = 5;
const MOST = 40;
const RANK = { body: 0, summary: 1, headline: 2, caption: 3 } as const;
const STANCES = { for: 0, against: 1, open: 2 } as const;

export interface Clearest {
  readonly claim: ClaimDigest;
  /** Whether its span is a whole clause. */
  readonly whole: boolean;
}

interface Candidate extends Clearest {
  readonly stance: Stance;
  readonly named: number;
  readonly words: number;
}

/** @param stances those of the claims, in the same order */
export function clearestOf(
  claims: readonly ClaimDigest[],
  stances: readonly Stance[],
  digests: readonly Digest[],
): Clearest {
  const all = claims.map((claim, index) => measured(claim, stances[index] as Stance, digests));
  return [...all].sort(clearer)[0] as Candidate;
}

/** The claim's own span, or its sentence when the claim is a fragment ("any part in it") and the sentence is short enough. */
export function wordingSpan({ claim, whole }: Clearest, digest: Digest): Span {
  const sentence = digest.sentences.get(claim.sentence);
  const { start, end } =
    whole || !sentence || wordsOf(digest.text.slice(sentence.start, sentence.end)).length > MOST
      ? claim.span
      : sentence;
  return { start, end };
}

function clearer(a: Candidate, b: Candidate): number {
  return (
    Number(b.whole) - Number(a.whole) ||
    STANCES[a.stance] - STANCES[b.stance] ||
    byCertainty(a.claim.factuality, b.claim.factuality) ||
    RANK[a.claim.part] - RANK[b.claim.part] ||
    b.named - a.named ||
    b.words - a.words ||
    byCode(a.claim.id, b.claim.id)
  );
}

function measured(claim: ClaimDigest, stance: Stance, digests: readonly Digest[]): Candidate {
  const digest = digests[claim.report] as Digest;
  const { start, end } = claim.span;
  const text = digest.text.slice(start, end);
  const event = claim.about.kind === "event" ? digest.events.get(claim.about.event) : undefined;
  const words = wordsOf(text).length;
  const holdsTrigger = event === undefined || (event.span.start >= start && event.span.end <= end);
  const opens = /^["“‘'«(]?[\p{Lu}\p{N}]/u.test(text);
  const enough = words >= FEWEST;
  const named = new Set<number>();
  for (const name of digest.names) if (name.start >= start && name.start < end) named.add(name.entity);
  const isWhole = claim.about.kind === "relation" || (opens && enough && words <= MOST && holdsTrigger);
  return { claim, whole: isWhole, stance, named: named.size, words };
}
