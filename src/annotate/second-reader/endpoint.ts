/**
 * Endpoint: a language model behind an OpenAI-compatible address as a second reader.
 *
 * Method  numbered sentences of one passage a question, one question at a time, temperature 0; the answer is JSON, by the
 *         server's own schema check where it has one; then every finding is grounded (`ground.ts`).
 * Misses  what runs over two passages; whatever the model misses. A model may answer the same question in two ways:
 *         its readings are the only ones that need not come out the same again.
 */

import { setTimeout as pauseFor } from "node:timers/promises";
import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { type Endpoint, endpointAt } from "./address.ts";
import { answerJsonSchema, answerOf, UnusableAnswer } from "./answer.ts";
import { AskFailed, type AskOptions, ask, writtenIn } from "./ask.ts";
import { nothingFrom, type SecondFindings, type SecondGround, type SecondReader } from "./finding.ts";
import { type Grounded, grounded, togetherLeftOut } from "./ground.ts";
import { INSTRUCTION } from "./instruction.ts";
import { failed, short, unfounded } from "./notices.ts";
import { numbered, type Passage, passagesOf } from "./passages.ts";

export interface EndpointOptions {
  /** "http://127.0.0.1:8080/v1" */
  readonly base: string;
  /** Whether the user named the address himself, on the command line; else only this machine is asked. */
  readonly chosen: boolean;
  /** The model's name as the server knows it. */
  readonly model: string;
  /** Read from the environment by the caller, never from arguments. */
  readonly key?: string | undefined;
  /** Milliseconds an answer may take. */
  readonly patience?: number | undefined;
  /** For tests. */
  readonly pause?: AskOptions["pause"] | undefined;
}

/** The environment variable that holds the key. */
export const KEY_VARIABLE = "HEARSAY_SECOND_KEY";

const GIVES = ["names", "attributions", "events"] as const;
const PATIENCE = 120_000;
const LARGEST_ANSWER = 1 << 20;
/** Passages of one report: 120,000 characters. */
const MOST_PASSAGES = 40;
/** After so many failures in a row the endpoint is left alone. */
const GIVE_UP = 3;

type Form = "schema" | "object" | "text";
const WEAKER: Readonly<Record<Form, Form | null>> = { schema: "object", object: "text", text: null };

/**
 * Opens an endpoint; nothing is sent yet.
 *
 * @throws HearsayError `second-reader-address`
 */
export function endpointReader(options: EndpointOptions): SecondReader {
  const endpoint = endpointAt(options.base, { chosen: options.chosen, keyed: Boolean(options.key) });
  const name = `second:${short(options.model).replace(/\s/gu, "-") || "endpoint"}`;
  const state: State = { form: "schema", failures: 0, last: "" };
  return {
    name,
    gives: GIVES,
    read: (report, ground, signal) => readWith({ name, endpoint, options, state }, report, ground, signal),
    close: async () => {},
  };
}

interface State {
  /** The strictest form of answer the server takes, as far as is known. */
  form: Form;
  failures: number;
  last: string;
}

interface Open {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly options: EndpointOptions;
  readonly state: State;
}

async function readWith(
  open: Open,
  report: Report,
  { sentences }: SecondGround,
  signal?: AbortSignal,
): Promise<SecondFindings> {
  const all = passagesOf(sentences);
  const passages = all.slice(0, MOST_PASSAGES);
  const read: { readonly seen: Span; readonly found: Grounded }[] = [];
  const problems: string[] = [];
  for (const passage of passages) {
    signal?.throwIfAborted();
    if (open.state.failures >= GIVE_UP) {
      problems.push(`it failed ${GIVE_UP} times in a row and is not asked any more (${open.state.last})`);
      break;
    }
    try {
      const found = await readPassage(open, report, passage, signal);
      open.state.failures = 0;
      read.push({ seen: { start: passage.start, end: passage.end }, found });
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof AskFailed)) throw error;
      open.state.failures += 1;
      open.state.last = error.message;
      problems.push(error.message);
      if (error.hopeless) break;
    }
  }
  if (all.length > MOST_PASSAGES)
    problems.push(`it is asked about the first ${MOST_PASSAGES} passages of a report only`);
  return together(open.name, read, problems, all.length);
}

async function readPassage(
  open: Open,
  report: Report,
  passage: Passage,
  signal: AbortSignal | undefined,
): Promise<Grounded> {
  const written = await answerTo(open, numbered(report, passage), signal);
  try {
    return grounded(report, passage, answerOf(writtenIn(written)));
  } catch (error) {
    if (!(error instanceof UnusableAnswer)) throw error;
    throw new AskFailed(`its answer ${error.message}`);
  }
}

/** Asks in the strictest form the server takes; one that it refuses is not tried again once a weaker one was taken. */
async function answerTo(open: Open, sentences: string, signal: AbortSignal | undefined): Promise<string> {
  const { endpoint, options, state } = open;
  for (let form = state.form; ; ) {
    try {
      const answer = await ask(question(options.model, form, sentences), {
        url: endpoint.url,
        key: options.key || null,
        patience: options.patience ?? PATIENCE,
        largest: LARGEST_ANSWER,
        pause: options.pause ?? ((ms, ended) => pauseFor(ms, undefined, { signal: ended })),
        signal,
      });
      state.form = form;
      return answer;
    } catch (error) {
      const weaker = WEAKER[form];
      if (!(error instanceof AskFailed) || !FORM_REFUSED.has(error.status) || weaker === null) throw error;
      form = weaker;
    }
  }
}

const FORM_REFUSED: ReadonlySet<number> = new Set([400, 415, 422, 501]);

function question(model: string, form: Form, sentences: string): unknown {
  return {
    model,
    temperature: 0,
    stream: false,
    messages: [
      { role: "system", content: INSTRUCTION },
      { role: "user", content: sentences },
    ],
    ...(form === "schema"
      ? {
          response_format: {
            type: "json_schema",
            json_schema: { name: "findings", strict: true, schema: answerJsonSchema() },
          },
        }
      : {}),
    ...(form === "object" ? { response_format: { type: "json_object" } } : {}),
  };
}

function together(
  name: string,
  read: readonly { readonly seen: Span; readonly found: Grounded }[],
  problems: readonly string[],
  passages: number,
): SecondFindings {
  const left = togetherLeftOut(read.map(({ found }) => found.left));
  const [problem] = problems;
  const lost = passages - read.length;
  const share = passages > 1 ? `${lost} of ${passages} passages were not read by it; ` : "";
  return {
    ...nothingFrom(name, GIVES),
    seen: read.map(({ seen }) => seen),
    names: read.flatMap(({ found }) => found.names),
    attributions: read.flatMap(({ found }) => found.attributions),
    events: read.flatMap(({ found }) => found.events),
    notices: [
      ...(left === null ? [] : [unfounded(name, left)]),
      ...(problem === undefined ? [] : [failed(name, share + problem)]),
    ],
  };
}
