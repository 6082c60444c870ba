/**
 * The gazetteer: settlements above 5,000 people, first-level regions and countries, by name.
 *
 * Source  places.br, made by scripts/make-gazetteer.ts from GeoNames (geonames.org, CC BY 4.0) and Natural Earth (public
 *         domain). Read on first use, kept as one block of bytes; names are found by binary search.
 * Misses  villages, districts, mountains, rivers; historic names.
 */
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { lazy } from "../word-list.ts";
import { placeKey } from "./place-key.ts";

export interface GazetteerPlace {
  readonly kind: "settlement" | "region" | "country";
  readonly geonames: number;
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-2 of the country GeoNames files it under. */
  readonly country: string;
  /** GeoNames code of the first-level region inside the country, "" for a country. */
  readonly admin1: string;
  readonly population: number;
  readonly name: string;
}

interface Data {
  readonly bytes: Buffer;
  /** Start of each record line and of each name line; one more at the end. */
  readonly records: Uint32Array;
  readonly names: Uint32Array;
}

const KINDS = { P: "settlement", A: "region", C: "country" } as const;
const NEWLINE = 10;
const TAB = 9;

const data = lazy((): Data => {
  const bytes = brotliDecompressSync(readFileSync(new URL("places.br", import.meta.url)));
  const starts: number[] = [];
  let split = -1;
  for (let at = bytes.indexOf(NEWLINE) + 1; at < bytes.length; at = bytes.indexOf(NEWLINE, at) + 1) {
    if (bytes[at] === NEWLINE) split = starts.length + 1;
    starts.push(at);
  }
  starts.push(bytes.length);
  return { bytes, records: Uint32Array.from(starts.slice(0, split)), names: Uint32Array.from(starts.slice(split)) };
});

/** All places of a name, in no order of merit. @param name as written; marks, case and hyphens do not matter */
export function placesNamed(name: string): readonly GazetteerPlace[] {
  const line = lineOf(placeKey(name));
  if (line === null) return [];
  return line.split(",").map((record) => placeAt(Number(record)));
}

export function isPlaceName(name: string): boolean {
  return find(Buffer.from(placeKey(name))) !== null;
}

/** The greatest population of a place of the name; 0 when there is none. */
export function greatestPopulation(name: string): number {
  return placesNamed(name).reduce((most, { population }) => Math.max(most, population), 0);
}

function lineOf(key: string): string | null {
  const wanted = Buffer.from(key);
  const at = find(wanted);
  if (at === null) return null;
  const { bytes } = data();
  return bytes.toString("latin1", at + wanted.length + 1, bytes.indexOf(NEWLINE, at));
}

/** Offset of the line of a key. */
function find(wanted: Buffer): number | null {
  const { bytes, names } = data();
  let low = 0;
  let high = names.length - 2;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = names[middle] as number;
    const order = compareAt(bytes, start, wanted);
    if (order === 0) return start;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** Whether the key of the line at `start` comes before (-1), is (0) or comes after (1) the wanted one. */
function compareAt(bytes: Buffer, start: number, wanted: Buffer): number {
  for (let at = 0; at < wanted.length; at++) {
    const [left, right] = [bytes[start + at] as number, wanted[at] as number];
    if (left === TAB) return -1;
    if (left !== right) return left < right ? -1 : 1;
  }
  return bytes[start + wanted.length] === TAB ? 0 : 1;
}

function placeAt(record: number): GazetteerPlace {
  const { bytes, records } = data();
  const start = records[record] as number;
  const cells = bytes.toString("utf8", start, bytes.indexOf(NEWLINE, start)).split("\t");
  return {
    kind: KINDS[cells[0] as keyof typeof KINDS],
    geonames: Number(cells[1]),
    lat: Number(cells[2]),
    lon: Number(cells[3]),
    country: cells[4] as string,
    admin1: cells[5] as string,
    population: Number(cells[6]),
    name: cells[7] as string,
  };
}
