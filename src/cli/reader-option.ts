/** The options that say how reports are read; the same in every command that reads. */
import { type Command, Option, type OptionValues } from "@commander-js/extra-typings";
import type { PoolOptions } from "../batch/pool.ts";
import { leavesFor, openReader, openSecond, type SecondSetup } from "../batch/reader.ts";
import { terminal } from "./terminal.ts";

export interface ReaderFlags {
  readonly workers?: number | undefined;
  readonly reader?: string | undefined;
  readonly fast?: true | undefined;
  readonly second?: string | undefined;
  readonly secondModel?: string | undefined;
  readonly secondMode?: SecondSetup["mode"] | undefined;
  readonly secondPatience?: number | undefined;
}

const workersOption = () =>
  new Option("--workers <n>", "reader threads (default: as many as there are cores)").argParser(Number);

const readerOption = () =>
  new Option(
    "--reader <which>",
    "patterns, small (the trained reader beside the patterns), or a folder with another trained reader",
  ).env("HEARSAY_READER");

const fastOption = () => new Option("--fast", "patterns alone: the same as --reader patterns");

const secondOption = () =>
  new Option(
    "--second <url|folder>",
    "a second reader: an OpenAI-compatible address, or a folder with a token classifier in ONNX",
  );

const secondModelOption = () =>
  new Option("--second-model <name>", "the model's name at that address (a key goes into HEARSAY_SECOND_KEY)");

const secondModeOption = () =>
  new Option(
    "--second-mode <mode>",
    "compare: only show where the two differ; fill: add what the first does not see (default: compare)",
  ).choices(["compare", "fill"] as const);

const secondPatienceOption = () =>
  new Option("--second-patience <seconds>", "how long an answer may take (default: 120)").argParser(Number);

/** Gives a command every option that says how reports are read. */
export function withReader<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) {
  return command
    .addOption(readerOption())
    .addOption(fastOption())
    .addOption(workersOption())
    .addOption(secondOption())
    .addOption(secondModelOption())
    .addOption(secondModeOption())
    .addOption(secondPatienceOption());
}

/**
 * What the flags mean for the threads that read.
 *
 * @throws HearsayError when a folder was given that holds no reader that works: said before the first report is read
 */
export async function readerOptions({ workers, reader, fast, ...flags }: ReaderFlags): Promise<PoolOptions> {
  const choice = fast ? "patterns" : reader;
  if (choice !== undefined && choice !== "patterns" && choice !== "small") await (await openReader(choice)).close();
  const second = await secondSetup(flags);
  return {
    ...(second === undefined ? {} : { second }),
    ...(workers === undefined ? {} : { workers }),
    ...(choice === undefined ? {} : { reader: choice }),
  };
}

/** Says once where reports go when they leave the machine. */
async function secondSetup(flags: ReaderFlags): Promise<SecondSetup | undefined> {
  const { second: where, secondModel: model, secondMode: mode = "compare", secondPatience: seconds } = flags;
  if (where === undefined) return undefined;
  const patience = seconds !== undefined && seconds > 0 ? Math.min(seconds, LONGEST_PATIENCE) * 1000 : undefined;
  const setup = { where, model, mode, patience };
  await (await openSecond(setup)).close();
  const host = leavesFor(setup);
  if (host !== null) terminal().err.write(`The text of the reports goes to ${host}, as --second says.\n`);
  return setup;
}

const LONGEST_PATIENCE = 3_600;
