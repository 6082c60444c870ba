/** Cases, for those to the right of here: command line and server know `work` and `ask` alone. */
export { newCase, openCase } from "../case/open.ts";
