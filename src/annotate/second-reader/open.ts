/**
 * Opens the second reader that a user names: an address with the name of a model, or a folder.
 */
import { HearsayError } from "../../model/error.ts";
import type { Report } from "../../model/report.ts";
import { endpointAt, isAddress } from "./address.ts";
import { endpointReader, KEY_VARIABLE } from "./endpoint.ts";
import type { Second, SecondGround, SecondMode, SecondReader } from "./finding.ts";
import { lookAgain } from "./look.ts";
import { tokenClassifier } from "./token-classifier.ts";

/** What the user says of it, on the command line; plain data, so that it can be handed to threads. */
export interface SecondSetup {
  /** An address that begins with http:// or https://, else a folder. */
  readonly where: string;
  /** The model's name, for an address. */
  readonly model?: string | undefined;
  readonly mode: SecondMode;
  /** Milliseconds an answer may take, for an address. */
  readonly patience?: number | undefined;
}

/**
 * Opens a second reader. The address counts as chosen by the user: call it with what he named himself only.
 *
 * @param key for an endpoint that wants one; from the environment, never from arguments
 * @throws HearsayError `second-reader-address`, `second-reader-model`, `second-reader-missing`, `second-reader-unfit`
 * @example await openSecond({ where: "./models/mine", mode: "compare" })
 */
export async function openSecond(
  { where, model, patience }: SecondSetup,
  key: string | undefined = process.env[KEY_VARIABLE],
): Promise<SecondReader> {
  if (!isAddress(where)) return tokenClassifier(where);
  const reader = endpointReader({ base: where, chosen: true, model: model ?? "", key, patience });
  if (model) return reader;
  throw new HearsayError(
    "second-reader-model",
    `a second reader by address needs the name of a model: --second ${new URL(where).origin} --second-model NAME`,
    { exit: 2 },
  );
}

/** The host that reports would be sent to; null when they stay on this machine. */
export function leavesFor({ where }: SecondSetup): string | null {
  if (!isAddress(where)) return null;
  const { url, leaves } = endpointAt(where, { chosen: true, keyed: false });
  return leaves ? url.host : null;
}

/** A second reader at work: what it gives for a report, as the layer the stages take. */
export interface SecondLook {
  look(report: Report, ground: SecondGround): Promise<Second>;
  close(): Promise<void>;
}

/** Opens a second reader for good: one that cannot be opened gives a notice a report, never an error. */
export async function openLook(setup: SecondSetup): Promise<SecondLook> {
  const reader = await openSecond(setup).catch((error: unknown) => unopened(setup, error));
  return {
    look: async (report, ground) => ({ mode: setup.mode, findings: await lookAgain(reader, report, ground) }),
    close: () => reader.close(),
  };
}

function unopened({ where }: SecondSetup, error: unknown): SecondReader {
  const name = `second:${isAddress(where) ? "endpoint" : "classifier"}`;
  return { name, gives: [], read: () => Promise.reject(error), close: async () => {} };
}
