/** What Tab gives in a shell. bash is asked itself; zsh and fish are where they are installed. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { program } from "../program.ts";
import { bashScript } from "./bash.ts";
import { fishScript } from "./fish.ts";
import { commandTree } from "./tree.ts";
import { zshScript } from "./zsh.ts";

const tree = commandTree(program());
const has = (shell: string): boolean => spawnSync(shell, ["--version"]).error === undefined;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-tab-"));
  for (const name of ["affair.hearsay", "the bridge.hearsay", "report.txt"]) writeFileSync(join(folder, name), "");
  mkdirSync(join(folder, "inbox"));
  writeFileSync(join(folder, "h.bash"), bashScript(tree));
  writeFileSync(join(folder, "h.fish"), fishScript(tree));
  writeFileSync(join(folder, "_hearsay"), zshScript(tree));
});

/** What bash would offer for a line whose last word is being typed. */
function tab(...words: readonly string[]): readonly string[] {
  const script = `source ./h.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _hearsay; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["-c", script, "bash", "hearsay", ...words], { cwd: folder, encoding: "utf8" })
    .split("\n")
    .filter(Boolean);
}

describe("the tree of commands", () => {
  it("knows every command that help shows, and none that is hidden", () => {
    const names = tree.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["read", "claims", "serve", "completion", "help"]));
    expect(names).not.toContain("start");
  });
});

describe.skipIf(!has("bash"))("Tab in bash", () => {
  it("gives commands", () => {
    expect(tab("cl")).toEqual(["claims"]);
    expect(tab("")).toEqual(expect.arrayContaining(["read", "who", "--help"]));
    expect(tab("help", "cla")).toEqual(["claims"]);
  });

  it("gives the options of the command, and only those", () => {
    expect(tab("claims", "--s")).toEqual(["--sort", "--short"]);
    expect(tab("who", "--s")).toEqual([]);
  });

  it("gives the values an option can have", () => {
    expect(tab("claims", "--certainty", "CT")).toEqual(["CT+", "CT-"]);
    expect(tab("completion", "")).toEqual(["bash", "zsh", "fish"]);
  });

  it("gives nothing where only the user knows what comes", () => {
    expect(tab("claims", "--about", "")).toEqual([]);
  });

  it("gives files to read, and cases to open, with spaces in their names", () => {
    expect(tab("read", "re")).toEqual(["report.txt"]);
    expect([...tab("open", "")].sort()).toEqual(["affair.hearsay", "inbox", "the bridge.hearsay"]);
    expect(tab("claims", "--case", "the")).toEqual(["the bridge.hearsay"]);
  });
});

it.skipIf(!has("zsh"))("the script for zsh can be read by zsh", () => {
  execFileSync("zsh", ["-n", "_hearsay"], { cwd: folder });
});

it.skipIf(!has("fish"))("Tab in fish gives commands, options and values", () => {
  const ask = (line: string): readonly string[] =>
    execFileSync("fish", ["--no-config", "-c", "source h.fish; complete -C $argv[1]", line], {
      cwd: folder,
      encoding: "utf8",
    })
      .split("\n")
      .flatMap((each) => each.split("\t")[0] || []);
  expect(ask("hearsay cl")).toEqual(["claims"]);
  expect(ask("hearsay claims --sh")).toEqual(["--short"]);
  expect(ask("hearsay claims --sort ")).toEqual(["newest", "time", "weight"]);
  expect(ask("hearsay read rep")).toEqual(["report.txt"]);
});
