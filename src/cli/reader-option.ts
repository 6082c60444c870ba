/** The options that say how reports are read; the same in every command that reads. */
import { Option } from "@commander-js/extra-typings";
import type { PoolOptions } from "../work/pool.ts";
import { openReader } from "../work/reader.ts";

export interface ReaderFlags {
  readonly workers?: number | undefined;
  readonly reader?: string | undefined;
  readonly fast?: true | undefined;
}

export const workersOption = () =>
  new Option("--workers <n>", "reader threads (default: as many as there are cores)").argParser(Number);

export const readerOption = () =>
  new Option(
    "--reader <which>",
    "patterns, small (the trained reader beside the patterns), or a folder with another trained reader",
  ).env("HEARSAY_READER");

export const fastOption = () => new Option("--fast", "patterns alone: the same as --reader patterns");

/**
 * What the flags mean for the threads that read.
 *
 * @throws HearsayError when a folder was given that holds no reader that works: said before the first report is read
 */
export async function readerOptions({ workers, reader, fast }: ReaderFlags): Promise<PoolOptions> {
  const choice = fast ? "patterns" : reader;
  if (choice !== undefined && choice !== "patterns" && choice !== "small") await (await openReader(choice)).close();
  return {
    ...(workers === undefined ? {} : { workers }),
    ...(choice === undefined ? {} : { reader: choice }),
  };
}
