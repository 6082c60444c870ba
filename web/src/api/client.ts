/** The one way to the server: adds the token, reads JSON, and turns every failure into an `ApiError`. */
import { token } from "./token.ts";

/** A failure as the server words it; status 0 when no answer came. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly code: string;
  /** What to do, where the message does not say it. */
  readonly advice: string | null;

  constructor(status: number, code: string, message: string, advice: string | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.advice = advice;
  }
}

async function failure(response: Response): Promise<ApiError> {
  try {
    const body = (await response.json()) as { code?: string; message?: string; advice?: string | null };
    return new ApiError(response.status, body.code ?? "unknown", body.message ?? response.statusText, body.advice);
  } catch {
    return new ApiError(response.status, "unknown", `The server answered ${response.status} ${response.statusText}.`);
  }
}

/** Asks the server. @throws ApiError when it refuses or cannot be reached; AbortError passes through */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("x-hearsay-token", token());
  let response: Response;
  try {
    response = await fetch(`/api${path}`, { ...init, headers });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError(0, "no-answer", "Hearsay does not answer; start it again with “hearsay start”.");
  }
  if (!response.ok) throw await failure(response);
  return response;
}

/** GET, as JSON. Parameters that are undefined or empty are left out. */
export async function get<T>(
  path: string,
  params: Readonly<Record<string, string | number | boolean | undefined>> = {},
  signal?: AbortSignal,
): Promise<T> {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined && value !== "") query.set(key, String(value));
  }
  const tail = query.size > 0 ? `?${query}` : "";
  const response = await ask(path + tail, signal ? { signal } : {});
  return (await response.json()) as T;
}

/** POST, PUT or DELETE with a JSON body or a form. */
export async function send<T>(method: "POST" | "PUT" | "DELETE", path: string, body?: unknown): Promise<T> {
  const form = body instanceof FormData;
  const response = await ask(path, {
    method,
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    ...(form || body === undefined ? {} : { headers: { "content-type": "application/json" } }),
  });
  const text = await response.text();
  return (text === "" ? {} : JSON.parse(text)) as T;
}
