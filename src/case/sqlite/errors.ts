import { HearsayError } from "../../model/error.ts";

/** Turns what SQLite or the file system says into an error that says what to do. Others pass unchanged. */
export function translated(error: unknown, path: string): unknown {
  if (error instanceof HearsayError) return error;
  const code = codeOf(error);
  const made = (name: string, message: string, status = 500): HearsayError =>
    new HearsayError(name, `${path}: ${message}`, { cause: error, status });
  if (code === "SQLITE_FULL" || code === "ENOSPC") {
    return made(
      "disk-full",
      "the disk is full; what was kept before is safe; make room and run the command again",
      507,
    );
  }
  if (code.startsWith("SQLITE_BUSY")) {
    return made("case-locked", "another process is writing to this case; wait until it is done and try again", 409);
  }
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") {
    return made(
      "case-damaged",
      "the case file is damaged; run `hearsay verify` to see where, and take your last backup",
    );
  }
  if (code.startsWith("SQLITE_READONLY") || code === "SQLITE_CANTOPEN" || ["EACCES", "EROFS", "EPERM"].includes(code)) {
    return made("case-readonly", "the case cannot be written; check the rights of the file and of its folder", 403);
  }
  if (code.startsWith("SQLITE_IOERR")) {
    return made("case-io", `the disk reported an error (${code}); check the disk, then run \`hearsay verify\``);
  }
  return error;
}

function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
}

/** Runs `work` and translates what it throws. */
export function translating<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translated(error, path);
  }
}
