/**
 * Given names with their usual gender, and surnames: common ones of many countries. A name that is not here says nothing.
 *
 * Source  given-names.tsv, surnames.tsv (popular-names-by-country-dataset, CC0 1.0).
 */
import { lazy, rows } from "../word-list.ts";

export type Gender = "M" | "F" | "B";

const givenNames = lazy(
  (): ReadonlyMap<string, Gender> =>
    new Map(
      rows(new URL("given-names.tsv", import.meta.url)).map(([name, gender]) => [name as string, gender as Gender]),
    ),
);
const surnames = lazy(
  (): ReadonlySet<string> => new Set(rows(new URL("surnames.tsv", import.meta.url)).map(([name]) => name as string)),
);

/** @param name marks off (`foldName`) */
export const isGivenName = (name: string): boolean => givenNames().has(name);
export const isSurname = (name: string): boolean => surnames().has(name);
/** M, F, B when both, undefined when the list does not know the name. */
export const genderOf = (name: string): Gender | undefined => givenNames().get(name);
