/**
 * Moves a reading onto another text of the same report: one that begins elsewhere (no headline) or is spaced otherwise.
 *
 * Method  looks for the hand-made reading's sentences in the system's text, in order, and shifts what begins in one;
 *         what begins in none of them goes to [-9, -8), where nothing matches it.
 */
import type { ScoredReading } from "./gold-form.ts";

type Mark = { readonly start: number; readonly end: number };

/** @returns `system` itself when the texts are the same */
export function shiftOnto(gold: ScoredReading, system: ScoredReading): ScoredReading {
  if (system.text === gold.text) return system;
  const move = mover(gold, system.text);
  return {
    ...system,
    mentions: system.mentions.map(move),
    times: system.times.map(move),
    attributions: system.attributions.map((each) => ({
      ...each,
      source: each.source && move(each.source),
      cue: move(each.cue),
      content: each.content.map(move),
    })),
    events: system.events.map((each) => ({ ...each, trigger: move(each.trigger) })),
  };
}

function mover(gold: ScoredReading, text: string): <T extends Mark>(mark: T) => T {
  const places: { readonly from: number; readonly to: number; readonly by: number }[] = [];
  let last = 0;
  for (const [start, end] of gold.sentences) {
    const at = text.indexOf(gold.text.slice(start, end), last);
    if (at < 0) continue;
    places.push({ from: at, to: at + end - start, by: start - at });
    last = at;
  }
  return (mark) => {
    const place = places.find(({ from, to }) => from <= mark.start && mark.start < to);
    if (!place) return { ...mark, start: -9, end: -8 };
    return { ...mark, start: mark.start + place.by, end: mark.end + place.by };
  };
}
