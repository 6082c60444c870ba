/** Reads a packed digest (pack.ts): each item is made when it is asked for, and nothing is kept. */
import { globalId } from "../../model/ids.ts";
import type { Days } from "./days.ts";
import type {
  ClaimDigest,
  CountDigest,
  Digest,
  DigestHead,
  EntityDigest,
  EventDigest,
  NameDigest,
  Packed,
  RelationDigest,
  SentenceDigest,
  ShinglesDigest,
  VoiceDigest,
} from "./digest.ts";
import { ABOUT, CLAIM, EVENT, LISTS, type ListName } from "./pack.ts";
import type { Texts } from "./texts.ts";

/** A digest as it lies in memory. */
export interface Rows extends DigestHead, ShinglesDigest {
  readonly data: Int32Array;
  readonly bytes: Uint8Array | string;
  readonly texts: Texts;
}

/** Where an item's fields are read from. */
interface At {
  readonly rows: Rows;
  readonly report: number;
  /** Where the item starts in the row. */
  readonly from: number;
  /** Its place in its list. */
  readonly at: number;
}

/** @param report its place in the list of digests */
export function unpack(rows: Rows, report: number): Digest {
  return new View(rows, report);
}

/** A class, so that ten thousand digests share one set of functions. */
class View implements Digest {
  rows: Rows;
  readonly report: number;
  constructor(rows: Rows, report: number) {
    this.rows = rows;
    this.report = report;
  }
  get id(): string {
    return this.rows.id;
  }
  get outlet(): string | null {
    return this.rows.outlet;
  }
  get byline(): string | null {
    return this.rows.byline;
  }
  get agency(): string | null {
    return this.rows.agency;
  }
  get filedFrom(): number | null {
    return this.rows.filedFrom;
  }
  get publishedAt(): string | null {
    return this.rows.publishedAt;
  }
  get at(): number | null {
    return this.rows.at;
  }
  get url(): string | null {
    return this.rows.url;
  }
  get headline(): string {
    return this.rows.headline;
  }
  get words(): number {
    return this.rows.words;
  }
  get own(): Uint32Array {
    return this.rows.own;
  }
  get quoted(): Uint32Array {
    return this.rows.quoted;
  }
  get text(): string {
    return textOf(this.rows.bytes);
  }
  get sentences(): Packed<SentenceDigest> {
    return new List(this.rows, this.report, "sentences", sentence);
  }
  get entities(): Packed<EntityDigest> {
    return new List(this.rows, this.report, "entities", entity);
  }
  get names(): Packed<NameDigest> {
    return new List(this.rows, this.report, "names", name);
  }
  get events(): Packed<EventDigest> {
    return new List(this.rows, this.report, "events", event);
  }
  get relations(): Packed<RelationDigest> {
    return new List(this.rows, this.report, "relations", relation);
  }
  get claims(): Packed<ClaimDigest> {
    return new List(this.rows, this.report, "claims", claim);
  }
}

class List<T> implements Packed<T> {
  readonly rows: Rows;
  readonly report: number;
  readonly make: (at: At) => T;
  readonly table: number;
  constructor(rows: Rows, report: number, list: ListName, make: (at: At) => T) {
    this.rows = rows;
    this.report = report;
    this.make = make;
    this.table = tableOf(rows, list);
  }
  get length(): number {
    return this.rows.data[this.table] as number;
  }
  get(at: number): T | undefined {
    if (at < 0 || at >= this.length) return undefined;
    const from = this.rows.data[this.table + 1 + at] as number;
    return this.make({ rows: this.rows, report: this.report, from, at });
  }
  *[Symbol.iterator](): Generator<T> {
    for (let at = 0; at < this.length; at++) yield this.get(at) as T;
  }
}

function tableOf({ data }: Rows, list: ListName): number {
  return data[LISTS.indexOf(list)] as number;
}

function sentence({ rows: { data }, from }: At): SentenceDigest {
  const words = data.subarray(from + 4, from + 4 + (data[from + 3] as number));
  return {
    start: data[from] as number,
    end: data[from + 1] as number,
    exact: (data[from + 2] as number) >>> 0,
    words: new Uint32Array(words.buffer, words.byteOffset, words.length),
  };
}

/** The fields of an item, one after the other. */
function reader({ rows: { data, texts }, from }: At) {
  let at = from;
  return {
    int: (): number => data[at++] as number,
    text: <T extends string>(): T => texts.text(data[at++] as number) as T,
    textOrNull: <T extends string>(): T | null => texts.text(data[at++] as number) as T | null,
    value: <T>(): T => texts.value<T>(data[at++] as number),
  };
}

function entity(item: At): EntityDigest {
  const read = reader(item);
  return {
    id: globalId(item.rows.id, read.text()),
    type: read.text(),
    name: read.text(),
    folded: read.text(),
    named: read.int() === 1,
    aliases: read.value(),
    titles: read.value(),
    place: read.value(),
    roles: read.value(),
    mentions: read.int(),
  };
}

