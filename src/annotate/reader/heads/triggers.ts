/**
 * Triggers the trained reader sees: the words that tell of an event, with its type, whether it took place, and how sure
 * the text is of it.
 */
import type { EventType, Factuality } from "../../../model/reading.ts";
import type { Span } from "../../../model/span.ts";
import { best, type Guesses, type GuessWindow, type Place, scoresAt, shares } from "../guesses.ts";
import type { Labels } from "../labels.ts";

export interface TriggerGuess extends Span {
  readonly place: Place;
  readonly type: EventType;
  /** Probability of this type, 0 to 1. */
  readonly sure: number;
  readonly factuality: Factuality;
  readonly realis: "actual" | "generic" | "other";
  readonly negative: boolean;
}

/** @param least probability of any type below which a word is not taken */
export function guessedTriggers(guesses: Guesses, least = 0.5): readonly TriggerGuess[] {
  const { labels } = guesses.heads;
  return guesses.windows.flatMap((window) => inWindow(labels, window, least));
}

function inWindow(labels: Labels, window: GuessWindow, least: number): readonly TriggerGuess[] {
  const found: TriggerGuess[] = [];
  for (let from = 0; from < window.units.length; from++) {
    const tags = shares(scoresAt(labels, window, "trigger", from));
    if (1 - (tags[0] as number) < least) continue;
    const type = best(tags.subarray(1));
    let to = from + 1;
    while (to < window.units.length && best(scoresAt(labels, window, "trigger", to)) === type + 1) to++;
    found.push({
      ...spanOf(window, from, to),
      ...triggerAt(labels, window, from, to),
      type: labels.events[type] as EventType,
      sure: tags[type + 1] as number,
    });
    from = to - 1;
  }
  return found;
}

const spanOf = ({ units }: GuessWindow, from: number, to: number): Span => ({
  start: (units[from] as Span).start,
  end: (units[to - 1] as Span).end,
});

function triggerAt(labels: Labels, window: GuessWindow, from: number, to: number) {
  return {
    place: { window, from, to },
    factuality: labels.factualities[best(scoresAt(labels, window, "factuality", from))] as Factuality,
    realis: labels.realis[best(scoresAt(labels, window, "realis", from))] as TriggerGuess["realis"],
    negative: best(scoresAt(labels, window, "polarity", from)) === 1,
  };
}
