/**
 * What went wrong, where, what was expected and what to do; `code` is stable and listed in docs/errors.md.
 *
 * `exit` is the exit code a command ends with: 1 failed, 2 wrong use. `status` is the HTTP status the API answers with.
 */
export class HearsayError extends Error {
  override readonly name = "HearsayError";
  readonly code: string;
  readonly exit: 1 | 2;
  readonly status: number;

  constructor(code: string, message: string, options: { exit?: 1 | 2; status?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.exit = options.exit ?? 1;
    this.status = options.status ?? 500;
  }
}
