/**
 * Where somebody is seen: the sentences that name them, with what each has them do. A sentence with a name and an event
 * comes before one with a name alone, and that before one with a title or a pronoun; the same words in copies stand once.
 */
import type { Store } from "../case/contract.ts";
import type { EntityCluster } from "../model/across.ts";
import { splitId } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import { contains, cut, type Span } from "../model/span.ts";
import type { Sighting } from "./answers.ts";
import type { Overview } from "./overview.ts";

/** Reports opened for one name; the oldest and the newest tell most when there are more. */
const MOST_REPORTS = 24;
const MOST_IN_REPORT = 2;

export interface Seen {
  readonly sightings: readonly Sighting[];
  /** Sentences found and not given. */
  readonly more: number;
}

/** At most `most` sentences, in order of publication. */
export async function sightingsOf(
  cluster: EntityCluster,
  store: Store,
  overview: Overview,
  most: number,
): Promise<Seen> {
  const locals = new Map<string, Set<string>>();
  for (const member of cluster.members) {
    const { report, local } = splitId(member);
    locals.set(report, (locals.get(report) ?? new Set()).add(local));
  }
  const reports = [...locals.keys()].sort(byPublication(overview));
  const opened = await Promise.all(ends(reports, MOST_REPORTS).map((id) => store.reading(id)));
  const ranked = opened.flatMap((reading) =>
    reading ? inReport(reading, locals.get(reading.report.id) ?? new Set(), overview) : [],
  );
  const once = withoutCopies(ranked);
  const order = new Map(reports.map((id, index) => [id, index]));
  const first = [...once].sort((a, b) => b.rank - a.rank).slice(0, most);
  return {
    sightings: first
      .map(({ sighting }) => sighting)
      .sort((a, b) => (order.get(a.report) ?? 0) - (order.get(b.report) ?? 0) || a.span.start - b.span.start),
    more: once.length - first.length + Math.max(0, reports.length - MOST_REPORTS),
  };
}

interface Ranked {
  readonly sighting: Sighting;
  readonly rank: number;
}

function inReport(reading: Reading, locals: ReadonlySet<string>, overview: Overview): readonly Ranked[] {
  const own = reading.mentions.filter(({ entity }) => entity !== null && locals.has(entity));
  const row = overview.reports.get(reading.report.id);
  const found = reading.sentences.flatMap((sentence): readonly Ranked[] => {
    const here = own.filter((mention) => contains(sentence, mention));
    if (here.length === 0) return [];
    const does = doings(reading, sentence, locals);
    const named = here.some(({ form }) => form === "name");
    return [
      {
        rank: (named ? 4 : 0) + (does.length > 0 ? 2 : 0) + (does.some(({ when, where }) => when ?? where) ? 1 : 0),
        sighting: {
          report: reading.report.id,
          title: row?.title ?? "",
          outlet: row?.outlet ?? null,
          publishedAt: row?.publishedAt ?? null,
          span: { start: sentence.start, end: sentence.end },
          text: cut(reading.report.text, sentence),
          marks: here.map(({ start, end }) => ({ start, end })),
          does,
          copies: 0,
        },
      },
    ];
  });
  return found.sort((a, b) => b.rank - a.rank).slice(0, MOST_IN_REPORT);
}

function doings(reading: Reading, sentence: Span, locals: ReadonlySet<string>): Sighting["does"] {
  const entityOf = new Map(reading.mentions.map(({ id, entity }) => [id, entity]));
  const isOwn = (mention: string | null): boolean => locals.has(entityOf.get(mention ?? "") ?? "");
  const events = reading.events
    .filter(({ trigger }) => contains(sentence, trigger))
    .flatMap(({ type, roles, time, place }) => {
      const role = roles.find(({ mention }) => isOwn(mention));
      if (!role) return [];
      return [
        {
          what: type,
          role: role.role,
          when: time?.value ?? null,
          where: reading.entities.find(({ id }) => id === place?.entity)?.name ?? null,
          inferred: time?.basis === "inferred" || place?.basis === "inferred",
        },
      ];
    });
  const says = reading.attributions.some(
    ({ cue, mention, entity }) => contains(sentence, cue) && (isOwn(mention) || locals.has(entity ?? "")),
  );
  return says ? [{ what: "says", role: null, when: null, where: null, inferred: false }, ...events] : events;
}

/** The same words in several reports are one sighting, of the report that had them first. */
function withoutCopies(ranked: readonly Ranked[]): readonly Ranked[] {
  const found = new Map<string, Ranked>();
  for (const each of ranked) {
    const before = found.get(each.sighting.text);
    const copies = before ? before.sighting.copies + (before.sighting.report === each.sighting.report ? 0 : 1) : 0;
    found.set(each.sighting.text, before ? { ...before, sighting: { ...before.sighting, copies } } : each);
  }
  return [...found.values()];
}

function byPublication({ reports }: Overview): (a: string, b: string) => number {
  const key = (id: string): string => `${reports.get(id)?.publishedAt ?? "9999"} ${id}`;
  return (a, b) => (key(a) < key(b) ? -1 : 1);
}

/** All of a list, or its two ends. */
function ends<T>(list: readonly T[], most: number): readonly T[] {
  return list.length <= most ? list : [...list.slice(0, most / 2), ...list.slice(-most / 2)];
}
