/** Completion for zsh, by its own `_arguments`: a file `_hearsay` in a folder of $fpath, or sourced after compinit. */
import type { CommandNode, OptionNode, Value } from "./tree.ts";

export function zshScript(commands: readonly CommandNode[]): string {
  const names = commands.map(({ name, description }) => `    ${quoted(`${colons(name)}:${colons(description)}`)}`);
  const cases = commands.map(({ name, options, argument }) => {
    const specs = [
      ...options.map(option),
      ...(argument === null ? [] : [`'*:${name === "help" ? "command" : "argument"}:${action(argument)}'`]),
    ];
    return `      ${name})\n        _arguments \\\n${specs.map((spec) => `          ${spec}`).join(" \\\n")} ;;`;
  });
  return `#compdef hearsay
# zsh completion for hearsay, written by \`hearsay completion zsh\`
_hearsay() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands
  commands=(
${names.join("\n")}
  )
  _arguments -C '(- *)--help[explain the commands]' '(- *)--version[print the version]' '1: :->command' '*:: :->rest'
  case $state in
    command) _describe -t commands 'command' commands ;;
    rest)
      case $words[1] in
${cases.join("\n")}
      esac ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _hearsay "$@"
else
  compdef _hearsay hearsay
fi
`;
}

function option({ long, description, value }: OptionNode): string {
  const explained = description.replace(/[[\]\\:]/gu, "\\$&");
  return quoted(`${long}[${explained}]${value === null ? "" : `:value:${action(value)}`}`);
}

function action(value: Value): string {
  switch (value.kind) {
    case "words":
      return `(${value.words.join(" ")})`;
    case "case":
      return '_files -g "*.hearsay"';
    case "file":
      return "_files";
    case "own":
      return " ";
  }
}

const colons = (text: string): string => text.replace(/[\\:]/gu, "\\$&");
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
