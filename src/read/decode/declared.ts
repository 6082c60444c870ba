/**
 * Declared encoding: what HTML or XML says about its own bytes.
 *
 * Method  as the HTML standard's prescan does it, simplified: the first `charset=` within a meta element of the first 4096
 *         bytes; an XML declaration before it.
 * Source  html.spec.whatwg.org, "prescan a byte stream to determine its encoding".
 */
const PRESCAN = 4096;

/** @returns the label as written, or null */
export function declaredIn(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, PRESCAN)).toString("latin1");
  const xml = /^\s{0,16}<\?xml[^>]{0,200}?encoding\s{0,4}=\s{0,4}["']([\w.:-]{1,40})/i.exec(start);
  if (xml?.[1]) return xml[1];
  for (const [meta] of start.matchAll(/<meta[^<>]{0,400}/gi)) {
    const label = /charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w.:-]{1,40})/i.exec(meta)?.[1];
    // The standard's own rule: a page that could say "utf-16" in readable bytes is not in UTF-16.
    if (label) return /^utf-?16/i.test(label) ? "utf-8" : label;
  }
  return null;
}
