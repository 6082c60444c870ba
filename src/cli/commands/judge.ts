import { userInfo } from "node:os";
import { Argument, Command } from "@commander-js/extra-typings";
import { reviewedPair, type Store, who as whoIs } from "../../ask/index.ts";
import { run } from "../../batch/run.ts";
import { HearsayError } from "../../model/error.ts";
import { PAIR_KINDS, pairJudgement } from "../../model/pair-judgement.ts";
import { progressLine } from "../progress.ts";
import { harmless, terminal } from "../terminal.ts";
import { withCase } from "../which-case.ts";

export const judge = () =>
  new Command("judge")
    .description("decide whether two names are one; it goes into the journal and can be taken back")
    .argument("<left>", "a name in any of its forms, or an id from `hearsay review`")
    .argument("<right>", "the other")
    .addArgument(new Argument("<decision>", "what they are").choices(PAIR_KINDS))
    .requiredOption("--reason <text>", "why: others will read it")
    .option("--who <name>", "who decides (default: the name you are signed in with on this machine)")
    .option("--case <path>", "the case")
    .option("--json", "print the entry of the journal as JSON")
    .addHelpText(
      "after",
      `
The case is weighed again with it. A later decision on the same two overrides this one; both stay in the journal.

Example:
  hearsay judge "Theodor Vask" "Teodor Vask" same --reason "one office, one minister"`,
    )
    .action((left, right, kind, { reason, who, json, case: path }) =>
      withCase(path, async (store) => {
        const [one, other] = [await idOf(store, left), await idOf(store, right)];
        const { pair } = await reviewedPair(store, `${one}~${other}`);
        const entry = await store.judge(pairJudgement(kind, pair.left, pair.right, reason), who ?? userInfo().username);
        await weighAgain(store);
        const to = terminal();
        to.out.write(
          json
            ? `${JSON.stringify(entry)}\n`
            : `${harmless(`${pair.left.name}, ${pair.right.name}: ${kind}. Entry ${entry.seq} of the journal, signed ${entry.who}.`)}\n`,
        );
      }),
    );

/** An id as it is; a name when it fits one only, or one far better than others by that very name. */
async function idOf(store: Store, asked: string): Promise<string> {
  if (/^e-[0-9a-f]{12}$/u.test(asked) || asked.includes("/")) return asked;
  const { entity, others } = await whoIs(store, asked);
  const alike = others.filter(({ name }) => name === entity.name);
  if (alike.length === 0) return entity.id;
  throw new HearsayError(
    "name-of-several",
    `${alike.length + 1} in this case are called "${entity.name}"; take the ids from \`hearsay review\``,
    { exit: 2, status: 409 },
  );
}

async function weighAgain(store: Store): Promise<void> {
  const line = progressLine(terminal());
  await run(store, nothing(), { onProgress: line.show }).finally(() => line.end());
}

async function* nothing(): AsyncGenerator<never> {}
