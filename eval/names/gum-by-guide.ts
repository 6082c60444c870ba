/**
 * GUM's names by the guide that reports are annotated by. The CoNLL file has, of every mention, the run of proper nouns
 * around its head. That differs from the guide in four ways, which are undone here from GUM's own mentions, never from
 * what was found:
 *
 * Joined    "Court | of Appeal", "University | of | Delta" (two names, or a name cut short) are the one name they are part of;
 *           so is a year before an event ("2031 | Games"). Only of bodies, places and events, within one named mention.
 * Left out  an office or rank that stands for a person ("the Secretary", "King of Varda"): titles are no names;
 *           a people ("the Vardans" as PERSON): other sets have them as a kind of their own, GUM not as adjectives.
 * Not told  a name behind a common noun in one mention ("interviewee Ana Ruiz", "the island of Orn"): the head is the
 *           common noun, so the file has no name there. A name of that kind at the end of such a mention counts neither way.
 */
import { isNationality } from "../../src/knowledge/places/nationalities.ts";
import { isTitle } from "../../src/knowledge/titles/titles.ts";
import type { Span } from "../../src/model/span.ts";
import type { GumMention, GumText } from "./gum-texts.ts";
import type { GoldName, NamedText } from "./sets.ts";

const LABELS: Readonly<Record<string, string>> = {
  PERSON: "person",
  ORG: "organization",
  PLACE: "place",
  EVENT: "event",
};
/** What goes on with "of" or "for" and capitals, commas apart. */
const GOES_ON =
  /^(?: (?:of|for)(?: the)? \p{Lu}[\p{L}\p{N}.’'-]*(?: (?:(?:and|of|for|de) )?\p{Lu}[\p{L}\p{N}.’'-]*)*)/u;

export function byGuide(text: GumText): NamedText {
  const joined = text.names.map((name) => whole(text, name));
  const apart = joined.filter((name) => !joined.some((other) => other !== name && within(name, other)));
  const names = apart.filter((name) => !leftOut(text.text, name));
  const gone = apart.filter((name) => leftOut(text.text, name));
  const open = [...gone, ...text.mentions.filter((each) => untold(each, text)).map(asName)];
  return { ...text, names, open };
}

const within = (a: Span, b: Span): boolean =>
  b.start <= a.start && a.end <= b.end && (b.start < a.start || a.end < b.end);

function whole({ text, mentions }: GumText, name: GoldName): GoldName {
  if (name.type === "PERSON" || !LABELS[name.type]) return name;
  const label = LABELS[name.type];
  const around = mentions.filter((each) => each.named && each.label === label && covers(each, name));
  const mention = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  if (!mention) return name;
  const after = GOES_ON.exec(text.slice(name.end, mention.end))?.[0] ?? "";
  const year = name.type === "EVENT" ? (/\b\d{4} $/u.exec(text.slice(mention.start, name.start))?.[0] ?? "") : "";
  return { ...name, start: name.start - year.length, end: name.end + after.replace(/['’]s?$/u, "").length };
}

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

function leftOut(text: string, { start, end, type }: GoldName): boolean {
  const words = text.slice(start, end);
  return type === "PERSON" && (isNationality(words) || isTitle(words.toLowerCase()));
}

/** A mention of a person, body, place or event whose head is a common noun and in which the file has no name. */
function untold(mention: GumMention, { names }: GumText): boolean {
  const kinds: readonly string[] = Object.values(LABELS);
  return !mention.named && kinds.includes(mention.label) && !names.some((name) => covers(mention, name));
}

function asName({ start, end, label }: GumMention): GoldName {
  const type = Object.keys(LABELS).find((each) => LABELS[each] === label) as string;
  return { start, end, type };
}
