/** Cases, for those to the right of here: command line and server know `batch` and `ask` alone. */
export { newCase, openCase } from "../case/open.ts";
