/** Name runs: from the label of every unit to names. A unit that goes on with another kind than stands open begins anew. */
import type { Span } from "../../model/span.ts";
import type { SecondName } from "./finding.ts";
import type { Label } from "./labels.ts";

/**
 * @param sentence index of each unit's sentence
 * @param labels   of each unit
 */
export function nameRuns(
  units: readonly Span[],
  sentence: readonly number[],
  labels: readonly Label[],
): readonly SecondName[] {
  const names: SecondName[] = [];
  let open: { start: number; end: number; label: Label; sentence: number } | null = null;
  const close = (): void => {
    const meaning = open?.label.meaning;
    if (open && meaning) names.push({ start: open.start, end: open.end, ...meaning });
    open = null;
  };
  for (const [at, unit] of units.entries()) {
    const label = labels[at] as Label;
    const goesOn: boolean =
      open !== null && label.part === "inside" && label.kind === open.label.kind && sentence[at] === open.sentence;
    if (open && goesOn) {
      open.end = unit.end;
      continue;
    }
    close();
    if (label.part !== "outside") {
      open = { start: unit.start, end: unit.end, label, sentence: sentence[at] as number };
    }
  }
  close();
  return names;
}
