/** How a route says what it answers: a shape by name with an example, and its failures by status. */
import { EXAMPLES } from "./examples.ts";
import { FAILURES, type FailureCode } from "./failures.ts";
import { type ShapeName, shape } from "./shapes.ts";

export type AnswerName = ShapeName & keyof typeof EXAMPLES;

/** What a route answers when all goes well, with an example, and the failures of its own beside those of every route. */
export function responses(name: AnswerName, description: string, own: readonly FailureCode[]) {
  const content = { "application/json": { schema: shape(name), example: EXAMPLES[name] } };
  return { 200: { description, content }, ...failures(own) };
}

/** Failures any route may answer with: they come before the route is reached, or from what we did not foresee. */
const EVERYWHERE: readonly FailureCode[] = ["token-missing", "foreign-origin", "foreign-host", "unforeseen"];

/** The failures of every route, described once: routes refer to them by code. */
export const sharedFailures = () => Object.fromEntries(EVERYWHERE.map((code) => [code, failure([code])]));

/** The failures of a route by status: its own with their codes in words and bodies as they come, and those of every route. */
export function failures(own: readonly FailureCode[]) {
  const byStatus = new Map<number, FailureCode[]>();
  for (const code of own) {
    const { status } = FAILURES[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return {
    ...Object.fromEntries([...byStatus].map(([status, codes]) => [status, failure(codes)])),
    ...Object.fromEntries(
      EVERYWHERE.map((code) => [FAILURES[code].status, { $ref: `#/components/responses/${code}` }]),
    ),
  };
}

function failure(codes: readonly FailureCode[]) {
  const examples = codes.map((code) => {
    const { status, when, message, advice } = FAILURES[code];
    return [code, { summary: when, value: { ok: false, status, code, message, advice } }] as const;
  });
  return {
    description: codes.map((code) => `\`${code}\`: ${FAILURES[code].when}`).join("; "),
    content: { "application/json": { schema: shape("Failure"), examples: Object.fromEntries(examples) } },
  };
}
