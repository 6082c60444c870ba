/**
 * The stages that lay a second reader's names and attributions beside the first's, each right behind the stage it
 * compares with, so that what is added is there for all that follow. Without a second reader they change nothing.
 */

import { bySpan } from "../../model/span.ts";
import type { NameFound } from "../layers.ts";
import { stage } from "../stage.ts";
import { compareAttributions, compareNames } from "./compare.ts";
import { fillAttributions } from "./fill-attributions.ts";

export const secondNames = stage({
  name: "second-names@1",
  requires: ["names", "second", "differences"],
  adds: ["names", "differences", "notices"],
  run: ({ text }, { names, second, differences }) => {
    if (!second) return { names, differences, notices: [] };
    const joined = compareNames(text, names, second);
    const added = joined.added.map(
      ({ start, end, type }): NameFound => ({
        start,
        end,
        type,
        titles: [],
        rule: "second-reader",
        stage: second.findings.reader,
      }),
    );
    return {
      names: added.length === 0 ? names : [...names, ...added].sort(bySpan),
      differences: [...differences, ...joined.differences],
      notices: second.findings.notices,
    };
  },
});

export const secondAttributions = stage({
  name: "second-attributions@1",
  requires: [
    "sentences",
    "tokens",
    "phrases",
    "quotations",
    "mentions",
    "entities",
    "attributions",
    "second",
    "differences",
  ],
  adds: ["attributions", "mentions", "entities", "differences"],
  run: (report, layers) => {
    const { second, attributions, mentions, entities, differences } = layers;
    if (!second) return { attributions, mentions, entities, differences };
    const joined = compareAttributions(report.text, attributions, second);
    const filled =
      joined.added.length === 0
        ? { attributions, mentions, entities }
        : fillAttributions(report, layers, joined.added, second.findings.reader);
    return { ...filled, differences: [...differences, ...joined.differences] };
  },
});
