/**
 * Labels: what a foreign token classifier calls its kinds of name, in our types.
 *
 * A table holds the usual names (CoNLL-2003, OntoNotes 5, WNUT-17, MUC); `labels.map.json` beside the model says the rest.
 * A coarse label covers several of our types: the likeliest is taken, the others are no difference.
 */
import { z } from "zod";
import { ENTITY_TYPES, type EntityType } from "../../model/reading.ts";

/** What a label stands for; null for what is no name of ours (dates, amounts). */
export type Meaning = { readonly type: EntityType; readonly covers: readonly EntityType[] } | null;

/** A label of one unit: where in a name it stands, and what the name is. */
export interface Label {
  /** "begin" starts a name, "inside" goes on with one, "outside" is in none. */
  readonly part: "begin" | "inside" | "outside";
  /** The kind as the model calls it. */
  readonly kind: string;
  readonly meaning: Meaning;
}

const PERSON: Meaning = { type: "Person", covers: [] };
const ORGANIZATION: Meaning = { type: "Organization", covers: [] };
const PLACE: Meaning = { type: "GeopoliticalEntity", covers: ["Location", "Facility"] };
const REST: Meaning = { type: "Other", covers: ["Group", "NamedEvent", "Document", "Weapon"] };

const TABLE: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...["per", "person", "people", "peop"].map((each) => [each, PERSON] as const),
  ...["org", "organization", "organisation", "corporation", "corp", "company"].map(
    (each) => [each, ORGANIZATION] as const,
  ),
  ...["loc", "location", "place"].map((each) => [each, PLACE] as const),
  ["group", { type: "Organization", covers: ["Group"] }],
  ["gpe", { type: "GeopoliticalEntity", covers: [] }],
  ["norp", { type: "Group", covers: [] }],
  ["fac", { type: "Facility", covers: [] }],
  ["facility", { type: "Facility", covers: [] }],
  ["event", { type: "NamedEvent", covers: [] }],
  ["law", { type: "Document", covers: [] }],
  ["work_of_art", { type: "Document", covers: ["Other"] }],
  ["creative-work", { type: "Document", covers: ["Other"] }],
  ["product", { type: "Other", covers: ["Weapon", "Document"] }],
  ["weapon", { type: "Weapon", covers: [] }],
  ["vehicle", { type: "Other", covers: ["Weapon"] }],
  ...["misc", "miscellaneous", "other"].map((each) => [each, REST] as const),
  ...["date", "time", "percent", "money", "quantity", "ordinal", "cardinal", "language", "email", "url", "phone"].map(
    (each) => [each, null] as const,
  ),
]);

/** Where a set with both "GPE" and "LOC" tells them apart. */
const LOCATION_BESIDE_GPE: Meaning = { type: "Location", covers: [] };

/** `labels.map.json`: the model's kinds, without B- and I-, in our types; null for kinds that are no names. */
export const labelMapSchema = z.record(z.string(), z.enum(ENTITY_TYPES).nullable());
export type LabelMap = Readonly<Record<string, EntityType | null>>;

/** Labels nobody knows. */
export class LabelsUnknown extends Error {
  override readonly name = "LabelsUnknown";
  readonly labels: readonly string[];
  constructor(labels: readonly string[]) {
    super(`unknown labels: ${labels.join(", ")}`);
    this.labels = labels;
  }
}

/**
 * Reads a model's labels.
 *
 * @param names in the order of the model's output: "O", "B-PER", "I-PER"; also BIOES and BILOU, or without a prefix
 * @param own   what `labels.map.json` says; it goes before the table
 * @throws LabelsUnknown with the kinds that neither names
 * @example labelsOf(["O", "B-PER", "I-PER"], {})[1] // { part: "begin", kind: "PER", meaning: { type: "Person", … } }
 */
export function labelsOf(names: readonly string[], own: LabelMap): readonly Label[] {
  const split = names.map(partOf);
  const told = split.some(({ kind }) => kind.toLowerCase() === "gpe");
  const unknown = new Set<string>();
  const labels = split.map(({ part, kind }): Label => {
    if (part === "outside") return { part, kind, meaning: null };
    const mapped = own[kind];
    if (mapped !== undefined) return { part, kind, meaning: mapped && { type: mapped, covers: [] } };
    const lower = kind.toLowerCase();
    const meaning = told && (lower === "loc" || lower === "location") ? LOCATION_BESIDE_GPE : TABLE.get(lower);
    if (meaning === undefined) unknown.add(kind);
    return { part, kind, meaning: meaning ?? null };
  });
  if (unknown.size > 0) throw new LabelsUnknown([...unknown]);
  return labels;
}

function partOf(name: string): { readonly part: Label["part"]; readonly kind: string } {
  if (/^(?:O|OUT|OUTSIDE)$/iu.test(name)) return { part: "outside", kind: "" };
  const [, prefix, kind] = /^([BIESLU])[-_](.+)$/u.exec(name) ?? [];
  if (!prefix || !kind) return { part: "inside", kind: name };
  return { part: "BSU".includes(prefix) ? "begin" : "inside", kind };
}
