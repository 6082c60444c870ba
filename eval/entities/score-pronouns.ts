/**
 * Scores pronouns as GAP does: of two names beside each pronoun, which ones it stands for (F1 over the labels).
 *
 * Method  Webster et al. 2018, "Mind the GAP". The two names are given, other names are found; page titles are not used.
 */

import type { Choose } from "../../src/annotate/entities/choose-antecedent.ts";
import { names as namesStage } from "../../src/annotate/names/names.ts";
import { runStages, type Stage } from "../../src/annotate/stage.ts";
import { TEXT_STAGES } from "../../src/annotate/text-stages.ts";
import { overlaps } from "../../src/model/span.ts";
import { reportFromText } from "../../src/read/report-from-text.ts";
import type { PronounCase } from "./docs.ts";
import { joinGiven, keyOf, type Said } from "./join-given.ts";

/** Right, wrongly said and missed labels of the two names beside each pronoun. */
export interface PronounScore {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly cases: number;
}

export function scorePronouns(cases: readonly PronounCase[]): Readonly<Record<"masculine" | "feminine", PronounScore>> {
  const scores = {
    masculine: { right: 0, wrong: 0, missed: 0, cases: 0 },
    feminine: { right: 0, wrong: 0, missed: 0, cases: 0 },
  };
  for (const { text, pronoun, feminine, names } of cases) {
    const score = scores[feminine ? "feminine" : "masculine"];
    const said = joinCase({ text, pronoun, names });
    const who = said.others.get(keyOf(pronoun));
    score.cases++;
    for (const name of names) {
      const yes = who !== undefined && said.names.get(keyOf(name)) === who;
      if (yes && name.right) score.right++;
      else if (yes) score.wrong++;
      else if (name.right) score.missed++;
    }
  }
  return scores;
}

const STAGES: readonly Stage[] = [...TEXT_STAGES, namesStage];

export function joinCase(
  { text, pronoun, names }: Pick<PronounCase, "text" | "pronoun" | "names">,
  choose?: Choose,
): Joined {
  const found = runStages(reportFromText(text), STAGES).names.filter((each) => !names.some((n) => overlaps(n, each)));
  const given = names.map((each) => ({ ...each, type: "Person" as const }));
  return joinGiven(text, null, [...given, ...found], [{ ...pronoun, type: "Person" }], choose);
}

type Joined = { readonly names: Said; readonly others: Said };
