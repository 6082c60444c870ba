import { Argument, Command } from "@commander-js/extra-typings";
import { bashScript } from "../completion/bash.ts";
import { fishScript } from "../completion/fish.ts";
import { commandTree } from "../completion/tree.ts";
import { zshScript } from "../completion/zsh.ts";
import { terminal } from "../terminal.ts";

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

export const completion = () =>
  new Command("completion")
    .alias("complete")
    .description("print a script with which the shell completes commands, options, cases")
    .addArgument(new Argument("<shell>", "which shell").choices(["bash", "zsh", "fish"] as const))
    .addHelpText(
      "after",
      `
Examples:
  source <(hearsay completion bash)                          # in ~/.bashrc
  hearsay completion zsh > ~/.zfunc/_hearsay                 # fpath+=~/.zfunc
  hearsay completion fish > ~/.config/fish/completions/hearsay.fish`,
    )
    .action((shell, _options, command) => {
      const root = command.parent;
      if (root) terminal().out.write(SCRIPTS[shell](commandTree(root)));
    });
