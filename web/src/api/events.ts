/**
 * Server-sent events read from a fetch stream, so that the token can travel in a header (EventSource sends none).
 * Method: WHATWG HTML, "server-sent events", fields `event` and `data`; `id` and `retry` are not used here.
 */
import { ask } from "./client.ts";

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * Takes the whole events out of a buffer.
 *
 * @returns the events in order, and the rest that waits for more
 * @example takeEvents("event: progress\ndata: {}\n\ndata: x") // { events: [{ event: "progress", data: "{}" }], rest: "data: x" }
 */
export function takeEvents(buffer: string): { readonly events: readonly ServerEvent[]; readonly rest: string } {
  const parts = buffer.replaceAll("\r\n", "\n").split("\n\n");
  const rest = parts.pop() ?? "";
  return { events: parts.flatMap(eventOf), rest };
}

function eventOf(part: string): ServerEvent[] {
  let event = "message";
  const data: string[] = [];
  for (const line of part.split("\n")) {
    if (line.startsWith("event:")) event = line.slice(6).trim();
    else if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
  }
  return data.length > 0 ? [{ event, data: data.join("\n") }] : [];
}

/** Reads a stream of events until it ends or the signal aborts. */
export async function listen(path: string, signal: AbortSignal, on: (event: ServerEvent) => void): Promise<void> {
  const response = await ask(path, { signal, headers: { accept: "text/event-stream" } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    const taken = takeEvents(buffer + value);
    buffer = taken.rest;
    for (const event of taken.events) on(event);
  }
}
