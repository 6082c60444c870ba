/** Completion for bash, from 3.2 (the one macOS has): needs no bash-completion package. */
import type { CommandNode, Value } from "./tree.ts";

export function bashScript(commands: readonly CommandNode[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ long, short, value }) =>
      value === null
        ? []
        : [
            `    ${[long, ...(short ? [short] : [])].map((flag) => `"${name} ${flag}"`).join("|")}) ${fill(value)}; return ;;`,
          ],
    ),
  );
  const flags = commands.map(
    ({ name, options }) => `    ${name}) _hearsay_words "${options.map(({ long }) => long).join(" ")}" ;;`,
  );
  const args = commands.flatMap(({ name, argument }) =>
    argument === null || argument.kind === "own" ? [] : [`    ${name}) ${fill(argument)} ;;`],
  );
  return `# bash completion for hearsay, written by \`hearsay completion bash\`
_hearsay_words() {
  local IFS=$' \\n'
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}
_hearsay_files() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$cur"))
}
_hearsay_cases() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -X '!*.hearsay' -- "$cur") $(compgen -d -- "$cur"))
}
_hearsay() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    _hearsay_words "${names} --help --version"
    return
  fi
  case "$command $prev" in
${values.join("\n")}
  esac
  if [[ $cur == -* ]]; then
    case $command in
${flags.join("\n")}
    esac
    return
  fi
  case $command in
${args.join("\n")}
  esac
}
complete -F _hearsay hearsay
`;
}

function fill(value: Value): string {
  switch (value.kind) {
    case "words":
      return `_hearsay_words "${value.words.join(" ")}"`;
    case "case":
      return "_hearsay_cases";
    case "file":
      return "_hearsay_files";
    case "own":
      return ":";
  }
}