/** Gives an entity another type and folded name, where they lie in `pack.ts`; its words of role are let go. */
export function retype(digest: Digest, at: number, type: string, folded: string): void {
  const { rows } = digest as View;
  const from = rows.data[tableOf(rows, "entities") + 1 + at] as number;
  rows.data[from + 1] = rows.texts.number(type);
  rows.data[from + 3] = rows.texts.number(folded);
  rows.data[from + 8] = rows.texts.valueNumber([]);
}

function name({ rows: { data }, from }: At): NameDigest {
  return { start: data[from] as number, entity: data[from + 1] as number };
}

function event(item: At): EventDigest {
  const read = reader(item);
  const type = read.text<EventDigest["type"]>();
  const id = globalId(item.rows.id, read.text());
  const trigger = read.text();
  const span = { start: read.int(), end: read.int() };
  const sentenceAt = read.int();
  const part = read.text<EventDigest["part"]>();
  const flags = read.int();
  const value = read.textOrNull();
  const days = read.value<Days | null>();
  const placed = read.int();
  return {
    id,
    report: item.report,
    at: item.at,
    type,
    trigger,
    span,
    sentence: sentenceAt,
    part,
    time: flags & EVENT.timed ? { value: value ?? "", stated: (flags & EVENT.timeStated) !== 0, days } : null,
    place: flags & EVENT.placed ? { entity: placed, stated: (flags & EVENT.placeStated) !== 0 } : null,
    name: read.textOrNull(),
    night: read.textOrNull(),
    realis: read.text(),
    negative: (flags & EVENT.negative) !== 0,
    pointsBack: (flags & EVENT.pointsBack) !== 0,
    roles: times(read.int(), () => ({ role: read.text(), entity: read.int() })),
    counts: times(read.int(), (): CountDigest => {
      const [what, min, max] = [read.text<CountDigest["what"]>(), read.int(), read.int()];
      return { what, min, max: max < 0 ? null : max, start: read.int(), end: read.int() };
    }),
  };
}

function relation(item: At): RelationDigest {
  const read = reader(item);
  return {
    id: globalId(item.rows.id, read.text()),
    report: item.report,
    subject: read.int(),
    predicate: read.text(),
    object: read.int(),
    detail: read.textOrNull(),
    time: read.textOrNull(),
  };
}

function chain(rows: Rows, report: number, at: number): readonly VoiceDigest[] {
  const from = rows.data[tableOf(rows, "chains") + 1 + at] as number;
  const read = reader({ rows, report, from, at });
  return times(read.int(), (): VoiceDigest => {
    const [kind, who] = [read.text<VoiceDigest["kind"]>(), read.int()];
    const [wording, cue] = [read.textOrNull(), read.textOrNull()];
    return { kind, entity: who < 0 ? null : who, wording, cue, manner: read.text() };
  });
}

function claim(item: At): ClaimDigest {
  const read = reader(item);
  const id = globalId(item.rows.id, read.text());
  const span = { start: read.int(), end: read.int() };
  const [sentenceAt, part] = [read.int(), read.text<ClaimDigest["part"]>()];
  const [kind, a, b] = [ABOUT[read.int()], read.int(), read.int()];
  const voices = chain(item.rows, item.report, read.int());
  const [factuality, basis] = [read.text<ClaimDigest["factuality"]>(), read.text<ClaimDigest["basis"]>()];
  const negation = read.textOrNull<"inside" | "subject">();
  const flags = read.int();
  return {
    id,
    report: item.report,
    at: item.at,
    span,
    sentence: sentenceAt,
    part,
    about:
      kind === "event"
        ? { kind, event: a }
        : kind === "relation"
          ? { kind, relation: a }
          : { kind: "words", span: { start: a, end: b } },
    voices,
    factuality,
    hedged: (flags & CLAIM.hedged) !== 0,
    basis,
    question: (flags & CLAIM.question) !== 0,
    negation,
    background: (flags & CLAIM.background) !== 0,
  };
}

const EMPTY: readonly never[] = [];

function times<T>(count: number, make: () => T): readonly T[] {
  return count === 0 ? EMPTY : Array.from({ length: count }, make);
}

/** Lets go of the shingles of all digests: once copies are found nothing asks for them. */
export function letGoOfShingles(digests: readonly Digest[]): void {
  const none = new Uint32Array();
  for (const digest of digests as readonly View[]) digest.rows = { ...digest.rows, own: none, quoted: none };
}

/** The text of a report as it is kept: a string where that takes one byte a letter, else UTF-8. */
export function textBytes(text: string): Uint8Array | string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 255) return new Uint8Array(Buffer.from(text));
  return text;
}

/** The few texts read last: a run of claims of one report reads one text again and again. */
const RECENT = 8;
const recent: { readonly bytes: Uint8Array; readonly text: string }[] = [];

function textOf(bytes: Uint8Array | string): string {
  if (typeof bytes === "string") return bytes;
  const known = recent.findIndex((each) => each.bytes === bytes);
  const entry = recent[known] ?? { bytes, text: utf8.decode(bytes) };
  if (known > 0) recent.splice(known, 1);
  if (known !== 0) recent.unshift(entry);
  if (recent.length > RECENT) recent.pop();
  return entry.text;
}

/** A mark at the start is text like any other: offsets count it. */
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
