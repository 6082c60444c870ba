/**
 * What can be completed, read off the commands themselves. Scripts made from it are whole: a shell that completes with
 * them starts no Hearsay, so that Tab answers at once.
 */
import type { CommandUnknownOpts } from "@commander-js/extra-typings";

/** What stands in one place of the line: one of some words, a case, any file, or something only the user knows. */
export type Value =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "case" }
  | { readonly kind: "file" }
  | { readonly kind: "own" };

export interface OptionNode {
  /** "--case", "--no-open". */
  readonly long: string;
  /** "-h" */
  readonly short: string | null;
  readonly description: string;
  /** Null for an option without a value. */
  readonly value: Value | null;
}

export interface CommandNode {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionNode[];
  /** Null for a command without arguments. */
  readonly argument: Value | null;
}

/** The commands that are shown in help, with all they take. */
export function commandTree(root: CommandUnknownOpts): readonly CommandNode[] {
  const help = root.createHelp();
  const shown = help.visibleCommands(root);
  const names = shown.map((command) => command.name());
  return shown.map((command) => {
    const [argument] = command.registeredArguments;
    return {
      name: command.name(),
      description: command.description(),
      options: help.visibleOptions(command).map(({ long, short, description, required, optional, argChoices }) => ({
        long: long ?? "",
        short: short ?? null,
        description,
        value: required || optional ? takes(long === "--case" ? "case" : "", argChoices) : null,
      })),
      argument:
        argument === undefined ? null : takes(argument.name(), command.name() === "help" ? names : argument.argChoices),
    };
  });
}

function takes(name: string, words: readonly string[] | undefined): Value {
  if (words !== undefined) return { kind: "words", words };
  if (name === "case") return { kind: "case" };
  return { kind: name === "inputs" ? "file" : "own" };
}
