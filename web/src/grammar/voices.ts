/** Voices ready to show: the words as the report wrote them, else the name of outlet or agency. */
import type { VoiceShown } from "../../../src/ask/answers.ts";
import type { Attribution, Claim, Reading } from "../../../src/model/reading.ts";
import { cut } from "../../../src/model/span.ts";

/** The chain of one claim, outermost first. */
export function voicesOf(reading: Reading, claim: Claim): readonly VoiceShown[] {
  const { text, outlet } = reading.report;
  return claim.voices.map((voice) => {
    const name = reading.entities.find((entity) => entity.id === voice.entity)?.name;
    const label = voice.wording ? cut(text, voice.wording) : (name ?? (voice.kind === "outlet" ? outlet : null));
    return {
      ...voice,
      label: label ?? (voice.kind === "outlet" ? "outlet not given" : `unnamed ${voice.kind}`),
      cueText: voice.cue ? cut(text, voice.cue) : null,
    };
  });
}

/** Who an attribution belongs to, as written; a pronoun is led back to the name. */
export function sourceOf(reading: Reading, said: Attribution): string {
  const words = said.source ? cut(reading.report.text, said.source) : null;
  const name = reading.entities.find((entity) => entity.id === said.entity)?.name;
  if (words === null) return name ?? "unnamed";
  const pronoun = /^(he|she|it|they|i|we|who|which|that)$/i.test(words);
  return pronoun && name ? name : words;
}

/** How deep an attribution stands: 1 for a voice, 2 for a voice within it. */
export function depthOf(said: Attribution, all: ReadonlyMap<string, Attribution>): number {
  let depth = 1;
  for (let parent = said.parent; parent !== null && depth < 4; depth++) parent = all.get(parent)?.parent ?? null;
  return depth;
}
