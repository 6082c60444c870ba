/**
 * Joins mentions into entities: takes names, nouns and pronouns from whatever finder, says which are one.
 *
 * Method  names first, over the whole report (join-names.ts); then nouns and pronouns in text order, each to somebody
 *         spoken of before or to somebody new (with-described.ts). What fits two stays open, with a notice.
 */
import type { Entity, EntityType, Mention, Notice } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import { bySpan } from "../../model/span.ts";
import type { Layers } from "../layers.ts";
import type { Choose } from "./choose-antecedent.ts";
import { joinNames } from "./join-names.ts";
import { namedEntity } from "./named-entity.ts";
import { readOff } from "./read-off.ts";
import type { Spot } from "./spot.ts";
import { withDescribed } from "./with-described.ts";

export interface Joined {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly notices: readonly Notice[];
}

type Ground = Pick<Layers, "sentences" | "tokens" | "phrases" | "quotations">;

/**
 * @param spots sorted by start; a nominal may hold a name or a pronoun, two names may not overlap
 * @param stage who joins: the `stage` of the entities
 * @param choose who decides between the antecedents of a pronoun; left out: the weights of choose-antecedent.ts
 * @returns one mention for each spot, but for pronouns that stand for nobody in the report ("it rains")
 */
export function joinMentions(
  report: Report,
  ground: Ground,
  spots: readonly Spot[],
  stage: string,
  choose?: Choose,
): Joined {
  const { text } = report;
  const names = spots.filter(({ form }) => form === "name");
  const { groups, open, equal } = joinNames(text, ground.sentences, names);
  const idOf = new Map(
    groups.flatMap(({ names: all }, at) => all.map((each): [number, string] => [each, `e${at + 1}`])),
  );
  const named = groups.map((group, at) =>
    namedEntity(
      text,
      `e${at + 1}`,
      group.type,
      group.names.map((each) => names[each] as Spot),
      group.names.map((each) => equal.get(each)),
      stage,
    ),
  );
  const typeOf = new Map(named.map(({ id, type }) => [id, type]));
  const nameMentions = names.map((name, at): Mention => {
    const full = open.get(at);
    if (!full) {
      const id = idOf.get(at) as string;
      return { ...mentionOf(name, id), type: typeOf.get(id) as EntityType };
    }
    return { ...mentionOf(name, null), candidates: [...new Set(full.map((each) => idOf.get(each) as string))] };
  });
  const things = spots.filter(({ form }) => form !== "name").map((each) => readOff(ground, each));
  const described = withDescribed(
    report,
    ground,
    named,
    nameMentions.filter(({ entity }) => entity !== null),
    things,
    stage,
    choose,
  );
  const mentions = [...nameMentions, ...described.mentions].sort(bySpan);
  return {
    entities: [...named, ...described.entities],
    mentions: mentions.map((each, at) => ({ ...each, id: `m${at + 1}` })),
    notices: nameMentions.filter(({ entity }) => entity === null).map((each) => leftOpen(text, each)),
  };
}

function leftOpen(text: string, { start, end, candidates }: Mention): Notice {
  return {
    code: "short-form-open",
    span: { start, end },
    message: `"${text.slice(start, end)}" fits ${candidates.length} persons named in the report; left open`,
  };
}

function mentionOf({ start, end, form, type, stage }: Spot, entity: string | null): Mention {
  return { id: "", start, end, form, type, entity, candidates: [], stage };
}
