import { CommanderError } from "@commander-js/extra-typings";
import { HearsayError } from "../model/error.ts";
import { program } from "./program.ts";
import { style, terminal } from "./terminal.ts";

/**
 * Runs one command.
 *
 * @param args without the program's own name
 * @returns the exit code: 0 done, 1 failed, 2 wrong use
 */
export async function main(args: readonly string[]): Promise<number> {
  // A reader that closes the pipe early (`| head`) has what it wanted.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    await program().parseAsync([...args], { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  const { err } = terminal();
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof HearsayError) {
    err.write(`${style(err, "red", "hearsay:")} ${error.message} ${style(err, "dim", `[${error.code}]`)}\n`);
    return error.exit;
  }
  err.write(
    `${style(err, "red", "hearsay:")} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  err.write(
    "This is a fault in Hearsay, not in your reports; nothing that was kept is lost. Please report it with the lines above.\n",
  );
  return 1;
}
