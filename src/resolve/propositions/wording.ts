/**
 * The clearest member of a proposition: whose words stand for all.
 *
 * Method  a whole clause first: it opens with a capital letter, a figure or a quotation mark, has five to forty words, and
 *         holds its event's trigger. Then one that says so rather than denies or leaves open, the most certain, the body
 *         rather than a headline, the one that names more participants, the longer one, the earliest by id.
 * Misses  a clause that opens with a pronoun counts as whole.
 */
import type { ClaimDigest, Digest } from "../digest/digest.ts";
import type { Events } from "../events/find-events.ts";
import { byCode } from "../hash.ts";
import { wordsOf } from "../words.ts";
import { byCertainty, type Stance } from "./stance.ts";

const FEWEST = 5;
const MOST = 40;
const RANK = { body: 0, summary: 1, headline: 2, caption: 3 } as const;
const STANCES = { for: 0, against: 1, open: 2 } as const;

interface Candidate {
  readonly claim: ClaimDigest;
  readonly whole: boolean;
  readonly stance: Stance;
  readonly named: number;
  readonly words: number;
}

/** @param stances those of the claims, in the same order */
export function clearestOf(
  claims: readonly ClaimDigest[],
  stances: readonly Stance[],
  digests: readonly Digest[],
  events: Events,
): ClaimDigest {
  const all = claims.map((claim, index) => measured(claim, stances[index] as Stance, digests, events));
  return ([...all].sort(clearer)[0] as Candidate).claim;
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

function measured(claim: ClaimDigest, stance: Stance, digests: readonly Digest[], events: Events): Candidate {
  const digest = digests[claim.report] as Digest;
  const { start, end } = claim.span;
  const text = digest.text.slice(start, end);
  const node = claim.about.kind === "event" ? events.nodes.get(claim.about.event) : undefined;
  const words = wordsOf(text).length;
  const holdsTrigger = node === undefined || (node.event.span.start >= start && node.event.span.end <= end);
  const opens = /^["“‘'«(]?[\p{Lu}\p{N}]/u.test(text);
  const enough = claim.about.kind === "relation" || words >= FEWEST;
  const named = new Set(
    digest.names.filter((name) => name.start >= start && name.start < end).map(({ entity }) => entity),
  );
  return { claim, whole: opens && enough && words <= MOST && holdsTrigger, stance, named: named.size, words };
}
