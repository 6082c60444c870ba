/**
 * Roles: which part a mention has in an event, whether the event took place there, whether a time is the event's.
 */
import type { EventType } from "../../../model/reading.ts";
import { type Guesses, type Place, shares } from "../guesses.ts";
import { pairScores, sideOf } from "../pair-scores.ts";

export interface RoleGuess {
  /** Probability of every role by name; what is left is the probability of none. */
  readonly roles: ReadonlyMap<string, number>;
  /** Probability that the time is the event's (for a time). */
  readonly when: number;
  /** Probability that the event took place there (for a place). */
  readonly where: number;
}

/**
 * Asks the pair head about one trigger and one mention or time.
 *
 * @param kind of the mention (`mentionKind`, `timeKind`)
 * @returns null when they stand in different windows: nothing is known of them then
 */
export function guessedRole(
  guesses: Guesses,
  trigger: Place,
  type: EventType,
  mention: Place,
  kind: number,
): RoleGuess | null {
  if (trigger.window !== mention.window) return null;
  const { heads } = guesses;
  const { labels } = heads;
  const { window } = trigger;
  const scores = pairScores(
    heads,
    "roles",
    sideOf(heads, "roles", "left", trigger),
    sideOf(heads, "roles", "right", mention),
    { left: Math.max(0, labels.events.indexOf(type)), right: kind },
    {
      units: mention.from - trigger.from,
      sentences: (window.sentence[mention.from] as number) - (window.sentence[trigger.from] as number),
    },
  );
  const all = shares(scores.subarray(0, scores.length - 1));
  return {
    roles: new Map(labels.roles.map((role, index) => [role, all[index + 1] as number])),
    when: all[labels.roleOfTime] ?? 0,
    where: 1 / (1 + Math.exp(-(scores.at(-1) as number))),
  };
}
