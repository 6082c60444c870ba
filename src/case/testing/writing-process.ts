/** A process that writes to the case it is given, says so, and holds on to it until it is ended. */
import { openCase } from "../open.ts";
import { captureOf } from "./samples.ts";

const store = await openCase(process.argv[2] as string);
await store.hold();
await store.keep(captureOf("theirs", "/reports/theirs.txt"));
process.stdout.write("writing\n");
setInterval(() => {}, 1000);
