import { foldName } from "../places/fold-name.ts";

/** A place name as the gazetteer is keyed: marks off, lower case, hyphens to spaces, no apostrophes or full stops. */
export function placeKey(name: string): string {
  return foldName(name)
    .toLowerCase()
    .replace(/[-–]/gu, " ")
    .replace(/['’`.]/gu, "")
    .replace(/^saint /u, "st ");
}
