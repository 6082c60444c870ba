/**
 * Ids. All come from content, never from a sequence or a clock: the same bytes give the same ids in every case, on every
 * machine, in whatever order reports were added.
 */

/** Names a thing of one reading across the case: `globalId("r-0a…", "v2")` is "r-0a…/v2". */
export function globalId(report: string, local: string): string {
  return `${report}/${local}`;
}

/** The two parts of a global id. @throws RangeError when there is no "/" in it */
export function splitId(id: string): { readonly report: string; readonly local: string } {
  const at = id.indexOf("/");
  if (at < 1) throw new RangeError(`"${id}" is no id of the form REPORT/LOCAL`);
  return { report: id.slice(0, at), local: id.slice(at + 1) };
}
