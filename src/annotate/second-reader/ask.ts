/**
 * Ask: one question to an OpenAI-compatible endpoint, with patience, one second try, and a limit on the answer.
 *
 * Tried again once, after a pause: 429, 5xx, a cut connection, no answer in time. Redirects are not followed: the user
 * chose one address. The key goes into the header and nowhere else; no message holds it.
 */
import { UnusableAnswer } from "./answer.ts";
import { short } from "./notices.ts";

export interface AskOptions {
  readonly url: URL;
  readonly key: string | null;
  /** Milliseconds an answer may take, from the question to its last byte. */
  readonly patience: number;
  /** Most bytes of an answer. */
  readonly largest: number;
  /** Pause before the second try; tests give one that does not pause. */
  readonly pause: (ms: number, signal?: AbortSignal) => Promise<void>;
  readonly signal?: AbortSignal | undefined;
}

/** An endpoint did not answer as it should. */
export class AskFailed extends Error {
  override readonly name = "AskFailed";
  /** HTTP status; 0 when there was none. */
  readonly status: number;
  /** Whether a second try may help. */
  readonly again: boolean;
  /** Milliseconds the server asks to wait. */
  readonly wait: number | null;
  /** Whether no other question will fare better. */
  readonly hopeless: boolean;

  constructor(
    message: string,
    { status = 0, again = false, wait = null, hopeless = false }: Partial<Omit<AskFailed, keyof Error>> = {},
  ) {
    super(message);
    this.status = status;
    this.again = again;
    this.wait = wait;
    this.hopeless = hopeless;
  }
}

const PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

/**
 * Posts a question and gives the answer's bytes as text.
 *
 * @throws AskFailed what went wrong and what to do; the reason of `signal` when it was ended
 */
export async function ask(body: unknown, options: AskOptions): Promise<string> {
  try {
    return await once(body, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof AskFailed) || !error.again) throw error;
    await options.pause(Math.min(error.wait ?? PAUSE, LONGEST_PAUSE), options.signal);
    return await once(body, options);
  }
}

async function once(body: unknown, options: AskOptions): Promise<string> {
  const { url, key, patience, signal } = options;
  const late = AbortSignal.timeout(patience);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json",
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
      redirect: "manual",
      signal: signal ? AbortSignal.any([late, signal]) : late,
    });
    const text = await bodyOf(response, options.largest, url);
    if (response.ok) return text;
    throw statusFailure(response, text, url, key);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof AskFailed) throw error;
    if (late.aborted) {
      throw new AskFailed(
        `${url.host} gave no answer in ${patience / 1000} s; try a smaller model, or give it more time (--second-patience)`,
        { again: true },
      );
    }
    throw new AskFailed(`${url.host} could not be reached (${causeOf(error)}); check that it runs and the address`, {
      again: true,
      hopeless: true,
    });
  }
}

/** The answer's text, read no further than the limit. */
async function bodyOf(response: Response, largest: number, url: URL): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largest) {
      // Leaving the loop cuts the connection.
      throw new AskFailed(
        `the answer of ${url.host} is larger than ${Math.round(largest / 1024)} kB; try another model`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function statusFailure(response: Response, text: string, url: URL, key: string | null): AskFailed {
  const { status } = response;
  if (status >= 300 && status < 400) {
    const to = hostOf(response.headers.get("location"), url);
    return new AskFailed(`${url.host} redirects to ${to}, which was not followed; give that address itself`, {
      status,
      hopeless: true,
    });
  }
  const said = withoutKey(short(messageIn(text), 160), key);
  const what = `${url.host} answered ${status}${said === "" ? "" : ` ("${said}")`}`;
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return new AskFailed(`${what}; ${adviceFor(status)}`, {
    status,
    again: status === 429 || status >= 500,
    wait: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null,
    hopeless: status === 401 || status === 403 || status === 404,
  });
}

function adviceFor(status: number): string {
  if (status === 401 || status === 403) return "put a key that it takes into HEARSAY_SECOND_KEY";
  if (status === 404) return "check the address (most end with /v1) and the name of the model (--second-model)";
  if (status === 429) return "it is asked too often: wait, then read again";
  return status >= 500 ? "look at its log, then read again" : "check the name of the model (--second-model)";
}

/** What the server says of it: the usual place in a JSON error, else the text. */
function messageIn(text: string): string {
  try {
    const data = JSON.parse(text) as { readonly error?: { readonly message?: unknown } | string } | null;
    const error = data?.error;
    if (typeof error === "string") return error;
    return typeof error?.message === "string" ? error.message : text;
  } catch {
    return text;
  }
}

function withoutKey(text: string, key: string | null): string {
  return key ? text.replaceAll(key, "[key]") : text;
}

function hostOf(location: string | null, url: URL): string {
  return location !== null && URL.canParse(location, url.href) ? new URL(location, url).host : "another place";
}

/** `fetch` hides why behind a cause. */
function causeOf(error: unknown): string {
  const { cause } = error as { readonly cause?: unknown };
  const of = (what: unknown): string =>
    what instanceof Error ? ((what as NodeJS.ErrnoException).code ?? what.message) : String(what);
  return short(cause === undefined ? of(error) : of(cause), 120);
}

/** What the model wrote, out of the envelope of a chat completion. @throws UnusableAnswer */
export function writtenIn(envelope: string): string {
  let data: unknown;
  try {
    data = JSON.parse(envelope);
  } catch {
    throw new UnusableAnswer("is no JSON: is this an OpenAI-compatible endpoint?");
  }
  const choice = (data as { readonly choices?: readonly Choice[] } | null)?.choices?.[0];
  const written = textOf(choice?.message?.content);
  if (choice?.finish_reason === "length") {
    throw new UnusableAnswer("was cut short by the server: let it write longer answers");
  }
  if (written === null) throw new UnusableAnswer("holds no words: is this an OpenAI-compatible endpoint?");
  return written;
}

interface Choice {
  readonly finish_reason?: unknown;
  readonly message?: { readonly content?: unknown } | null;
}

/** Content is a string, or for some servers a list of parts. */
function textOf(content: unknown): string | null {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return null;
  return content
    .map((part: { readonly text?: unknown } | null) => (typeof part?.text === "string" ? part.text : ""))
    .join("");
}
