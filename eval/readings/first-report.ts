/**
 * What of the first report's hand-made reading comes out: one list of checks by group, found of expected.
 *
 * Method  the checks of the project's reference scorer for that report; an entity is the one that carries most of the
 *         hand-made entity's mentions.
 */
import type { Entity, Reading } from "../../src/model/reading.ts";
import { overlaps, type Span, sameSpan } from "../../src/model/span.ts";

type Text = Span & { readonly text: string };

export interface FirstReportGold {
  readonly structure: {
    readonly headline: Text;
    readonly takeaways: readonly Text[];
    readonly dateline: Text & { readonly place: string; readonly date: string };
  };
  readonly entities: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly mentions: readonly (Text & { readonly entity: string; readonly inside?: string })[];
  readonly relations: readonly { readonly subject: string; readonly predicate: string; readonly object: string }[];
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly date: string;
    readonly date_inferred?: boolean;
    readonly place: string | null;
    readonly trigger: Text;
    readonly participants: readonly (readonly [string, string])[];
    readonly not_participants?: readonly string[];
  }[];
  readonly attributions: readonly {
    readonly source: Text | null;
    readonly cue: Text;
    readonly content: Text;
    readonly factuality: string;
    readonly nested_in?: unknown;
  }[];
  readonly takeaway_checks: readonly { readonly text: Text; readonly verdict: string }[];
}

export interface GroupResult {
  readonly name: string;
  readonly found: number;
  readonly expected: number;
  readonly missing: readonly string[];
}

type Check = readonly [name: string, good: boolean];
type Finder = (goldId: string) => string | null;

/** @returns the groups in a fixed order; their sum is the total */
export function checkFirstReport(gold: FirstReportGold, reading: Reading): readonly GroupResult[] {
  const to = entityFinder(gold, reading);
  return [
    group("structure", structureChecks(gold, reading, to)),
    ...entityGroups(gold, reading, to),
    group("relations", relationChecks(gold, reading, to)),
    group(
      "events",
      gold.events.flatMap((event) => eventChecks(event, reading, to)),
    ),
    group(
      "attributions",
      gold.attributions.flatMap((each) => attributionChecks(each, reading)),
    ),
    group("one unnamed report", [oneReport(reading)]),
    group("key points", keyPointChecks(gold, reading)),
  ];
}

const group = (name: string, checks: readonly Check[]): GroupResult => ({
  name,
  found: checks.filter(([, good]) => good).length,
  expected: checks.length,
  missing: checks.filter(([, good]) => !good).map(([each]) => each),
});

function entityFinder(gold: FirstReportGold, reading: Reading): Finder {
  const found = new Map<string, string | null>();
  for (const { id } of gold.entities) {
    const votes = new Map<string | null, number>();
    for (const mention of gold.mentions.filter(({ entity }) => entity === id)) {
      for (const ours of reading.mentions.filter((each) => sameSpan(each, mention))) {
        votes.set(ours.entity, (votes.get(ours.entity) ?? 0) + 1);
      }
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1]);
    found.set(id, best?.[0] ?? null);
  }
  return (id) => found.get(id) ?? null;
}

function structureChecks({ structure }: FirstReportGold, { report }: Reading, to: Finder): Check[] {
  const { dateline } = report;
  const at = (span: Span | null | undefined, expected: Span) => !!span && sameSpan(span, expected);
  return [
    ["headline", at(report.headline, structure.headline)],
    ["headline is a question", report.headlineIsQuestion],
    ["synopsis empty", report.synopsis === null],
    ...structure.takeaways.map((each, i): Check => [`key point ${i + 1}`, at(report.keyPoints[i], each)]),
    ["dateline", !!dateline && overlaps(structure.dateline, dateline.span)],
    ["dateline date", dateline?.date === structure.dateline.date],
    ["dateline place", !!dateline?.place && dateline.place === to(structure.dateline.place)],
    ["agency", !!dateline?.agency && dateline.agency === to("nationpress")],
  ];
}

