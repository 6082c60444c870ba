/** For tests only: a small OpenAI-compatible server of our own on the loopback, that answers as it is told. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What was asked. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly temperature: number;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type: string };
  };
}

export type Answering = (response: ServerResponse, asked: Asked) => void;

export interface EndpointServer {
  readonly base: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** Starts a server. The last of the answers is given again when there are more questions. */
export async function endpointServer(...answers: readonly Answering[]): Promise<EndpointServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const question: Asked = {
        path: request.url ?? "",
        headers: request.headers,
        body: JSON.parse(Buffer.concat(chunks).toString("utf8")) as Asked["body"],
      };
      asked.push(question);
      answers[Math.min(asked.length, answers.length) - 1]?.(response, question);
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A chat completion whose model wrote this. */
export const writes =
  (content: unknown, more: object = {}): Answering =>
  (response) => {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    const choice = { index: 0, message: { role: "assistant", content: text }, finish_reason: "stop", ...more };
    response.setHeader("content-type", "application/json").end(JSON.stringify({ choices: [choice] }));
  };

export const fails =
  (status: number, message = "", headers: Readonly<Record<string, string>> = {}): Answering =>
  (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ error: { message } }));
  };

/** Takes the question and never says a word. */
export const silent: Answering = () => {};
