import { closeSync, openSync, readSync } from "node:fs";
import { HearsayError } from "../../model/error.ts";
import { translating } from "./errors.ts";
import { APPLICATION_ID, CASE_VERSION } from "./schema.ts";

const MAGIC = "SQLite format 3\0";
const USER_VERSION = 60;
const APPLICATION = 68;

/**
 * Looks at the first 100 bytes of a file, and at nothing else: a file that is no case is never given to SQLite.
 *
 * @throws HearsayError `case-not-found`, `not-a-case`, `case-newer`
 */
export function checkHeader(path: string): void {
  const head = header(path);
  if (head === undefined) {
    throw new HearsayError("case-not-found", `there is no case at ${path}; make one with \`hearsay new\``, {
      status: 404,
    });
  }
  if (!isOurs(head)) {
    const what =
      head.toString("latin1", 0, 16) === MAGIC ? "an SQLite database of another program" : "another kind of file";
    throw new HearsayError(
      "not-a-case",
      `${path} is no Hearsay case, but ${what}; to read it as a report, add it to a case`,
    );
  }
  const version = head.readUInt32BE(USER_VERSION);
  if (version <= CASE_VERSION) return;
  throw new HearsayError(
    "case-newer",
    `${path} is a case of version ${version}; this Hearsay knows versions up to ${CASE_VERSION}: ` +
      "open it with a newer Hearsay (the file was not touched)",
  );
}

/** Whether the file is a Hearsay case, of whatever version. False when there is no such file. */
export function isCase(path: string): boolean {
  const head = header(path);
  return head !== undefined && isOurs(head);
}

function isOurs(head: Buffer): boolean {
  return (
    head.length === 100 && head.toString("latin1", 0, 16) === MAGIC && head.readUInt32BE(APPLICATION) === APPLICATION_ID
  );
}

function header(path: string): Buffer | undefined {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    return translating(path, () => {
      throw error;
    });
  }
  try {
    const head = Buffer.alloc(100);
    return head.subarray(0, readSync(file, head, 0, 100, 0));
  } catch {
    return Buffer.alloc(0);
  } finally {
    closeSync(file);
  }
}
