/**
 * Slots: the noun phrases around a trigger by their grammar: subject, object, "by", "with", possessor, "between" …
 *
 * Method  a passive verb's subject is its object and its "by" its subject; a noun's subject is that of the light verb
 *         that carries it ("held talks", "carried out an attack").
 * Misses  fillers in another clause; what stands in front of a whole list of nouns ("the arrests and killings of").
 */
import type { Phrase } from "../../annotate/layers.ts";
import { listFrom } from "./lists.ts";
import { isBareParticiple, type Subjects } from "./subjects.ts";
import { lower, type View } from "./view.ts";

export interface Slot {
  readonly name: string;
  readonly phrases: readonly Phrase[];
  /** Bodies that described members come from. */
  readonly bodies: readonly Phrase[];
  /** For a possessor or modifier inside the trigger's own phrase: the token that stands for it. */
  readonly token?: number;
}

const LIKE_PREPOSITIONS = new Set(["involving", "featuring", "including"]);
const FARTHEST = 30;

/** Slots of a verb trigger. */
export function verbSlots(view: View, group: Phrase, subjects: Subjects, trigger = group.head): readonly Slot[] {
  const subject = subjects.get(group) ?? null;
  const passive = group.passive || isReducedPassive(view, group);
  const slots: Slot[] = [];
  if (subject && subject.members.length > 0) {
    slots.push({ name: passive ? "obj" : "subj", phrases: subject.members, bodies: subject.bodies });
  }
  const after = Math.max(group.tokens.to, trigger + 1);
  const object = passive ? undefined : objectAfter(view, after);
  if (object) {
    const list = listFrom(view, object);
    slots.push({ name: "obj", phrases: list.members, bodies: list.bodies });
  }
  for (const slot of prepositional(view, after, group.sentence)) {
    slots.push(slot.name === "by" && passive ? { ...slot, name: "subj" } : slot);
  }
  return slots;
}

/** "the town attacked by rebels", "people killed in the blast". */
export function isReducedPassive(view: View, group: Phrase): boolean {
  return isBareParticiple(view, group) && !/ing$/.test(lower(view, group.head));
}

function objectAfter(view: View, from: number): Phrase | undefined {
  let at = from;
  while (view.tokens[at]?.pos === "ADV" || /^(?:up|down|out|off|over|back)$/.test(lower(view, at))) at += 1;
  const phrase = view.nounAt.get(at);
  if (!phrase || isTime(view, phrase)) return undefined;
  return phrase;
}

export function isTime(view: View, phrase: Phrase): boolean {
  return view.timeOf[phrase.head] !== undefined;
}

/** Prepositions and their phrases to the right, up to the next clause. */
export function prepositional(view: View, from: number, sentence: number): readonly Slot[] {
  const to = Math.min(view.sentences[sentence]?.tokens.to ?? 0, from + FARTHEST);
  const slots: Slot[] = [];
  for (let at = from; at < to; at += 1) {
    if (endsClause(view, at)) break;
    const token = view.tokens[at];
    const isPreposition =
      token?.pos === "ADP" ||
      token?.lower === "to" ||
      LIKE_PREPOSITIONS.has(token?.lower ?? "") ||
      token?.lower === "alongside";
    const phrase = isPreposition
      ? (view.nounAt.get(at + 1) ?? view.nounAt.get(at + (lower(view, at + 1) === "both" ? 2 : 1)))
      : undefined;
    if (!token || !phrase) continue;
    const list = listFrom(view, phrase);
    const name =
      token.lower === "with" && /^participation$/.test(lower(view, phrase.head)) ? "participation" : token.lower;
    slots.push({ name: name === "upon" ? "on" : name, phrases: list.members, bodies: list.bodies });
    at = Math.max(at, (list.members.at(-1) as Phrase).tokens.to - 1);
  }
  return slots.flatMap(participation(slots));
}

/** "with participation from the army": those behind "from" take part. */
function participation(slots: readonly Slot[]): (slot: Slot, at: number) => readonly Slot[] {
  return (slot, at) => {
    if (slot.name === "participation")
      return slot.bodies.length > 0 ? [{ name: "with", phrases: slot.bodies, bodies: [] }] : [];
    return slot.name === "from" && slots[at - 1]?.name === "participation" ? [{ ...slot, name: "with" }] : [slot];
  };
}

function endsClause(view: View, at: number): boolean {
  const token = view.tokens[at];
  if (!token) return true;
  if (/^(?:;|:|who|which|where|when|while|because|that|but|if|although)$/.test(token.lower) && token.pos !== "DET")
    return true;
  const verb = view.verbOf[at];
  if (!verb) return false;
  if (LIKE_PREPOSITIONS.has(token.lower)) return false;
  if (/^(?:and|or)$/.test(lower(view, at - 1))) return true;
  return !(isBareParticiple(view, verb) && !/ing$/.test(lower(view, verb.head)));
}

const LIGHT =
  /^(?:hold|conduct|carry|launch|make|stage|host|give|deliver|issue|take|pay|have|attend|organize|organise|mount|order|face|open|begin|start|sign|reach|seek|send|receive|join|lead|participate|engage|commit|suffer|undergo|announce|declare|impose|express|lift|plan|win|lose|call|convene|address|speak|appear|arrive|file|bring|provide|do|resume|continue|end|conclude|offer|hand|fight|wage|perform|be)$/;

