/**
 * What a mention does in its sentence: subject, object, possessor; of which verb; inside which quotation and block.
 *
 * Method  the simple parse of the phrases layer (phrases/clauses.ts); a mention that is no head of its phrase ("Reth's
 *         lawyer", "the Reth plan") is a possessor.
 */
import type { Span } from "../../model/span.ts";
import type { Layers, Phrase, Token } from "../layers.ts";
import { objectsOf, parse, subjectOf } from "../phrases/clauses.ts";
import { firstEndingAfter } from "./seek.ts";

export type Task = "subject" | "object" | "possessor" | "other";

/** Where a mention stands. */
export interface Place extends Span {
  readonly sentence: number;
  readonly block: number;
  /** Index of its first token. */
  readonly token: number;
  readonly task: Task;
  /** Token index of the head of its verb group; -1 when it has none. */
  readonly verb: number;
  /** Index of the quotation it stands in; -1 outside. */
  readonly quotation: number;
}

type Ground = Pick<Layers, "sentences" | "tokens" | "phrases" | "quotations">;

/** @returns a function that places a span; logarithmic in the report for each */
export function grammar({ sentences, tokens, phrases, quotations }: Ground): (span: Span) => Place {
  const nouns = phrases.filter(({ kind }) => kind === "noun");
  const tasks = tasksOf({ sentences, tokens, phrases });
  return ({ start, end }) => {
    const token = Math.min(firstEndingAfter(tokens, start), Math.max(0, tokens.length - 1));
    const sentence = tokens[token]?.sentence ?? 0;
    const phrase = nouns[firstEndingAfter(nouns, start)];
    const head = phrase && phrase.start < end ? (tokens[phrase.head] as Token) : undefined;
    const own = head !== undefined && head.start < end && head.end > start;
    const task = own ? tasks.get(phrase as Phrase) : undefined;
    const at = firstEndingAfter(quotations, start);
    return {
      start,
      end,
      sentence,
      block: sentences[sentence]?.block ?? 0,
      token,
      task: head !== undefined && !own ? "possessor" : (task?.task ?? "other"),
      verb: task?.verb ?? -1,
      quotation: (quotations[at]?.start ?? Number.POSITIVE_INFINITY) <= start ? at : -1,
    };
  };
}

interface Doing {
  readonly task: Task;
  readonly verb: number;
}

function tasksOf(ground: Pick<Layers, "sentences" | "tokens" | "phrases">): ReadonlyMap<Phrase, Doing> {
  const parsed = parse(ground);
  const tasks = new Map<Phrase, Doing>();
  for (const verb of ground.phrases) {
    if (verb.kind !== "verb") continue;
    const subject = subjectOf(parsed, verb);
    if (subject && !tasks.has(subject)) tasks.set(subject, { task: "subject", verb: verb.head });
    for (const object of objectsOf(parsed, verb))
      if (!tasks.has(object)) tasks.set(object, { task: "object", verb: verb.head });
  }
  return tasks;
}
