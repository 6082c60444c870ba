/** The trained reader that is measured: "small" (the one that ships), a folder, or none for "patterns". */
import { type Encoder, loadEncoder, SMALL_READER } from "../src/annotate/reader/encoder.ts";

/** @throws HearsayError when the folder holds no reader that works */
export async function encoderOf(choice: string): Promise<Encoder | undefined> {
  if (choice === "patterns") return undefined;
  return loadEncoder(choice === "small" ? SMALL_READER : choice);
}

/** Takes `--reader X` out of the arguments; else HEARSAY_READER, else "small". */
export function readerAsked(args: string[]): string {
  const at = args.indexOf("--reader");
  const given = at >= 0 ? args.splice(at, 2)[1] : process.env.HEARSAY_READER;
  return given ?? "small";
}
