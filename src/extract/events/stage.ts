/**
 * Events: what happened, is planned, threatened or denied, by the types of the project's event ontology.
 *
 * Method  triggers by lemma and part of speech; slots by the phrases around them; a word becomes an event when it fits;
 *         then time, place, counts, realis and the voices that hold it. Order matters: participants that go on in later
 *         sentences come after all events are known, time and place are taken over in text order.
 * Source  PLOVER (types), ACE (roles), MUC-4 (counts); word lists in `knowledge/event-triggers.ts`.
 * Misses  types outside the list; events told only by a nominal compound.
 */
import { governedBy, partHolding } from "../../annotate/attribution/nesting.ts";
import type { Decision } from "../../annotate/decision.ts";
import type { Layers, Phrase } from "../../annotate/layers.ts";
import type { Guesses } from "../../annotate/reader/guesses.ts";
import { stage } from "../../annotate/stage.ts";
import type { Attribution, EventMention, Factuality } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import { carrying } from "./carrying.ts";
import { countsOf } from "./counts.ts";
import { countsBeside } from "./counts-beside.ts";
import type { Draft } from "./draft.ts";
import { fits } from "./fits.ts";
import { withParticipants } from "./go-on.ts";
import { eventGuesser } from "./guessed.ts";
import { joined, POSSIBLE } from "./join.ts";
import { ownName } from "./own-name.ts";
import { type Standing, standingOf } from "./realis.ts";
import { rolesOf } from "./roles.ts";
import { nounSlots, verbSlots } from "./slots.ts";
import { type Subjects, subjectsIn } from "./subjects.ts";
import { type Trigger, triggersIn } from "./triggers.ts";
import { type Needs, type View, viewOf } from "./view.ts";
import { timesOf } from "./when.ts";
import { placesOf } from "./where.ts";

const NAME = "events@1";

/** Blocks that tell of events; a heading or a credit line does not. */
const TELLING = new Set(["headline", "synopsis", "key-point", "paragraph", "quotation", "caption"]);

export const events = stage({
  name: NAME,
  requires: [
    "sentences",
    "tokens",
    "phrases",
    "quotations",
    "times",
    "mentions",
    "entities",
    "attributions",
    "guesses",
  ],
  adds: ["events", "decisions"],
  run: eventsOf,
});

/** Finds a report's events. Linear in its tokens. */
export function eventsOf(
  report: Report,
  layers: Needs & Pick<Layers, "guesses">,
): Pick<Layers, "events" | "decisions"> {
  const view = viewOf(report, layers);
  const { guesses } = layers;
  const guesser = guesses && eventGuesser(view, guesses, POSSIBLE);
  const decisions: Decision[] = [];
  const found = view.sentences.flatMap((_, sentence) => {
    const own = draftsIn(view, sentence);
    if (!guesser || !tells(view, sentence)) return own;
    const both = joined(view, guesser, guesses.alone ? [] : own, sentence, guesses.reader);
    for (const each of both.decisions) decisions.push(each);
    return both.drafts;
  });
  const drafts = withParticipants(view, found);
  const times = timesOf(view, drafts);
  const places = placesOf(view, drafts);
  const beside = countsBeside(view, drafts);
  const byId = new Map(view.attributions.map((each) => [each.id, each]));
  const events = drafts.map((draft, i) => {
    const first = view.tokens[draft.trigger.from];
    const last = view.tokens[draft.trigger.to - 1];
    const trigger = { start: first?.start ?? 0, end: last?.end ?? 0 };
    const by = governedBy(trigger, view.attributions);
    const told = standingOf(view, draft.trigger.head, draft.trigger.part === "verb", draft.group);
    const standing = draft.guess ? cautious(told, draft.guess) : told;
    const voiced = certaintyOf(view, standing, draft, by, byId);
    return {
      id: `v${i + 1}`,
      type: draft.type,
      trigger,
      roles: draft.roles,
      time: times[i] ?? null,
      place: places[i] ?? null,
      name: ownName(view, draft),
      counts: distinctCounts([...countsOf(view, draft), ...(beside.get(draft) ?? [])]),
      ...standing,
      ...voiced,
      by,
      stage: stageOf(draft, guesses),
    };
  });
  return { events, decisions };
}

