/** The ledger's filters and their place in the address. What the address cannot mean is left out, never guessed. */
import type { LedgerFilter } from "../../../../src/ask/answers.ts";
import type { Factuality, VoiceKind } from "../../../../src/model/reading.ts";

export type Params = Readonly<Record<string, string | undefined>>;

const FACTUALITIES: readonly Factuality[] = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "U"];
const KINDS: readonly VoiceKind[] = ["outlet", "agency", "person", "body", "document", "unnamed"];
const SORTS = ["weight", "time", "newest"] as const;
const WORDS = ["q", "who", "about", "what", "place", "from", "to", "report"] as const;

const among = <T extends string>(values: readonly T[], word: string | undefined): T | undefined =>
  values.find((value) => value === word);

/** Reads the filters from an address. @example readFilters({ q: "pumps", origins: "2" }) // { q: "pumps", origins: 2 } */
export function readFilters(params: Params): LedgerFilter {
  const words = Object.fromEntries(WORDS.flatMap((key) => (params[key] ? [[key, params[key]]] : [])));
  const voice = among(KINDS, params["voice"]);
  const certainty = among(FACTUALITIES, params["certainty"]);
  const sort = among(SORTS, params["sort"]);
  const origins = /^\d{1,4}$/.test(params["origins"] ?? "") ? Number(params["origins"]) : 0;
  return {
    ...words,
    ...(voice && { voice }),
    ...(certainty && { certainty }),
    ...(origins > 0 && { origins }),
    ...(params["disputed"] === "true" && { disputed: true }),
    ...(sort && { sort }),
  };
}

/** The address of the filters: only what is set. */
export function writeFilters(filter: LedgerFilter): Record<string, string> {
  const out: Record<string, string> = {};
  for (const key of [...WORDS, "voice", "certainty", "origins", "disputed", "sort"] as const) {
    const value = filter[key];
    if (value !== undefined && value !== "" && value !== false && value !== 0) out[key] = String(value);
  }
  return out;
}

/** Whether anything narrows the ledger; an order does not. */
export function narrowed(filter: LedgerFilter): boolean {
  const { sort: _sort, ...rest } = filter;
  return Object.keys(writeFilters(rest)).length > 0;
}
