/**
 * Entities: one for each thing the report speaks of, however it is called, and the mentions of each.
 */
import type { Entity, Mention, Notice } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import type { Layers, NameFound } from "../layers.ts";
import { stage } from "../stage.ts";
import { type AliasKind, aliasKind } from "./aliases.ts";
import { joinNames } from "./join-names.ts";
import { shortForms } from "./short-forms.ts";
import { withDescribed } from "./with-described.ts";

const STAGE = "entities@1";

export const entities = stage({
  name: STAGE,
  requires: ["sentences", "tokens", "phrases", "names", "times"],
  adds: ["entities", "mentions", "notices"],
  run: (report: Report, layers: Ground) => {
    const { text } = report;
    const { same, open, person, equal } = shortForms(text, layers.names);
    const groups = joinNames(text, layers.names, same, open, person);
    const idOf = new Map(
      groups.flatMap(({ names }, at) => names.map((index): [number, string] => [index, `e${at + 1}`])),
    );
    const named = groups.map(({ names }, at) =>
      entityOf(
        text,
        `e${at + 1}`,
        names.map((index) => layers.names[index] as NameFound),
        names.map((index) => equal.get(index)),
      ),
    );
    const nameMentions = groups.flatMap(({ names }, at) =>
      names.map((index) => nameMention(layers.names[index] as NameFound, `e${at + 1}`)),
    );
    const openMentions = [...open].map(([index, full]) =>
      openMention(
        layers.names[index] as NameFound,
        full.map((each) => idOf.get(each) as string),
      ),
    );
    const described = withDescribed(report, layers, named, nameMentions, STAGE);
    const mentions = [...nameMentions, ...openMentions, ...described.mentions].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    return {
      entities: [...named, ...described.entities],
      mentions: mentions.map((each, at) => ({ ...each, id: `m${at + 1}` })),
      notices: openMentions.map(
        ({ start, end, candidates }): Notice => ({
          code: "short-form-open",
          span: { start, end },
          message: `"${text.slice(start, end)}" fits ${candidates.length} persons named in the report; left open`,
        }),
      ),
    };
  },
});

type Ground = Pick<Layers, "sentences" | "tokens" | "phrases" | "names" | "times">;

function openMention(name: NameFound, candidates: readonly string[]): Mention {
  return { ...nameMention(name, null), candidates: [...new Set(candidates)] };
}

function nameMention({ start, end, type }: NameFound, entity: string | null): Mention {
  return { id: "", start, end, form: "name", type, entity, candidates: [], stage: STAGE };
}

const inCapitals = (text: string): boolean => text === text.toUpperCase();

function entityOf(
  text: string,
  id: string,
  names: readonly NameFound[],
  kinds: readonly (AliasKind | undefined)[],
): Entity {
  const texts = [...new Set(names.map(({ start, end }) => text.slice(start, end)))];
  const said = new Map(names.flatMap(({ start, end }, at) => (kinds[at] ? [[text.slice(start, end), kinds[at]]] : [])));
  const proper = texts.filter((each) => !said.has(each));
  const name = (proper.length > 0 ? proper : texts).reduce((best, each) =>
    each.length > best.length || (each.length === best.length && inCapitals(best)) ? each : best,
  );
  const titles = [...new Set(names.flatMap((each) => each.titles.map((span) => text.slice(span.start, span.end))))];
  return {
    id,
    type: (names[0] as NameFound).type,
    name,
    named: true,
    aliases: texts
      .filter((each) => each !== name)
      .map((each) => ({ text: each, kind: said.get(each) ?? aliasKind(each, name) })),
    titles,
    place: null,
    stage: STAGE,
  };
}
