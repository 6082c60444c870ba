/** Completion for fish: a file in ~/.config/fish/completions, or sourced. */
import type { CommandNode, Value } from "./tree.ts";

export function fishScript(commands: readonly CommandNode[]): string {
  const lines = commands.flatMap(({ name, description, options, argument }) => {
    const here = `complete -c hearsay -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c hearsay -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
      ...options.map(({ long, short, description: words, value }) =>
        [
          here,
          `-l ${long.replace(/^--/u, "")}`,
          ...(short === null ? [] : [`-s ${short.slice(1)}`]),
          ...(value === null ? [] : ["-x", ...given(value)]),
          `-d ${quoted(words)}`,
        ].join(" "),
      ),
      ...(argument === null || argument.kind === "own" ? [] : [[here, ...given(argument)].join(" ")]),
    ];
  });
  return `# fish completion for hearsay, written by \`hearsay completion fish\`
complete -c hearsay -f
complete -c hearsay -n __fish_use_subcommand -l help -s h -d 'explain the commands'
complete -c hearsay -n __fish_use_subcommand -l version -s V -d 'print the version'
${lines.join("\n")}
`;
}

function given(value: Value): readonly string[] {
  switch (value.kind) {
    case "words":
      return [`-a '${value.words.join(" ")}'`];
    case "case":
      return ["-k", "-a '(__fish_complete_suffix .hearsay)'"];
    case "file":
      return ["-F"];
    case "own":
      return [];
  }
}

const quoted = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
