/** The questions. CLI, HTTP and web show what these answer and nothing else. */
export type { Store } from "../case/contract.ts";
export type * from "./answers.ts";
export { caseAtAGlance } from "./case.ts";
export { contradictions } from "./contradictions.ts";
export { ledger } from "./ledger.ts";
export { origins } from "./origins.ts";
export { proposition } from "./proposition.ts";
export { review } from "./review.ts";
export { reviewedPair } from "./review-pair.ts";
export { reports, room } from "./room.ts";
export { search } from "./search.ts";
export { timeline } from "./timeline.ts";
export { who } from "./who.ts";
