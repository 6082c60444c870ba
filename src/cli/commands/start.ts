import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "@commander-js/extra-typings";
import { ledger } from "../../ask/index.ts";
import { newCase, openCase } from "../../batch/open.ts";
import { addTo } from "../adding.ts";
import { serveCase } from "../serving.ts";
import { showLedger } from "../show/ledger.ts";
import { style, terminal } from "../terminal.ts";

const EXAMPLES = fileURLToPath(new URL("../../../examples/", import.meta.url));

/** `npm start`: the example case, made and read where it is not there, a short ledger, and the app. */
export const start = () =>
  new Command("start")
    .description("open the example case, making and reading it first where it is not there")
    .option("--port <n>", "port on 127.0.0.1; 0 takes a free one", Number, 4319)
    .option("--no-open", "print the address, open nothing")
    .option("--case <path>", "where the example case lies", `${EXAMPLES}example.hearsay`)
    .action(async ({ port, open, case: path }) => {
      const known = existsSync(path);
      const store = known
        ? await openCase(path)
        : await newCase(path, {
            title: "The Quellmar explosion",
            question: "Who knew what before the explosion at Quellmar, and who says so?",
          });
      try {
        if (!known || (await store.waiting()).length > 0) await addTo(store, [`${EXAMPLES}reports`]);
        const found = await ledger(store, { limit: 6 });
        const to = terminal();
        to.out.write(
          `\n${showLedger(found.rows, to, { claims: false })}\n\n${style(to.out, "dim", `${found.total} propositions, ${found.claims} claims`)}\n\n`,
        );
      } finally {
        await store.close();
      }
      await serveCase(path, { port, open });
    });
