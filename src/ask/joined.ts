/**
 * What would change if two names were one, worked out from the case as it is weighed now: how many claims would stand
 * under one name, and what is said of each that would be said of one. Ties of equal kind, other end and detail are then
 * one for certain; events of one type and time are only compared once more, so they are given as possible.
 */
import type { EntityCluster, Proposition } from "../model/across.ts";
import { bounds } from "../model/edtf.ts";
import type { LedgerRow, PairAnswer } from "./answers.ts";
import type { Overview } from "./overview.ts";
import { weigh } from "./weight.ts";

const MOST_ALIKE = 6;

export function joinedOf(
  a: EntityCluster,
  b: EntityCluster,
  left: readonly LedgerRow[],
  right: readonly LedgerRow[],
  overview: Overview,
): PairAnswer["joined"] {
  const rows = [...left, ...right];
  return {
    claims: new Set(rows.flatMap(({ claims }) => claims.map(({ id }) => id))).size,
    reports: new Set([...a.reports, ...b.reports]).size,
    origins: originsOf(rows).size,
    shared: left.filter(({ proposition }) => right.some((row) => row.proposition === proposition)).length,
    alike: alike(a, b, left, right, overview),
  };
}

/** Origins that stand behind what is said of somebody. */
export function originsOf(rows: readonly LedgerRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ claims }) => claims.flatMap(({ origin }) => (origin === null ? [] : [origin]))));
}

function alike(
  a: EntityCluster,
  b: EntityCluster,
  left: readonly LedgerRow[],
  right: readonly LedgerRow[],
  overview: Overview,
): PairAnswer["joined"]["alike"] {
  const others = new Map<string, LedgerRow[]>();
  for (const row of right) for (const key of keysOf(row, b.id, overview)) push(others, key, row);
  const seen = new Set<string>();
  return left
    .flatMap((row) =>
      keysOf(row, a.id, overview).flatMap((key) =>
        (others.get(key) ?? []).flatMap((other) => {
          const both = `${row.proposition} ${other.proposition}`;
          if (row.proposition === other.proposition || seen.has(both) || !oneTime(row, other)) return [];
          seen.add(both);
          return [{ ...sides(row, other), weight: together(row, other, overview), certain: row.kind === "relation" }];
        }),
      ),
    )
    .sort((x, y) => Number(y.certain) - Number(x.certain) || y.weight.support - x.weight.support)
    .slice(0, MOST_ALIKE);
}

const sides = (left: LedgerRow, right: LedgerRow) => ({ left: short(left), right: short(right) });
const short = ({ wording, wordingAt, weight }: LedgerRow) => ({ wording, wordingAt, weight });

/** What a proposition is about, with the somebody left out: equal keys would be one thing. */
function keysOf(row: LedgerRow, id: string, overview: Overview): readonly string[] {
  const about = overview.propositions.get(row.proposition)?.about;
  if (!about) return [];
  if (row.kind === "relation")
    return [
      about
        .split(" ")
        .map((part) => (part === id ? "*" : part))
        .join(" "),
    ];
  const event = overview.events.get(about);
  const roles = event?.participants.filter(({ entity }) => entity === id).map(({ role }) => role) ?? [];
  return roles.map((role) => `${event?.type} ${role}`);
}

/** Whether both can be of one time; things nobody dates are not put together. */
function oneTime(a: LedgerRow, b: LedgerRow): boolean {
  if (a.kind === "relation" || b.kind === "relation") return a.kind === b.kind;
  return a.times.some((time) =>
    b.times.some((other) => {
      const [x, y] = [bounds(time), bounds(other)];
      return (x.min ?? -Infinity) <= (y.max ?? Infinity) && (y.min ?? -Infinity) <= (x.max ?? Infinity);
    }),
  );
}

function together(a: LedgerRow, b: LedgerRow, { propositions }: Overview): LedgerRow["weight"] {
  const both = [a, b].flatMap(({ proposition }) => propositions.get(proposition) ?? []);
  const of = (pick: (each: Proposition) => readonly string[]): readonly string[] => [...new Set(both.flatMap(pick))];
  return weigh({
    support: of(({ support }) => support),
    against: of(({ against }) => against),
    unknown: of(({ unknown }) => unknown),
    reports: of(({ reports }) => reports),
    claims: both.flatMap(({ claims }) => claims),
  });
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
