/** Whether a reading of the example reports holds what `expected.json` says. One small function a kind of expectation. */
import type { Assessment, Contradiction, EntityCluster, Proposition } from "../src/model/across.ts";
import { globalId } from "../src/model/ids.ts";
import type { Attribution, Entity, EventMention, Reading } from "../src/model/reading.ts";
import { cut, type Span } from "../src/model/span.ts";

/** The read example case: readings by file name or `sourceId`, and what was made of them together. */
export interface ReadCase {
  readonly readings: ReadonlyMap<string, Reading>;
  readonly assessment: Assessment;
}

export type Expectation = Readonly<Record<string, unknown>> & {
  readonly kind: string;
  readonly why: string;
  /** Why the present finders miss it; absent when it must be found. */
  readonly missed?: string;
  /** The one reader that misses it; without it all do. */
  readonly missedBy?: string;
};

type Check = (what: never, all: ReadCase) => boolean;
interface EventExpected {
  readonly report: string;
  readonly type: string;
  readonly trigger: string;
  readonly time?: string;
  readonly place?: string;
  readonly with: readonly string[];
}

interface ContradictionExpected {
  readonly of: string;
  readonly values: readonly string[];
  readonly about?: string;
}

type Pair = readonly [string, string];

const norm = (text: string): string => text.replace(/\s+/gu, " ").trim().toLowerCase();
const has = (text: string, part: string): boolean => part.split("|").some((each) => norm(text).includes(norm(each)));
const textOf = (reading: Reading, span: Span | null): string => (span ? cut(reading.report.text, span) : "");

function of(all: ReadCase, report: string): Reading {
  const reading = all.readings.get(report);
  if (!reading) throw new Error(`expected.json names report "${report}", which was not read`);
  return reading;
}

const entityNamed = (reading: Reading, name: string): Entity | undefined =>
  reading.entities.find((entity) => entity.name === name || entity.aliases.some(({ text }) => text === name));

const nameOf = (reading: Reading, id: string | null): string | undefined =>
  reading.entities.find((entity) => entity.id === id)?.name;

function attributionFits(reading: Reading, each: Attribution, what: Record<string, string | null>): boolean {
  const source = textOf(reading, each.source);
  const fitsSource = what.source === null ? each.source === null : has(source, what.source ?? "");
  const content = each.content.map((span) => textOf(reading, span)).join(" ");
  const fitsContent = has(content, what.content ?? "");
  return (
    fitsSource &&
    fitsContent &&
    has(textOf(reading, each.cue), what.cue ?? "") &&
    (!what.factuality || each.factuality === what.factuality)
  );
}

function eventFits(reading: Reading, event: EventMention, what: EventExpected): boolean {
  const names = event.roles.map(
    ({ mention }) => nameOf(reading, reading.mentions.find(({ id }) => id === mention)?.entity ?? null) ?? "",
  );
  return (
    what.type.split("|").includes(event.type) &&
    has(textOf(reading, event.trigger), what.trigger) &&
    (what.time === undefined || event.time?.value === what.time) &&
    (what.place === undefined || nameOf(reading, event.place?.entity ?? null) === what.place) &&
    what.with.every((name) => names.some((each) => has(each, name)))
  );
}

function clusterOf(all: ReadCase, [report, name]: readonly [string, string]): readonly EntityCluster[] {
  const reading = of(all, report);
  const ids = reading.entities.filter(
    (entity) => entity.named && (entity.name === name || entity.aliases.some(({ text }) => text === name)),
  );
  return all.assessment.entities.filter(({ members }) =>
    ids.some(({ id }) => members.includes(globalId(reading.report.id, id))),
  );
}

function propositionOf(all: ReadCase, [report, words]: readonly [string, string]): readonly Proposition[] {
  const { report: head, claims } = of(all, report);
  const wanted = claims.filter(({ span }) => has(cut(head.text, span), words)).map(({ id }) => globalId(head.id, id));
  return all.assessment.propositions.filter(({ claims: own }) => own.some(({ claim }) => wanted.includes(claim)));
}

const linked = (all: ReadCase, left: string, right: string, kinds: readonly string[]): boolean => {
  const ids = [of(all, left).report.id, of(all, right).report.id];
  return all.assessment.copies.some(
    ({ from, to, kind }) => ids.includes(from) && ids.includes(to) && kinds.includes(kind),
  );
};

function contradicts({ kind, label, sides }: Contradiction, what: ContradictionExpected): boolean {
  const digits = (text: string): string => text.replaceAll(",", "");
  return (
    what.of.split("|").includes(kind) &&
    what.values.every((value) =>
      sides.some((side) => new RegExp(`(?<![\\d])${value}(?![\\d])`, "u").test(digits(side.value))),
    ) &&
    (what.about === undefined || has(label, what.about))
  );
}

