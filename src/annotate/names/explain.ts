/** How names were decided: for every stretch what finders proposed, what stands, and why. */
import type { Decision, Proposal } from "../decision.ts";
import type { Candidate } from "./candidate.ts";
import type { Word } from "./words.ts";

const WHY: Readonly<Record<string, string>> = {
  reader: "the trained reader sees it",
  learned: "the small weights see it",
  "named-again": "named elsewhere in the report",
  "acronym-definition": "a definition decides",
};

/**
 * @param proposed every finder's candidates; `kept` the names that stand, sorted
 * @param reader   the trained reader's name, for its candidates
 */
export function nameDecisions(
  words: readonly Word[],
  proposed: readonly Candidate[],
  kept: readonly Candidate[],
  reader: string,
): readonly Decision[] {
  const order = [...proposed].sort((a, b) => a.from - b.from || b.to - a.to);
  const decisions: Decision[] = [];
  let next = 0;
  for (const name of kept) {
    while (next < order.length && (order[next] as Candidate).to <= name.from) {
      decisions.push(dropped(words, order[next] as Candidate, reader));
      next++;
    }
    const here: Candidate[] = [];
    while (next < order.length && (order[next] as Candidate).from < name.to) here.push(order[next++] as Candidate);
    const stands = proposal(words, name, reader);
    decisions.push({
      layer: "names",
      start: stands.start,
      end: stands.end,
      kept: stands,
      against: here.filter((each) => differs(each, name)).map((each) => proposal(words, each, reader)),
      rule: WHY[name.rule] ?? `the pattern “${name.rule}” decides`,
    });
  }
  return [...decisions, ...order.slice(next).map((each) => dropped(words, each, reader))];
}

const differs = (a: Candidate, b: Candidate): boolean => a.from !== b.from || a.to !== b.to || a.type !== b.type;

function dropped(words: readonly Word[], each: Candidate, reader: string): Decision {
  const lost = proposal(words, each, reader);
  return {
    layer: "names",
    start: lost.start,
    end: lost.end,
    kept: null,
    against: [lost],
    rule: "no name: only a title",
  };
}

function proposal(words: readonly Word[], { from, to, type, rule, share = null }: Candidate, reader: string): Proposal {
  return {
    start: (words[from] as Word).start,
    end: (words[to - 1] as Word).end,
    by: rule === "reader" ? reader : rule,
    what: type ?? "a name",
    share,
  };
}
