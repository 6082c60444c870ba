/** What a finder proposes; deciding which of them stand is another step (`decide.ts`). */
import type { CueClass } from "../../knowledge/cues.ts";
import type { Factuality } from "../../model/reading.ts";
import type { Range } from "./view.ts";

export interface Candidate {
  /** The finder's name with the frame that fitted: "verb:clause". */
  readonly rule: string;
  readonly sentence: number;
  readonly cue: Range;
  readonly source: Range | null;
  /** In text order; one range a stretch and sentence. */
  readonly content: readonly Range[];
  readonly class: CueClass;
  /** What the cue lends when nothing in the content changes it; of the trained reader's own, what it takes all for. */
  readonly factuality: Factuality;
  /** The trained reader's probability of the cue, where it sees one. */
  readonly share?: number | null;
  /** "do not believe" */
  readonly negated: boolean;
}
