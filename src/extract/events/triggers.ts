/**
 * Triggers: words and phrases that may tell of an event, by lemma and part of speech.
 *
 * Method  phrases first (they are the more exact words), then single words; a token serves one trigger only.
 * Misses  a word whose part of speech was told wrongly is tried as the other part when only one list holds it.
 */
import type { Token } from "../../annotate/layers.ts";
import { TRIGGER_WORDS, type TriggerWords } from "../../knowledge/event-triggers.ts";
import type { EventType } from "../../model/reading.ts";

export interface Trigger {
  /** Token range. */
  readonly from: number;
  readonly to: number;
  /** The token that carries the grammar: a phrase's verb, else its last noun. */
  readonly head: number;
  readonly part: "verb" | "noun" | "adjective";
  readonly key: string;
  /** Types it may stand for, the likelier first; more than one only for weak words. */
  readonly types: readonly { readonly type: EventType; readonly strong: boolean }[];
}

interface Entry {
  readonly type: EventType;
  readonly strong: boolean;
}

const WORDS = indexed();
const PHRASES = phrasesIndexed();

function indexed(): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  const put = (words: string | undefined, part: string, type: EventType, strong: boolean) => {
    for (const word of (words ?? "").split(" ").filter(Boolean)) {
      const key = `${word}/${part}`;
      index.set(key, [...(index.get(key) ?? []), { type, strong }]);
    }
  };
  for (const [type, words] of Object.entries(TRIGGER_WORDS) as [EventType, TriggerWords][]) {
    put(words.verbs, "verb", type, true);
    put(words.nouns, "noun", type, true);
    put(words.adjectives, "adjective", type, true);
    put(words.weakVerbs, "verb", type, false);
    put(words.weakNouns, "noun", type, false);
    put(words.weakAdjectives, "adjective", type, false);
  }
  for (const entries of index.values()) entries.sort((a, b) => Number(b.strong) - Number(a.strong));
  return index;
}

interface PhraseEntry {
  readonly words: readonly string[];
  readonly type: EventType;
}

function phrasesIndexed(): ReadonlyMap<string, readonly PhraseEntry[]> {
  const index = new Map<string, PhraseEntry[]>();
  for (const [type, { phrases }] of Object.entries(TRIGGER_WORDS) as [EventType, TriggerWords][]) {
    for (const text of (phrases ?? "").split(";").filter(Boolean)) {
      const words = text.trim().split(" ");
      const key = words[0] as string;
      index.set(key, [...(index.get(key) ?? []), { words, type }]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Every trigger of the tokens `from` to `to`, in order, not overlapping. */
export function triggersIn(tokens: readonly Token[], from: number, to: number): readonly Trigger[] {
  const found: Trigger[] = [];
  let at = from;
  while (at < to) {
    const trigger = phraseAt(tokens, at, to) ?? wordAt(tokens, at);
    if (trigger) found.push(trigger);
    at = trigger ? trigger.to : at + 1;
  }
  return found;
}

function phraseAt(tokens: readonly Token[], at: number, limit: number): Trigger | null {
  const first = tokens[at] as Token;
  for (const { words, type } of [
    ...(PHRASES.get(first.lemma) ?? []),
    ...(first.lower === first.lemma ? [] : (PHRASES.get(first.lower) ?? [])),
  ]) {
    const to = phraseEnd(tokens, words, at, limit);
    if (to === null) continue;
    const verb = first.pos === "VERB" || first.pos === "AUX";
    if (words.length > 1 && LITERAL_VERB.test(words[0] as string) && !verb) continue;
    return {
      from: at,
      to,
      head: verb ? at : to - 1,
      part: verb ? "verb" : "noun",
      key: words.join(" "),
      types: [{ type, strong: true }],
    };
  }
  return null;
}

/** Phrases that begin with a word that is also a noun count only when it is a verb there. */
const LITERAL_VERB =
  /^(?:call|set|lift|work|back|turn|pull|hand|go|take|step|stand|hold|look|drop|open|fire|shut|cut|pay|lose|win|cast|stab|shoot|rule|press|ask)$/;

function phraseEnd(tokens: readonly Token[], words: readonly string[], at: number, limit: number): number | null {
  let k = at + 1;
  for (let w = 1; w < words.length; w += 1) {
    if (words[w] === "_") {
      const next = words[w + 1] as string;
      let skipped = 0;
      while (k < limit && skipped < 4 && !matches(tokens[k], next)) {
        if (tokens[k]?.pos === "PUNCT" || tokens[k]?.pos === "VERB") return null;
        k += 1;
        skipped += 1;
      }
      continue;
    }
    if (k >= limit || !matches(tokens[k], words[w] as string)) return null;
    k += 1;
  }
  return k <= limit ? k : null;
}

function matches(token: Token | undefined, word: string): boolean {
  return token !== undefined && (token.lemma === word || token.lower === word);
}

const PARTS: Readonly<Record<string, Trigger["part"]>> = {
  VERB: "verb",
  NOUN: "noun",
  PROPN: "noun",
  ADJ: "adjective",
};

function wordAt(tokens: readonly Token[], at: number): Trigger | null {
  const token = tokens[at] as Token;
  const part = PARTS[token.pos];
  if (!part || token.text.length < 3) return null;
  for (const key of keysFor(token, part)) {
    const types = WORDS.get(key);
    if (types) {
      const own = key.slice(key.lastIndexOf("/") + 1) as Trigger["part"];
      return {
        from: at,
        to: at + 1,
        head: at,
        part: own === "adjective" || own === part ? own : part === "adjective" ? own : own,
        key,
        types,
      };
    }
  }
  return null;
}

/** The word as tagged; an adjective is tried as participle and noun ("killed people", "offensive"). */
function keysFor(token: Token, part: Trigger["part"]): readonly string[] {
  const keys = [`${token.lemma}/${part}`];
  if (part === "adjective") keys.push(`${token.lower}/adjective`, `${token.lemma}/noun`);
  if (part === "noun" && token.pos === "NOUN") keys.push(`${token.lower}/noun`);
  return keys;
}