/** Slots of a noun trigger. */
export function nounSlots(view: View, at: number, subjects: Subjects): readonly Slot[] {
  const phrase = view.nounOf[at];
  const sentence = view.tokens[at]?.sentence ?? 0;
  const inside = phrase ? insideSlots(view, phrase, at) : [];
  return [
    ...inside,
    ...carrierSlots(view, phrase, at, subjects),
    ...settingSlots(view, phrase, at, subjects),
    ...prepositional(
      view,
      Math.max(at + 1, phrase && phrase.head >= at && phrase.head - at < 3 ? phrase.tokens.to : at + 1),
      sentence,
    ),
  ];
}

/** "Orlen's attack" → poss; "the Orlen attack" → mod; "his arrest" → poss. */
function insideSlots(view: View, phrase: Phrase, trigger: number): readonly Slot[] {
  const slots: Slot[] = [];
  for (let k = phrase.tokens.from; k < trigger; k += 1) {
    const mention = view.mentionOf[k];
    const next = view.tokens[k + 1];
    const possessive =
      /^(?:his|her|its|their|our|my)$/.test(lower(view, k)) || (next?.pos === "PART" && /^['’]s?$/.test(next.lower));
    const ends = mention !== undefined && (view.mentionOf[k + 1] !== mention || k + 1 === trigger);
    if (possessive && (mention || view.tokens[k]?.pos === "NOUN"))
      slots.push({ name: "poss", phrases: [], bodies: [], token: k });
    else if (ends && mention?.form === "name") slots.push({ name: "mod", phrases: [], bodies: [], token: k });
  }
  return slots;
}

/** The subject of the verb that carries the noun as object, or as "in talks", "at a rally". */
function carrierSlots(view: View, phrase: Phrase | undefined, at: number, subjects: Subjects): readonly Slot[] {
  if (!phrase) return [];
  const carrier = carrierOf(view, phrase);
  if (carrier) {
    const subject = subjects.get(carrier.group);
    const lemma = view.tokens[carrier.group.head]?.lemma ?? "";
    if (!subject || subject.members.length === 0 || carrier.group.passive) return [];
    const name = carrier.preposition === "" && LIGHT.test(lemma) ? "subj" : carrier.preposition;
    const special = /^(?:attend|join|participate)$/.test(lemma)
      ? "attend-subj"
      : /^(?:speak|address|preach|perform|appear)$/.test(lemma)
        ? "speak-subj"
        : /^(?:hold|host|organize|organise|stage|conduct)$/.test(lemma)
          ? "hold-subj"
          : null;
    const base = { phrases: subject.members, bodies: subject.bodies };
    const general =
      name === "subj" || (LIGHT.test(lemma) && /^(?:in|at|for)$/.test(name)) ? [{ name: "subj", ...base }] : [];
    return special ? [{ name: special, ...base }, ...general] : general;
  }
  return passiveCarrier(view, phrase, at);
}

/** "Voss pledged aid at a meeting with Orn": who acts at a meeting with somebody took part in it. */
function settingSlots(view: View, phrase: Phrase | undefined, at: number, subjects: Subjects): readonly Slot[] {
  if (!phrase || lower(view, phrase.tokens.to) !== "with" || view.tokens[at]?.lemma !== "meeting") return [];
  if (!/^(?:at|during|in|after)$/.test(lower(view, phrase.tokens.from - 1))) return [];
  const group = (view.verbs[phrase.sentence] ?? []).findLast(({ tokens }) => tokens.to <= phrase.tokens.from);
  const subject = group && !group.passive ? subjects.get(group) : undefined;
  return subject && subject.members.length > 0
    ? [{ name: "subj", phrases: subject.members, bodies: subject.bodies }]
    : [];
}

function carrierOf(view: View, phrase: Phrase): { readonly group: Phrase; readonly preposition: string } | null {
  const before = phrase.tokens.from - 1;
  const direct =
    view.verbOf[before] ?? (/^(?:out|up|off)$/.test(lower(view, before)) ? view.verbOf[before - 1] : undefined);
  if (direct) return { group: direct, preposition: "" };
  if (!/^(?:in|at|for|to|on)$/.test(lower(view, before))) return null;
  const verb = view.verbOf[before - 1];
  return verb ? { group: verb, preposition: lower(view, before) } : null;
}

/** "The talks were held by …", "a rally was addressed by Mara Voss": what the verb behind says of the noun. */
function passiveCarrier(view: View, phrase: Phrase, at: number): readonly Slot[] {
  const group = nextGroup(view, phrase.tokens.to, at + FARTHEST);
  if (!group?.passive || group.sentence !== phrase.sentence) return [];
  const lemma = view.tokens[group.head]?.lemma ?? "";
  const by = prepositional(view, group.tokens.to, group.sentence).filter(
    ({ name }) => name === "by" || name === "with" || LIKE_PREPOSITIONS.has(name),
  );
  const named = /^(?:attend|join)$/.test(lemma)
    ? "attended-by"
    : lemma === "address"
      ? "addressed-by"
      : /^(?:organize|organise|host|hold|stage|conduct)$/.test(lemma)
        ? "organized-by"
        : /^(?:carry|launch|commit|conduct|make|give|order)$/.test(lemma)
          ? "by"
          : null;
  if (!named) return [];
  return by.map((slot) => (slot.name === "by" ? { ...slot, name: named } : slot));
}

function nextGroup(view: View, from: number, to: number): Phrase | undefined {
  for (let at = from; at < to; at += 1) if (view.verbOf[at]) return view.verbOf[at];
  return undefined;
}