function entityGroups(gold: FirstReportGold, reading: Reading, to: Finder): GroupResult[] {
  const byId = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const ours = (id: string): Entity | undefined => byId.get(to(id) ?? "");
  const all = gold.entities.map(({ id }) => to(id));
  const single = (id: string) =>
    to(id) !== null &&
    all.filter((each) => each === to(id)).length === 1 &&
    gold.mentions
      .filter(({ entity, inside }) => entity === id && inside === undefined)
      .every((x) => reading.mentions.some((m) => sameSpan(x, m) && m.entity === to(id)));
  const alias = (id: string, text: string) =>
    ours(id)?.name === text || !!ours(id)?.aliases.some((each) => each.text === text);
  const title = (id: string, text: string) => !!ours(id)?.titles.join(" ").includes(text);
  const near = (id: string, lat: number, lon: number) => {
    const place = ours(id)?.place;
    return !!place && Math.abs(place.lat - lat) < 0.3 && Math.abs(place.lon - lon) < 0.3;
  };
  const aliases = { pok: "PoK", jem: "JeM", let: "LeT", jkum: "JKUM" };
  const places = [
    ["rawalakot", 33.86, 73.76],
    ["mirpur", 33.15, 73.75],
    ["islamabad", 33.72, 73.04],
    ["tehran", 35.69, 51.42],
  ] as const;
  return [
    group(
      "entities with type",
      gold.entities.map(({ id, type, name }): Check => [name, ours(id)?.type === type]),
    ),
    group(
      "one entity each",
      gold.entities.map(({ id, name }): Check => [name, single(id)]),
    ),
    group(
      "aliases",
      Object.entries(aliases).map(([id, text]): Check => [text, alias(id, text)]),
    ),
    group("titles apart", [
      ["Lt Gen (Retd)", title("aamer", "Lt Gen")],
      ["Sheikh", title("shabki", "Sheikh")],
    ]),
    group(
      "places",
      places.map(([id, lat, lon]): Check => [id, near(id, lat, lon)]),
    ),
  ];
}

function relationChecks(gold: FirstReportGold, reading: Reading, to: Finder): Check[] {
  const ours = new Set(reading.relations.map((x) => `${x.subject} ${x.predicate} ${x.object}`));
  return gold.relations.map((x) => [
    `${x.subject} ${x.predicate} ${x.object}`,
    ours.has(`${to(x.subject)} ${x.predicate} ${to(x.object)}`),
  ]);
}

function eventChecks(gold: FirstReportGold["events"][number], reading: Reading, to: Finder): Check[] {
  const entityOf = new Map(reading.mentions.map((mention) => [mention.id, mention.entity]));
  const hits = reading.events.filter((event) => overlaps(event.trigger, gold.trigger));
  const event = hits.find(({ type }) => type === gold.type);
  const who = new Set(event?.roles.map(({ mention }) => entityOf.get(mention) ?? null));
  const basis = gold.date.endsWith("..") || (event?.time?.basis === "inferred") === !!gold.date_inferred;
  const checks: Check[] = [
    [`${gold.id} type`, !!event],
    [`${gold.id} date`, event?.time?.value === gold.date && basis],
  ];
  if (gold.place) {
    const place = to(gold.place);
    checks.push([`${gold.id} place`, place !== null && event?.place?.entity === place]);
  }
  for (const [id] of gold.participants) checks.push([`${gold.id} has ${id}`, !!event && !!to(id) && who.has(to(id))]);
  for (const id of gold.not_participants ?? []) {
    checks.push([`${gold.id} without ${id}`, !!event && !!to(id) && !who.has(to(id))]);
  }
  return checks;
}

function attributionChecks(gold: FirstReportGold["attributions"][number], reading: Reading): Check[] {
  const ours = reading.attributions.find(({ cue }) => overlaps(cue, gold.cue));
  const name = gold.cue.text;
  const size = (span: Span) => span.end - span.start;
  const inner = (ours?.content ?? []).reduce(
    (sum, c) => sum + Math.max(0, Math.min(c.end, gold.content.end) - Math.max(c.start, gold.content.start)),
    0,
  );
  const whole = Math.max(
    (ours?.content ?? []).reduce((sum, c) => sum + size(c), 0),
    size(gold.content),
  );
  const source =
    !!ours && (gold.source && ours.source ? overlaps(ours.source, gold.source) : ours.source === gold.source);
  const checks: Check[] = [
    [`cue '${name}'`, !!ours],
    [`source of '${name}'`, source],
    [`content of '${name}'`, !!ours && inner * 2 >= whole],
    [`certainty of '${name}'`, ours?.factuality === gold.factuality],
  ];
  if (gold.nested_in) checks.push([`'${name}' nested`, !!ours?.parent]);
  return checks;
}

function oneReport({ attributions, report }: Reading): Check {
  const documents = attributions
    .filter(({ source }) => source && report.text.slice(source.start, source.end).toLowerCase().includes("report"))
    .map(({ entity }) => entity);
  const one = documents.length >= 3 && documents[0] !== null && new Set(documents).size === 1;
  return ["'a recent report' and 'the report' are one document", one];
}

function keyPointChecks(gold: FirstReportGold, reading: Reading): Check[] {
  const verdictOf = new Map(
    reading.keyPointChecks.map(({ keyPoint, verdict }) => [
      reading.report.text.slice(keyPoint.start, keyPoint.end),
      verdict,
    ]),
  );
  return gold.takeaway_checks.map(({ text, verdict }) => [
    `'${text.text.slice(0, 40)}…' ${verdict}`,
    verdictOf.get(text.text) === verdict,
  ]);
}
