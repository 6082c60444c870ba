/**
 * `node bench/growth.ts`: how each stage's time grows with the text, on hostile texts. Every shape is read at one size and at
 * four times the size; a stage whose time grows as the text does takes four times as long, one that grows with its square
 * sixteen times. The least of two readings counts; run it on an idle machine. Writes bench/GROWTH.md; ends with 1 when a
 * stage grew more than eightfold.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NO_LAYERS } from "../src/annotate/layers.ts";
import { STAGES } from "../src/extract/pipeline.ts";
import { reportFromText } from "../src/read/report-from-text.ts";
import { SHAPES } from "./growth-shapes.ts";

const WORDS = Number(process.argv[2] ?? 2000);
const TIMES = 4;
const ROUNDS = 2;
/** Shorter times than these milliseconds say nothing of growth. */
const LEAST = 2;
const WORST = 8;

type Taken = ReadonlyMap<string, number>;

/** Reads a text once; milliseconds of each stage, cutting into blocks among them. */
function readOnce(text: string): Taken {
  const taken = new Map<string, number>();
  const timed = <T>(name: string, work: () => T): T => {
    const from = performance.now();
    const made = work();
    taken.set(name, performance.now() - from);
    return made;
  };
  const report = timed("blocks", () => ({ ...reportFromText(text, { publishedAt: "2031-05-12" }), language: "en" }));
  let layers = NO_LAYERS;
  for (const stage of STAGES) layers = { ...layers, ...timed(short(stage.name), () => stage.run(report, layers)) };
  return taken;
}

const short = (stage: string): string => stage.replace(/@\d+$/u, "");

function least(text: string): Taken {
  const all = Array.from({ length: ROUNDS }, () => readOnce(text));
  return new Map(
    [...(all[0] as Taken).keys()].map((name) => [name, Math.min(...all.map((one) => one.get(name) ?? 0))]),
  );
}

interface Row {
  readonly shape: string;
  readonly longer: Taken;
  /** Growth by stage; stages too fast to tell are left out. */
  readonly factors: ReadonlyMap<string, number>;
}

function rowOf(shape: string): Row {
  const make = SHAPES[shape] as (words: number) => string;
  const [shorter, longer] = [least(make(WORDS)), least(make(WORDS * TIMES))];
  const told = [...longer].flatMap(([name, time]): readonly (readonly [string, number])[] => {
    const before = shorter.get(name) ?? 0;
    return before >= LEAST || time >= LEAST * WORST * 2 ? [[name, time / before]] : [];
  });
  return { shape, longer, factors: new Map(told) };
}

function table(rows: readonly Row[]): string {
  const stages = ["blocks", ...STAGES.map(({ name }) => short(name))];
  const cells = rows.map(({ shape, longer, factors }) => {
    const whole = [...longer.values()].reduce((sum, each) => sum + each, 0);
    return [shape, ...stages.map((stage) => factors.get(stage)?.toFixed(1) ?? "·"), whole.toFixed(0)];
  });
  const lines = [["shape", ...stages, "ms"], ["---", ...stages.map(() => "---:"), "---:"], ...cells];
  return lines.map((line) => `| ${line.join(" | ")} |`).join("\n");
}

for (let warm = 0; warm < 20; warm += 1) readOnce((SHAPES["an ordinary report"] as (words: number) => string)(300));
const rows = Object.keys(SHAPES).map(rowOf);
const page = `# How time grows with the text

\`node bench/growth.ts\` writes this page: how many times as long each stage takes on ${TIMES} times the text (${WORDS} and ${WORDS * TIMES} words).
4 is linear, 16 is the square; "·" is too short to tell. Shapes: growth-shapes.ts. "ms" is the whole longer text.
Garbage collection and caches make some factors larger than 4 or smaller.

${table(rows)}
`;
writeFileSync(fileURLToPath(new URL("GROWTH.md", import.meta.url)), page);
process.stdout.write(page);
if (rows.some(({ factors }) => [...factors.values()].some((factor) => factor > WORST))) process.exitCode = 1;
