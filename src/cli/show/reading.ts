/** A reading for people: the blocks, who says what how surely, events with date and place, people with offices. */
import type { Attribution, Entity, EventMention, Reading, RelationMention } from "../../model/reading.ts";
import { cut, type Span } from "../../model/span.ts";
import { harmless, style, type Terminal, wrap } from "../terminal.ts";
import { CERTAINTY } from "./words.ts";

export function showReading(reading: Reading, to: Terminal): string {
  const sections = [
    head(reading, to),
    section("Key points", keyPoints(reading, to), to),
    section("Who says what", attributions(reading, to), to),
    section(
      "Events",
      reading.events.map((event) => eventLine(reading, event, to)),
      to,
    ),
    section("People and bodies", people(reading, to), to),
    section(
      "Notices",
      reading.notices.map(({ code, message }) => wrap(`${code}: ${harmless(message)}`, to.width, "  ")),
      to,
    ),
  ];
  return sections.filter((text) => text !== "").join("\n\n");
}

function section(title: string, lines: readonly string[], to: Terminal): string {
  return lines.length === 0 ? "" : [style(to.out, "bold", title), ...lines].join("\n");
}

const oneLine = (text: string): string => harmless(text.replace(/\s+/gu, " ").trim());

function head({ report, entities }: Reading, to: Terminal): string {
  const name = (id: string | null | undefined): string | undefined => entities.find((entity) => entity.id === id)?.name;
  const { dateline } = report;
  const inferred = dateline?.dateBasis === "inferred" ? " (year inferred)" : "";
  const facts = [
    name(dateline?.place),
    dateline?.date ? dateline.date + inferred : undefined,
    name(dateline?.agency),
    report.outlet,
    report.byline,
    report.publishedAt && `published ${report.publishedAt}`,
    report.language && report.language !== "en" ? `language ${report.language}` : undefined,
  ].filter(Boolean);
  const title = report.headline ? oneLine(cut(report.text, report.headline)) : "(no headline)";
  const counts = `${report.blocks.filter(({ kind }) => kind === "paragraph").length} paragraphs · ${report.synopsis ? "synopsis" : "no synopsis"} · ${report.keyPoints.length} key points`;
  const mark = report.headlineIsQuestion ? style(to.out, "dim", "  (a question)") : "";
  return [wrap(style(to.out, "bold", title), to.width) + mark, oneLine(facts.join(" · ")), style(to.out, "dim", counts)]
    .filter(Boolean)
    .join("\n");
}

function keyPoints({ report, keyPointChecks }: Reading, to: Terminal): readonly string[] {
  return keyPointChecks.map(({ keyPoint, verdict, why }) => {
    const line = wrap(`${verdict.padEnd(12)}${oneLine(cut(report.text, keyPoint))}`, to.width, "  ");
    return verdict === "supported"
      ? line
      : `${line}\n${style(to.out, "dim", wrap(harmless(why), to.width, "              "))}`;
  });
}

/** Attributions in text order, each indented under the one whose content holds it. */
function attributions(reading: Reading, to: Terminal): readonly string[] {
  const byId = new Map(reading.attributions.map((each) => [each.id, each]));
  const depth = ({ parent }: Attribution): number => {
    const outer = parent === null ? undefined : byId.get(parent);
    return outer ? 1 + depth(outer) : 0;
  };
  return reading.attributions.map((each) => attributionLine(reading, each, "  ".repeat(1 + depth(each)), to));
}

function attributionLine({ report }: Reading, each: Attribution, indent: string, to: Terminal): string {
  const words = (span: Span): string => oneLine(cut(report.text, span));
  const hedges = each.hedges.length > 0 ? `: ${each.hedges.map((hedge) => `“${words(hedge)}”`).join(", ")}` : "";
  const source = each.source ? words(each.source) : "(no source named)";
  const headline = `${source} · ${words(each.cue)} · ${each.manner} · ${CERTAINTY[each.factuality]}${hedges}`;
  const content = each.content.map(words).join(" … ");
  return `${wrap(headline, to.width, indent)}\n${style(to.out, "dim", wrap(content, to.width, `${indent}  `))}`;
}

function eventLine({ report, mentions, entities }: Reading, event: EventMention, to: Terminal): string {
  const nameOf = (id: string | null | undefined): string => entities.find((entity) => entity.id === id)?.name ?? "?";
  const time = event.time ? event.time.value + (event.time.basis === "inferred" ? " (inferred)" : "") : "no date";
  const place = event.place
    ? `${nameOf(event.place.entity)}${event.place.basis === "inferred" ? " (inferred)" : ""}`
    : "no place";
  const roles = event.roles.map(({ role, mention }) => {
    const found = mentions.find(({ id }) => id === mention);
    return `${role} ${found ? (nameOf(found.entity) === "?" ? cut(report.text, found) : nameOf(found.entity)) : "?"}`;
  });
  const sure = event.factuality === "CT+" ? "" : ` · ${CERTAINTY[event.factuality]}`;
  const not = event.polarity === "negative" ? "not " : "";
  const first = `${time} · ${place} · ${not}${event.type} “${oneLine(cut(report.text, event.trigger))}”${sure}`;
  return (
    wrap(harmless(first), to.width, "  ") +
    (roles.length > 0 ? `\n${style(to.out, "dim", wrap(harmless(roles.join(", ")), to.width, "    "))}` : "")
  );
}

function people({ entities, relations }: Reading, to: Terminal): readonly string[] {
  const shown = entities.filter(({ named, type }) => named && (type === "Person" || type === "Organization"));
  return shown.map((entity) => wrap(oneLine(personLine(entity, entities, relations)), to.width, "  "));
}

function personLine(entity: Entity, entities: readonly Entity[], relations: readonly RelationMention[]): string {
  const other = (id: string): string => entities.find((each) => each.id === id)?.name ?? "?";
  const titled = [...entity.titles, entity.name].join(" ");
  const aliases = entity.aliases.filter(({ text }) => text !== entity.name).map(({ text }) => text);
  const ties = relations
    .filter(({ subject }) => subject === entity.id)
    .map(
      ({ predicate, object, detail }) =>
        `${predicate.replaceAll("_", " ")} ${other(object)}${detail ? ` (${detail})` : ""}`,
    );
  return [titled + (aliases.length > 0 ? ` (${aliases.join(", ")})` : ""), ...ties].join(" · ");
}
