/**
 * Packs the weights into a small file and back: sparse rows, one byte a weight, Brotli.
 *
 * Form (before Brotli, little-endian): row count (uint32), scale of transitions and rows (float32), transitions
 * (TAGS x TAGS int16), then per row the distance from the place before (varint), the bits of the tags that have a weight
 * (3 bytes), and a signed byte for each of them.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { BITS } from "./features.ts";
import { ones, type Weights } from "./tagger.ts";
import { TAGS } from "./tags.ts";

/** Weights while they are learned: TAGS a row, row 0 empty. */
export interface Learned {
  readonly index: Uint16Array | Int32Array;
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

/** @param small weights with a smaller share of the greatest one are left out */
export function packWeights({ index, rows, transitions }: Learned, small = 0): Uint8Array {
  let top = 0;
  for (const weight of rows) top = Math.max(top, Math.abs(weight));
  const scale = 127 / (top / 3);
  const bytes: number[] = [];
  let count = 0;
  let last = 0;
  for (let place = 0; place < index.length; place++) {
    const row = index[place] as number;
    if (row === 0) continue;
    const weights = Array.from({ length: TAGS }, (_, tag) => {
      const weight = (rows[row * TAGS + tag] as number) * scale;
      return Math.abs(weight) < small ? 0 : Math.max(-127, Math.min(127, Math.round(weight)));
    });
    if (weights.every((weight) => weight === 0)) continue;
    varint(bytes, place - last);
    last = place;
    let bits = 0;
    for (const [tag, weight] of weights.entries()) if (weight !== 0) bits |= 1 << tag;
    bytes.push(bits & 255, (bits >> 8) & 255, (bits >> 16) & 255);
    for (const weight of weights) if (weight !== 0) bytes.push(weight & 255);
    count++;
  }
  const head = new DataView(new ArrayBuffer(4 + 2 * TAGS * TAGS));
  head.setUint32(0, count, true);
  for (let cell = 0; cell < TAGS * TAGS; cell++) {
    head.setInt16(4 + 2 * cell, Math.round((transitions[cell] as number) * scale), true);
  }
  const all = Buffer.concat([new Uint8Array(head.buffer), Uint8Array.from(bytes)]);
  return brotliCompressSync(all, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

function varint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

export function unpackWeights(packed: Uint8Array): Weights {
  const bytes = brotliDecompressSync(packed);
  const count = bytes.readUInt32LE(0);
  const transitions = new Int16Array(TAGS * TAGS);
  for (let cell = 0; cell < transitions.length; cell++) transitions[cell] = bytes.readInt16LE(4 + 2 * cell);
  const index = new Int32Array(2 * 2 ** (BITS - 5));
  const starts = new Int32Array(count + 1);
  const [tags, values] = [new Uint8Array(bytes.length), new Int8Array(bytes.length)];
  let at = 4 + 2 * TAGS * TAGS;
  let [place, cell] = [0, 0];
  for (let row = 0; row < count; row++) {
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      place += (byte & 127) << shift;
      if (byte < 128) break;
    }
    index[(place >>> 5) * 2] = (index[(place >>> 5) * 2] as number) | (1 << (place & 31));
    const bits = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
    at += 3;
    for (let tag = 0; tag < TAGS; tag++) {
      if (!(bits & (1 << tag))) continue;
      tags[cell] = tag;
      values[cell++] = bytes.readInt8(at++);
    }
    starts[row + 1] = cell;
  }
  for (let group = 2; group < index.length; group += 2) {
    index[group + 1] = (index[group - 1] as number) + ones(index[group - 2] as number);
  }
  return { index, starts, tags: tags.slice(0, cell), values: values.slice(0, cell), transitions };
}
