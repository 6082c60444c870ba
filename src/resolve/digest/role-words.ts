/**
 * What a report calls a person beside the name: titles, the words right before it ("police chief Anna Roth"), and an
 * apposition after it ("Anna Roth, a schoolteacher from Lormi,"). Only for telling people of one name apart.
 *
 * Method  reads the words around the first few name mentions; up to three lower-case words before, up to six after a
 *         comma and an article. Stems, without function words and words that say no role.
 * Misses  a role told in a sentence of its own ("Roth teaches in Lormi").
 */
import type { Entity, Reading } from "../../model/reading.ts";
import { contentWords } from "../words.ts";

const MENTIONS_READ = 4;
const NO_ROLE = new Set(
  "former senior local late then veteran top year old new young retired longtime acting outgoing known called named".split(
    " ",
  ),
);
/** Courtesy and rank alone say nothing of the office. */
const NO_TITLE = new Set("mr mrs ms miss dr prof sir madam".split(" "));

export function roleWords(reading: Reading, entity: Entity): readonly string[] {
  const { text } = reading.report;
  const found = new Set<string>();
  const add = (words: readonly string[]): void => {
    for (const word of words) if (!NO_ROLE.has(word) && !NO_TITLE.has(word) && !/^\d/.test(word)) found.add(word);
  };
  for (const title of entity.titles) add(contentWords(title));
  const names = reading.mentions.filter((mention) => mention.entity === entity.id && mention.form === "name");
  for (const { start, end } of names.slice(0, MENTIONS_READ)) {
    add(contentWords(before(text.slice(Math.max(0, start - 60), start))));
    add(contentWords(after(text.slice(end, end + 80))));
  }
  return [...found].sort();
}

/** Lower-case words that stand right in front: "the police chief " gives "police chief". */
function before(text: string): string {
  const words = text.split(/[^\p{L}'’-]+/u);
  if (!/[\p{L}] $/u.test(text)) return "";
  const role: string[] = [];
  for (const word of words.filter((each) => each !== "").reverse()) {
    if (role.length === 3 || !/^\p{Ll}+$/u.test(word) || FUNCTION.test(word)) break;
    role.unshift(word);
  }
  return role.join(" ");
}

const FUNCTION =
  /^(?:the|a|an|of|in|on|at|to|for|by|with|from|and|or|but|that|which|who|as|said|says|told|was|is|were|are|had|has|have|when|while|between|including|like|under|against|after|before|met|named|called|not|did|also|its|his|her|their)$/;

/** An apposition that opens with a comma and an article. */
function after(text: string): string {
  const found = /^, (?:an?|the) ([^,.;:()"“”\n]{3,70})/u.exec(text);
  if (!found) return "";
  const words = (found[1] as string).split(" ").slice(0, 6);
  const verb = words.findIndex((word) => /^(?:who|that|which|said|told|was|is|has|had)$/.test(word));
  const kept = verb < 0 ? words : words.slice(0, verb);
  return kept.filter((word) => /^\p{Ll}/u.test(word)).join(" ");
}
