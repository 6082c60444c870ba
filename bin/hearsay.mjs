#!/usr/bin/env node
// Old syntax only up to the import: a Node that is too old must get as far as the sentence below.
var parts = process.versions.node.split(".").map(Number);
if (parts[0] < 22 || (parts[0] === 22 && parts[1] < 18)) {
  process.stderr.write(
    "hearsay: needs Node 22.18 or newer, this is " +
      process.versions.node +
      "; in the checkout run it as `npx hearsay …` or `npm start`, which use the Node that `npm ci` installed\n",
  );
  process.exit(1);
}
const { restart } = await import("../src/cli/restart.ts");
restart();
const { main } = await import("../src/cli/main.ts");
process.exitCode = await main(process.argv.slice(2));
