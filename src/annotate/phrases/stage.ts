/**
 * Phrases: noun phrases without what hangs on behind them, and verb groups.
 *
 * Method  chunks by part of speech, one pass each (see noun-phrases.ts, verb-groups.ts); both are linear in the tokens.
 */
import { bySpan } from "../../model/span.ts";
import type { Sentence, Token } from "../layers.ts";
import { stage } from "../stage.ts";
import { nounPhrases } from "./noun-phrases.ts";
import { verbGroups } from "./verb-groups.ts";

export const phrases = stage({
  name: "phrases@1",
  requires: ["tokens", "sentences"],
  adds: ["phrases"],
  run: (_report, { tokens, sentences }) => ({
    phrases: sentences.flatMap((sentence, index) => inSentence(tokens, sentence, index)),
  }),
});

function inSentence(tokens: readonly Token[], { tokens: range }: Sentence, index: number) {
  return [...nounPhrases(tokens, range, index), ...verbGroups(tokens, range, index)].sort(bySpan);
}
