/**
 * Passive cues: "is said to", "was accused of", "described as", "it was reported that", "was announced by the court".
 */
import type { Candidate } from "./candidate.ts";
import { complementAfter } from "./complement.ts";
import { isBaseVerb } from "./content.ts";
import type { VerbHit } from "./lexicon.ts";
import { agentAfter, subjectBefore } from "./source.ts";
import { type View, word } from "./view.ts";
import type { Group } from "./words.ts";

export type Base = Pick<Candidate, "sentence" | "cue" | "class" | "factuality" | "negated">;

/** "three soldiers accused of", "a man described as": a participle that follows its noun without "be". */
export function reducedPassive(view: View, k: number, group: Group, floor: number): boolean {
  if (group.have || group.to || group.modal) return false;
  const next = word(view, k + 1);
  if (next !== "of" && next !== "as" && next !== "to" && next !== "by") return false;
  if (
    next === "to" &&
    !/^(said|believed|thought|expected|alleged|known|reported|rumored|understood|estimated|suspected)$/.test(
      word(view, k),
    )
  )
    return false;
  if (next === "of" && !/^(accused|suspected)$/.test(word(view, k))) return false;
  return k > floor;
}

/** "is expected to", "was accused by two ministers of", "it is said that". */
export function passive(
  view: View,
  hit: VerbHit,
  group: Group,
  base: Base,
  floor: number,
  end: number,
): Candidate | null {
  const { verb } = hit;
  const agent = agentAfter(view, base.cue.to - 1, end);
  const after = agent ? agent.to : base.cue.to;
  const link = word(view, after);
  const subject = subjectBefore(view, group.first, floor);
  const frame =
    link === "to" && isBaseVerb(view, after + 1)
      ? "p-inf"
      : link === "of"
        ? "p-of"
        : link === "as"
          ? "p-as"
          : link === "that"
            ? "p-that"
            : link === "with"
              ? "p-with"
              : link === "for"
                ? "p-for"
                : "";
  if (!frame && agent && subject && group.be && verb.frames.has("p-by")) {
    return { ...base, rule: "verb:p-by", source: agent, content: [subject] };
  }
  const it = subject !== null && subject.to - subject.from === 1 && word(view, subject.from) === "it";
  if (!frame && it && verb.frames.has("p-that")) {
    const told = complementAfter(view, { ...verb, frames: new Set(["clause"]) }, after, end);
    if (told)
      return {
        ...base,
        rule: "verb:p-it",
        source: agent,
        content: told.ranges,
        factuality: verb.lemma === "report" ? base.factuality : passiveFactuality(verb.lemma, base.factuality),
      };
  }
  if (!frame || !verb.frames.has(frame)) return null;
  const start = frame === "p-inf" ? after : after + 1;
  const told = complementAfter(view, { ...verb, frames: new Set([group.be ? "np-any" : "np-short"]) }, start, end);
  if (!told) return null;
  const orders = frame === "p-inf" && (verb.class === "direct" || verb.lemma === "tell");
  const subjectToo = frame !== "p-that" && !orders && subject && group.be;
  const factuality = orders ? "U" : passiveFactuality(verb.lemma, base.factuality);
  return {
    ...base,
    rule: `verb:${frame}`,
    source: agent,
    content: subjectToo ? [subject, ...told.ranges] : told.ranges,
    factuality,
  };
}

function passiveFactuality(lemma: string, factuality: Candidate["factuality"]): Candidate["factuality"] {
  return /^(say|report|claim|allege|know|find)$/.test(lemma) ? "PR+" : factuality;
}
