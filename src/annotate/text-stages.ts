/**
 * The ground layers of reading, in order. They need the report's text and blocks only; every later stage stands on them.
 */
import { phrases } from "./phrases/stage.ts";
import { quotations } from "./quotations/stage.ts";
import type { Stage } from "./stage.ts";
import { times } from "./times/stage.ts";
import { tokens } from "./tokens/stage.ts";

export const TEXT_STAGES: readonly Stage[] = [
  // Words and sentences first: phrases are made of tagged words, and a quotation's kind is told by the words inside.
  tokens,
  phrases,
  quotations,
  // Times ask for the tense of the clause, so they come after phrases.
  times,
];
