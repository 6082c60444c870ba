/**
 * Roles: which part a mention has in an event, whether the event took place there, whether a time is the event's.
 */
import type { EventType } from "../../../model/reading.ts";
import type { Guesses, Place } from "../guesses.ts";
import { pairsOf, type Side, toShare, toShares } from "../pair-scores.ts";

export interface RoleGuess {
  /** The likeliest role and its probability. */
  readonly role: string;
  readonly share: number;
  /** Probability that the time is the event's (for a time). */
  readonly when: number;
  /** Probability that the event took place there (for a place). */
  readonly where: number;
}

export interface RoleHead {
  trigger(place: Place, type: EventType): Side;
  /** @param kind of the mention or time (`kinds.ts`) */
  filler(place: Place, kind: number): Side;
  /** Both must be of one window. */
  guess(trigger: Side, filler: Side): RoleGuess;
}

export function roleHead({ heads }: Guesses): RoleHead {
  const { labels } = heads;
  const pairs = pairsOf(heads, "roles");
  return {
    trigger: (place, type) => pairs.left(place, Math.max(0, labels.events.indexOf(type))),
    filler: (place, kind) => pairs.right(place, kind),
    guess(trigger, filler) {
      const scores = pairs.scores(trigger, filler);
      const where = toShare(scores.at(-1) as number);
      const all = toShares(scores, scores.length - 1);
      let best = 1;
      for (let at = 2; at <= labels.roles.length; at++) if ((all[at] as number) > (all[best] as number)) best = at;
      const share = all[best] as number;
      return { role: labels.roles[best - 1] as string, share, when: all[labels.roleOfTime] ?? 0, where };
    },
  };
}