/** Kind of expectation to its check; each kind has its own fields in expected.json. */
export const CHECKS = {
  dateline: (
    { report, place, date, agency }: { report: string; place: string; date: string; agency: string },
    all: ReadCase,
  ) => {
    const reading = of(all, report);
    const { dateline } = reading.report;
    return (
      dateline?.date === date &&
      nameOf(reading, dateline?.place ?? null)?.toLowerCase() === place.toLowerCase() &&
      nameOf(reading, dateline?.agency ?? null) === agency
    );
  },
  head: ({ report, outlet, headline }: { report: string; outlet: string | null; headline: string }, all: ReadCase) => {
    const reading = of(all, report);
    return reading.report.outlet === outlet && textOf(reading, reading.report.headline) === headline;
  },
  alias: ({ report, name, alias }: { report: string; name: string; alias: string }, all: ReadCase) =>
    entityNamed(of(all, report), name)?.aliases.some(({ text }) => text === alias) ?? false,
  title: ({ report, name, title }: { report: string; name: string; title: string }, all: ReadCase) =>
    entityNamed(of(all, report), name)?.titles.some((each) => has(each, title)) ?? false,
  attribution: (what: Record<string, string | null> & { report: string }, all: ReadCase) =>
    of(all, what.report).attributions.some((each) => attributionFits(of(all, what.report), each, what)),
  nesting: ({ report, inner, outer }: { report: string; inner: string; outer: string }, all: ReadCase) => {
    const reading = of(all, report);
    return reading.attributions.some(
      (each) =>
        has(textOf(reading, each.cue), inner) &&
        reading.attributions.some(({ id, cue }) => id === each.parent && has(textOf(reading, cue), outer)),
    );
  },
  event: (what: EventExpected, all: ReadCase) =>
    of(all, what.report).events.some((event) => eventFits(of(all, what.report), event, what)),
  relation: (
    { report, subject, predicate, object }: { report: string; subject: string; predicate: string; object: string },
    all: ReadCase,
  ) => {
    const reading = of(all, report);
    const ids = (name: string): readonly string[] =>
      reading.entities
        .filter((e) => e.name === name || e.aliases.some(({ text }) => text === name))
        .map(({ id }) => id);
    return reading.relations.some(
      (each) =>
        ids(subject).includes(each.subject) && each.predicate === predicate && ids(object).includes(each.object),
    );
  },
  "two-people": ({ report, name }: { report: string; name: string }, all: ReadCase) =>
    of(all, report).entities.filter((entity) => entity.type === "Person" && entity.name === name).length === 2,
  "key-point": ({ report, text, verdict }: { report: string; text: string; verdict: string }, all: ReadCase) => {
    const reading = of(all, report);
    return reading.keyPointChecks.some(
      (check) => textOf(reading, check.keyPoint) === text && check.verdict === verdict,
    );
  },
  link: ({ relation, left, right }: { relation: string; left: string; right: string }, all: ReadCase) =>
    linked(all, left, right, relation.split("|")),
  "no-link": ({ left, right }: { left: string; right: string }, all: ReadCase) =>
    !linked(all, left, right, ["copy", "partial", "revision"]),
  same: ({ left, right }: { left: Pair; right: Pair }, all: ReadCase) =>
    clusterOf(all, left).some(({ id }) => clusterOf(all, right).some((other) => other.id === id)),
  "not-same": ({ left, right }: { left: Pair; right: Pair }, all: ReadCase) => {
    const [a, b] = [clusterOf(all, left), clusterOf(all, right)];
    return a.length > 0 && b.length > 0 && !a.some(({ id }) => b.some((other) => other.id === id));
  },
  candidate: ({ left, right }: { left: Pair; right: Pair }, all: ReadCase) => {
    const [a, b] = [clusterOf(all, left), clusterOf(all, right)].map((clusters) => clusters.map(({ id }) => id)) as [
      string[],
      string[],
    ];
    return all.assessment.candidates.some(
      (each) => (a.includes(each.left) && b.includes(each.right)) || (a.includes(each.right) && b.includes(each.left)),
    );
  },
  "one-event": ({ trigger }: { trigger: readonly Pair[] }, all: ReadCase) => {
    const members = trigger.map(([report, words]) => {
      const reading = of(all, report);
      return reading.events
        .filter((event) => has(textOf(reading, event.trigger), words))
        .map(({ id }) => globalId(reading.report.id, id));
    });
    return all.assessment.events.some(({ members: own }) => members.every((ids) => ids.some((id) => own.includes(id))));
  },
  origins: (
    {
      claim,
      support,
      support_at_least,
      reports,
    }: { claim: Pair; support?: number; support_at_least?: number; reports: number },
    all: ReadCase,
  ) =>
    propositionOf(all, claim).some(
      (each) =>
        (support === undefined || each.support.length === support) &&
        each.support.length >= (support_at_least ?? 0) &&
        each.reports.length >= reports,
    ),
  circular: ({ label }: { label: string }, all: ReadCase) =>
    all.assessment.origins.some((origin) => origin.circular && has(origin.label, label)),
  contradiction: (what: ContradictionExpected, all: ReadCase) =>
    all.assessment.contradictions.some((each) => contradicts(each, what)),
} satisfies Readonly<Record<string, Check>>;

/** Whether what is expected is there. @throws Error when the kind is unknown or a report is not there */
export function found(what: Expectation, all: ReadCase): boolean {
  const check = (CHECKS as Readonly<Record<string, Check>>)[what.kind];
  if (!check) throw new Error(`expected.json has the unknown kind "${what.kind}"`);
  return check(what as never, all);
}
