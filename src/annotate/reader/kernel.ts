/**
 * The arithmetic of the pair heads as a small WebAssembly module, four numbers at a time: a report asks for the scores of
 * thousands of pairs, and in plain JavaScript they take seven times as long (a fifth of all reading).
 *
 * The module is written down here instruction by instruction, so that nothing has to be built; `kernel.test.ts` holds it
 * against the same sums in plain JavaScript. Numbers are of single precision, as the weights are, added in a fixed order.
 */

/** Sizes in numbers. `width` and `sum` are multiples of four. */
export interface Shape {
  /** Length of a side. */
  readonly width: number;
  /** How much of it goes into the sum; the rest is multiplied. */
  readonly sum: number;
  readonly labels: number;
}

export interface Tables {
  /** Rows of `sum` numbers, one of which is added to the two sides. */
  readonly first: Float32Array;
  readonly second: Float32Array;
  /** A row of `width` weights for each label. */
  readonly out: Float32Array;
  /** One for each label. */
  readonly bias: Float32Array;
}

export interface Kernel {
  /** Where the sides go before `score`. */
  readonly left: Float32Array;
  readonly right: Float32Array;
  /** Works out `labels` scores with a row of each table. */
  score(first: number, second: number): void;
  /** The scores; written over by the next `score`. */
  readonly scores: Float32Array;
}

/** Makes the tables ready. */
export function kernelFor({ width, sum, labels }: Shape, tables: Tables): Kernel {
  const together = Math.min(4, Math.ceil(labels / LANES));
  const stride = Math.ceil(labels / (LANES * together)) * LANES * together;
  const parts = {
    left: width,
    right: width,
    hidden: width,
    first: tables.first.length,
    second: tables.second.length,
    rows: width * stride,
    bias: stride,
    out: stride,
  };
  const at = {} as Record<keyof typeof parts, number>;
  let size = 0;
  for (const [name, count] of Object.entries(parts)) {
    at[name as keyof typeof parts] = size * BYTES;
    size += Math.ceil(count / LANES) * LANES;
  }
  const code = scoring({ ...at, width, sum, stride, together });
  const pages = Math.ceil((size * BYTES) / PAGE);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleOf(code, pages)));
  const { memory, score } = exports as { memory: WebAssembly.Memory; score: (first: number, second: number) => void };
  const numbers = (from: number, count: number) => new Float32Array(memory.buffer, from, count);
  numbers(at.first, parts.first).set(tables.first);
  numbers(at.second, parts.second).set(tables.second);
  numbers(at.bias, labels).set(tables.bias);
  numbers(at.rows, parts.rows).set(turned(tables.out, labels, width, stride));
  return {
    left: numbers(at.left, width),
    right: numbers(at.right, width),
    score: (first, second) => score(first * sum * BYTES, second * sum * BYTES),
    scores: numbers(at.out, labels),
  };
}

const LANES = 4;
const BYTES = 4;
const PAGE = 65_536;

/** Rows of labels as rows of inputs. */
function turned(out: Float32Array, labels: number, width: number, stride: number): Float32Array {
  const all = new Float32Array(width * stride);
  for (let label = 0; label < labels; label++) {
    for (let at = 0; at < width; at++) all[at * stride + label] = out[label * width + at] as number;
  }
  return all;
}

interface Layout
  extends Readonly<Record<"left" | "right" | "hidden" | "first" | "second" | "rows" | "bias" | "out", number>> {
  readonly width: number;
  readonly sum: number;
  readonly stride: number;
  /** Vectors of labels that are summed up in one go through the inputs. */
  readonly together: number;
}

type Code = readonly number[];

/** Unsigned LEB128, as WebAssembly writes numbers. */
function count(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...count(value >>> 7)];
}

/** Signed LEB128. */
function constant(value: number): Code {
  const done = value >= -64 && value < 64;
  return done ? [value & 127] : [(value & 127) | 128, ...constant(value >> 7)];
}

