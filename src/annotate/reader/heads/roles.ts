/**
 * Roles: which part a mention has in an event, whether the event took place there, whether a time is the event's.
 */
import { ROLE_NAMES } from "../../../knowledge/event-role-names.ts";
import type { EventType } from "../../../model/reading.ts";
import type { Guesses, Place } from "../guesses.ts";
import { pairsOf, type Side, toShare, toShares } from "../pair-scores.ts";

export interface RoleGuess {
  /** Every role that an event of the type can have, with its probability among these and none; the likeliest first. */
  readonly roles: readonly { readonly role: string; readonly share: number }[];
  /** Probability that the time is the event's (for a time). */
  readonly when: number;
  /** Probability that the event took place there (for a place). */
  readonly where: number;
}

export interface RoleHead {
  trigger(place: Place, type: EventType): Side;
  /** @param kind of the mention or time (`kinds.ts`) */
  filler(place: Place, kind: number): Side;
  /** Both must be of one window. @param type of the event, as given for the trigger */
  guess(trigger: Side, filler: Side, type: EventType): RoleGuess;
}

/** Output 0 says that the mention takes no part. */
const NONE = 0;

export function roleHead({ heads }: Guesses): RoleHead {
  const { labels } = heads;
  const pairs = pairsOf(heads, "roles");
  const outputs = new Map<EventType, readonly number[]>();
  const outputsFor = (type: EventType): readonly number[] => {
    const found = outputs.get(type) ?? outputsOf(labels.roles, type);
    outputs.set(type, found);
    return found;
  };
  return {
    trigger: (place, type) => pairs.left(place, Math.max(0, labels.events.indexOf(type))),
    filler: (place, kind) => pairs.right(place, kind),
    guess(trigger, filler, type) {
      const scores = pairs.scores(trigger, filler);
      const where = toShare(scores.at(-1) as number);
      const all = toShares(scores, scores.length - 1);
      const allowed = outputsFor(type);
      let sum = all[NONE] as number;
      for (const at of allowed) sum += all[at] as number;
      const roles = allowed
        .map((at) => ({ role: labels.roles[at - 1] as string, share: (all[at] as number) / sum }))
        .sort((a, b) => b.share - a.share);
      return { roles, when: all[labels.roleOfTime] ?? 0, where };
    },
  };
}

/** Outputs of the roles that an event of the type can have. */
function outputsOf(roles: readonly string[], type: EventType): readonly number[] {
  const names = ROLE_NAMES.get(type);
  return roles.flatMap((role, at) => (!names || names.has(role) ? [at + 1] : []));
}
