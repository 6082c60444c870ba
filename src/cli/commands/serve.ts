import { Command } from "@commander-js/extra-typings";
import { serveCase } from "../serving.ts";
import { whichCase } from "../which-case.ts";

export const serve = () =>
  new Command("serve")
    .description("the app and its API on this machine, without opening a browser")
    .argument("[case]", "the case (default: HEARSAY_CASE, or the only one in this folder)")
    .option("--port <n>", "port on 127.0.0.1; 0 takes a free one", Number, 4319)
    .option("--token <text>", "the token of this start (default: a random one)")
    .addHelpText(
      "after",
      `
The API is under /api: GET /api lists its routes, /api/openapi.json describes them (docs/api.md).
Send the token, which stands behind "#token=" in the address, in the header x-hearsay-token.

Examples:
  hearsay serve affair --port 0
  hearsay serve affair --token open-sesame
  curl -H 'x-hearsay-token: open-sesame' http://127.0.0.1:4319/api/case`,
    )
    .action((path, { port, token }) => serveCase(whichCase(path), { port, open: false, token }));