const get = (local: number): Code => [0x20, ...count(local)];
const set = (local: number): Code => [0x21, ...count(local)];
const int = (value: number): Code => [0x41, ...constant(value)];
/** Loads, stores: address on the stack, an offset in the instruction. */
const load = (offset: number): Code => [0xfd, 0, 4, ...count(offset)];
const loadOneToAll = (offset: number): Code => [0xfd, 9, 2, ...count(offset)];
const store = (offset: number): Code => [0xfd, 11, 4, ...count(offset)];
const PLUS_INT: Code = [0x6a];
const PLUS: Code = [0xfd, ...count(228)];
const TIMES: Code = [0xfd, ...count(230)];
const GREATER: Code = [0xfd, ...count(233)];
const NOUGHTS: Code = [0xfd, 12, ...new Array<number>(16).fill(0)];

/** Repeats `body` while `local`, raised by `step` after each turn, is below `end`. */
function loop(local: number, step: number, end: number, body: Code): Code {
  const raised = [...get(local), ...int(step), ...PLUS_INT, 0x22, ...count(local)];
  return [0x03, 0x40, ...body, ...raised, ...int(end), 0x49, 0x0d, 0, 0x0b];
}

/** Parameters: places of the rows to add. Locals: place of an input, of a label, of a row, the input; then the sums. */
const [FIRST, SECOND, INPUT, LABEL, ROW, VALUE, SUMS] = [0, 1, 2, 3, 4, 5, 6];

function scoring({ width, sum, stride, together, ...at }: Layout): Code {
  const added = (table: number, row: number): Code => [
    ...get(row),
    ...get(INPUT),
    ...PLUS_INT,
    ...load(table),
    ...PLUS,
  ];
  const sides = [...get(INPUT), ...load(at.left), ...get(INPUT), ...load(at.right)];
  const hidden = (value: Code): Code => [...get(INPUT), ...value, ...store(at.hidden)];
  const sums = Array.from({ length: together }, (_, each) => ({ local: SUMS + each, offset: each * LANES * BYTES }));
  const summed = [...sides, ...PLUS, ...added(at.first, FIRST), ...added(at.second, SECOND), ...NOUGHTS, ...GREATER];
  const weighed = sums.flatMap(({ local, offset }) => [
    ...[...get(VALUE), ...get(ROW), ...load(at.rows + offset), ...TIMES],
    ...[...get(local), ...PLUS, ...set(local)],
  ]);
  const inputs = loop(INPUT, BYTES, width * BYTES, [
    ...[...get(INPUT), ...loadOneToAll(at.hidden), ...set(VALUE)],
    ...weighed,
    ...[...get(ROW), ...int(stride * BYTES), ...PLUS_INT, ...set(ROW)],
  ]);
  return [
    ...loop(INPUT, LANES * BYTES, sum * BYTES, hidden(summed)),
    ...(sum < width ? loop(INPUT, LANES * BYTES, width * BYTES, hidden([...sides, ...TIMES])) : []),
    ...loop(LABEL, LANES * BYTES * together, stride * BYTES, [
      ...sums.flatMap(({ local, offset }) => [...get(LABEL), ...load(at.bias + offset), ...set(local)]),
      ...[...get(LABEL), ...set(ROW), ...int(0), ...set(INPUT)],
      ...inputs,
      ...sums.flatMap(({ local, offset }) => [...get(LABEL), ...get(local), ...store(at.out + offset)]),
    ]),
  ];
}

const I32 = 0x7f;
const V128 = 0x7b;

/** A module with one memory and one function, `score`. */
function moduleOf(code: Code, pages: number): Uint8Array<ArrayBuffer> {
  const section = (id: number, content: Code): Code => [id, ...count(content.length), ...content];
  const name = (text: string): Code => [text.length, ...Buffer.from(text)];
  const body = [2, 3, I32, 5, V128, ...code, 0x0b];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 2, I32, I32, 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, ...count(pages)]),
    ...section(7, [2, ...name("memory"), 2, 0, ...name("score"), 0, 0]),
    ...section(10, [1, ...count(body.length), ...body]),
  ]);
}