/** Whoever doubts is heard: an event is actual, or told as true, only where patterns and trained reader both say so. */
function cautious(told: Standing, guess: NonNullable<Draft["guess"]>): Standing {
  return {
    realis: told.realis === "actual" ? guess.realis : told.realis,
    polarity: guess.negative ? "negative" : told.polarity,
  };
}

/** Which finder it is from: the patterns, the trained reader, or both. */
function stageOf({ guess }: Draft, guesses: Guesses | null): string {
  if (!guess || !guesses) return NAME;
  return guess.both ? `${NAME}+${guesses.reader}` : guesses.reader;
}

function distinctCounts(counts: EventMention["counts"]): EventMention["counts"] {
  return counts.filter(
    ({ span }, index) =>
      !counts.slice(0, index).some((other) => other.span.start < span.end && span.start < other.span.end),
  );
}

function draftsIn(view: View, sentence: number): readonly Draft[] {
  const { tokens } = view.sentences[sentence] as View["sentences"][number];
  if (!tells(view, sentence)) return [];
  const triggers = triggersIn(view.tokens, tokens.from, tokens.to);
  if (triggers.length === 0) return [];
  const subjects = subjectsIn(view, sentence);
  return triggers.flatMap((trigger) => draftOf(view, sentence, trigger, subjects) ?? []);
}

const tells = (view: View, sentence: number): boolean =>
  TELLING.has(view.report.blocks[view.sentences[sentence]?.block ?? -1]?.kind ?? "paragraph");

function draftOf(view: View, sentence: number, trigger: Trigger, subjects: Subjects): Draft | null {
  const group = carrying(view, trigger);
  const own = trigger.part === "verb" || trigger.part === "adjective" ? group : null;
  const slots = own ? verbSlots(view, own, subjects, trigger.to - 1) : nounSlots(view, trigger.head, subjects);
  for (const { type, strong } of trigger.types) {
    const roles = rolesOf(view, type, trigger, slots);
    if (fits(view, trigger, type, strong, roles, slots)) return { type, trigger, sentence, roles, slots, group };
  }
  return null;
}

/** As the innermost voice puts it: the event's own modal and negation first, else what the voice says of the whole. */
export function certaintyOf(
  view: View,
  { realis, polarity }: Standing,
  { group }: Draft,
  by: readonly string[],
  byId: ReadonlyMap<string, Attribution>,
): { readonly factuality: Factuality; readonly hedges: EventMention["hedges"] } {
  const innermost = byId.get(by.at(-1) ?? "");
  const modal = group?.modal && /^(?:could|may|might|can)$/.test(group.modal) ? modalSpan(view, group) : null;
  if (modal) return { factuality: polarity === "negative" ? "PS-" : "PS+", hedges: [modal] };
  if (innermost && polarity === "positive" && isDenied(view, group, innermost))
    return { factuality: "CT-", hedges: innermost.hedges };
  const voice = innermost?.factuality;
  const hedges = innermost?.hedges ?? [];
  if (voice === "U" || voice?.startsWith("PR") || voice?.startsWith("PS")) {
    return {
      factuality: voice === "U" ? "U" : (`${voice.slice(0, 2)}${polarity === "negative" ? "-" : "+"}` as Factuality),
      hedges,
    };
  }
  if (polarity === "negative") return { factuality: "CT-", hedges };
  if (realis === "other" && group?.modal !== "will") return { factuality: "U", hedges };
  return { factuality: "CT+", hedges };
}

const DENIAL = /\b(?:den(?:y|ies|ied|ying|ial)|refut(?:e|es|ed|ing))\b/i;

/** "The union denied that Voss had met Orn": the happening is what is denied when its verb is the content's first. */
function isDenied(view: View, group: Phrase | null, { cue, content }: Attribution): boolean {
  if (!group || !DENIAL.test(view.report.text.slice(cue.start, cue.end))) return false;
  const at = view.tokens[group.tokens.from]?.start ?? -1;
  const part = partHolding(content, { start: at, end: at + 1 });
  const first = (view.verbs[group.sentence] ?? []).find(
    ({ tokens }) => (view.tokens[tokens.from]?.start ?? -1) >= (part?.start ?? Number.POSITIVE_INFINITY),
  );
  return part !== undefined && first === group;
}

function modalSpan(view: View, group: Phrase): { readonly start: number; readonly end: number } | null {
  for (let at = group.tokens.from; at < group.tokens.to; at += 1) {
    const token = view.tokens[at];
    if (token?.lower === group.modal) return { start: token.start, end: token.end };
  }
  return null;
}
