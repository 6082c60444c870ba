/**
 * A name without its vowels and with alike consonants made one: finds names that may be one name in another spelling. For
 * finding candidates, never for deciding.
 *
 * Classes: the project's names-and-places rules for Arabic and Urdu in Latin letters. Articles and izafat are dropped; the
 * order of the words stays, since a patronymic has order.
 */
const ARTICLES = new Set("al el ul ur ud us uz an ash as at e i".split(" "));
const SAME_WORD: Readonly<Record<string, string>> = {
  ben: "bin",
  ibn: "bin",
  binte: "bint",
  abou: "abu",
  abi: "abu",
  aboo: "abu",
  md: "mhmd",
  mohd: "mhmd",
  muhd: "mhmd",
};

/** @param folded a folded name. @example skeleton("khaled qaddoumi") === skeleton("khalid al qadoumi") */
export function skeleton(folded: string): string {
  return folded
    .split(" ")
    .filter((word) => !ARTICLES.has(word))
    .map((word) => SAME_WORD[word] ?? consonants(word))
    .join(" ");
}

function consonants(word: string): string {
  const classed = word
    .replace(/kh|q|ck/g, "k")
    .replace(/gh/g, "g")
    .replace(/dh/g, "d")
    .replace(/th/g, "t")
    .replace(/sh|ch/g, "s")
    .replace(/ph/g, "f")
    .replace(/dj/g, "j")
    .replace(/w/g, "v")
    .replace(/z/g, "s")
    .replace(/c/g, "k");
  const first = /^[aeiouy]/.test(classed) ? "*" : "";
  const bare = classed.replace(/[aeiouy]/g, "").replace(/(?<=.)h$/, "");
  let out = first;
  for (const letter of bare) if (out[out.length - 1] !== letter) out += letter;
  return out;
}

/** Share of letters alike in order, by edit distance: 1 for equal names. */
export function spellingLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
