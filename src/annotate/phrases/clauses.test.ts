import { describe, expect, test } from "vitest";
import type { Layers, Phrase } from "../layers.ts";
import { layersOf, reportOf } from "../testing.ts";
import {
  agentOf,
  appositionsOf,
  clauseOf,
  clausesOf,
  coordinatedWith,
  describedBy,
  isReduced,
  objectsOf,
  type Parse,
  parse,
  prepositionalsOf,
  subjectOf,
} from "./clauses.ts";

interface Read {
  readonly text: string;
  readonly layers: Layers;
  readonly parse: Parse;
}

function read(text: string): Read {
  const layers = layersOf(reportOf(text));
  return { text, layers, parse: parse(layers) };
}

/** The verb group or noun phrase whose head is the nth `word`. */
function find({ layers }: Read, word: string, kind: Phrase["kind"] = "verb", nth = 1): Phrase {
  const hits = layers.phrases.filter((each) => each.kind === kind && layers.tokens[each.head]?.text === word);
  const hit = hits[nth - 1];
  if (!hit)
    throw new Error(`no ${kind} phrase with head "${word}" in "${layers.tokens.map(({ text }) => text).join(" ")}"`);
  return hit;
}

function words({ text }: Read, phrase: Phrase | null): string | null {
  return phrase && text.slice(phrase.start, phrase.end);
}

describe("subjectOf finds the subject", () => {
  test.each<[string, string, string | null]>([
    // plain
    ["The council rejected the plan.", "rejected", "The council"],
    ["On Tuesday police said the armed men fled.", "said", "police"],
    ["On Tuesday police said the armed men fled.", "fled", "the armed men"],
    ["Last week the minister resigned.", "resigned", "the minister"],
    ["He has not been seen since.", "seen", "He"],
    // what stands between subject and verb
    [
      "Lea Monrad, who serves as the envoy to Orlen leader Nils Arend, is reported to live in Marka.",
      "reported",
      "Lea Monrad",
    ],
    [
      "Lea Monrad, who serves as the envoy to Orlen leader Nils Arend, is reported to live in Marka.",
      "serves",
      "Lea Monrad",
    ],
    [
      "Lea Monrad, who serves as the envoy to Orlen leader Nils Arend, is reported to live in Marka.",
      "live",
      "Lea Monrad",
    ],
    ["Greta Anders, chairwoman of the union, did not say whether talks would resume.", "say", "Greta Anders"],
    ["Greta Anders, chairwoman of the union, did not say whether talks would resume.", "resume", "talks"],
    ["Twenty-two people, including five children, were killed when a bomb exploded.", "killed", "Twenty-two people"],
    ["Twenty-two people, including five children, were killed when a bomb exploded.", "exploded", "a bomb"],
    ["The leader of the party in Orlen resigned.", "resigned", "The leader"],
    ["The Harbour Workers' Union (HWU) condemned the raid.", "condemned", "The Harbour Workers' Union"],
    ["Another conference in Mirva, Ostrin, was addressed by Nils Arend.", "addressed", "Another conference"],
    ["Various armed factions based in Ostrin have organized events.", "organized", "Various armed factions"],
    ["The man accused of killing two officers denied the charge.", "denied", "The man"],
    ["The man who killed two officers denied the charge.", "denied", "The man"],
    ["The man who killed two officers denied the charge.", "killed", "The man"],
    ["The bomb planted in the car killed two people.", "killed", "The bomb"],
    // shared over "and"
    ["Leaders from the union expressed gratitude and pledged to collaborate.", "pledged", "Leaders"],
    ["Leaders from the union expressed gratitude and pledged to collaborate.", "collaborate", "Leaders"],
    ["Ruiz met Naim and Sen left the room.", "left", "Sen"],
    ["Ruiz entered the hall, greeted the crowd and spoke for an hour.", "spoke", "Ruiz"],
    // complement clauses
    ["Officials told reporters that four people had died.", "died", "four people"],
    ["Officials told reporters the talks had failed.", "failed", "the talks"],
    ["The report says the party has backed the plan.", "backed", "the party"],
    ["The report says that Ruiz met Naim and that Sen left.", "left", "Sen"],
    ["Two of the injured might not survive the night, she said.", "said", "she"],
    ["Two of the injured might not survive the night, she said.", "survive", "Two"],
    ["Because the bridge had collapsed, the army closed the road.", "closed", "the army"],
    ["Because the bridge had collapsed, the army closed the road.", "collapsed", "the bridge"],
    ["After he had left, the guards locked the gate.", "left", "he"],
    ["After he had left, the guards locked the gate.", "locked", "the guards"],
    // quotations
    ['"We will not yield," said Mayor Ruiz, who leads the union.', "said", "Mayor Ruiz"],
    ['"We will not yield," said Mayor Ruiz, who leads the union.', "yield", "We"],
    ['"We will not yield," said Mayor Ruiz, who leads the union.', "leads", "Mayor Ruiz"],
    ['"The bridge is safe," Ruiz said.', "said", "Ruiz"],
    ['Ruiz said: "The bridge is safe."', "is", "The bridge"],
    ["The port would close, said Ruiz.", "said", "Ruiz"],
    ["The port would be closed in Orlen, Ruiz said.", "said", "Ruiz"],
    ["The port would be closed in Orlen, the union's leader said on Friday.", "said", "the union's leader"],
    ["The port will be closed, said Ruiz.", "closed", "The port"],
    // control
    ["Ruiz, Naim and Sen agreed to meet on Tuesday.", "meet", "Ruiz"],
    ["Sen urged the council to act.", "act", "the council"],
    ["The council was asked to act.", "act", "The council"],
    // participles
    ["Ruiz, speaking in Orlen, said the port would close.", "speaking", "Ruiz"],
    ["Ruiz, speaking in Orlen, said the port would close.", "said", "Ruiz"],
    ["Having met the minister, Naim left.", "met", "Naim"],
    ["The factions held events featuring speakers from Marka.", "featuring", "events"],
    ["The report concludes by noting that the party has grown.", "noting", "The report"],
  ])("%s | %s", (text, verb, subject) => {
    const reading = read(text);
    expect(words(reading, subjectOf(reading.parse, find(reading, verb)))).toBe(subject);
  });
});

describe("objectsOf finds the objects", () => {
  test.each<[string, string, readonly string[]]>([
    ["The council rejected the plan on Monday.", "rejected", ["the plan"]],
    ["Officials told reporters that four people had died.", "told", ["reporters"]],
    ["Officials told reporters the talks had failed.", "told", ["reporters"]],
    ["The report says the party has backed the plan.", "says", []],
    ["Naim gave Ruiz a letter.", "gave", ["Ruiz", "a letter"]],
    ["The port would close, said Ruiz.", "said", []],
    ["Sen urged the council to act.", "urged", ["the council"]],
    ["Ruiz met with Naim on Friday.", "met", []],
  ])("%s | %s", (text, verb, objects) => {
    const reading = read(text);
    expect(objectsOf(reading.parse, find(reading, verb)).map((each) => words(reading, each))).toEqual(objects);
  });
});

describe("agentOf", () => {
  test("finds who does it behind by", () => {
    const reading = read("The town was attacked on Friday by armed men near Orlen.");
    expect(words(reading, agentOf(reading.parse, find(reading, "attacked")))).toBe("armed men");
  });

  test("finds the agent of a participle that describes a noun", () => {
    const reading = read("The town feared men trained by Ostrin.");
    const verb = find(reading, "trained");
    expect(isReduced(reading.parse, verb)).toBe(true);
    expect(words(reading, agentOf(reading.parse, verb))).toBe("Ostrin");
  });

  test("finds none in the active voice", () => {
    const reading = read("The men passed by the river.");
    expect(agentOf(reading.parse, find(reading, "passed"))).toBe(null);
  });
});

describe("coordinatedWith gives the whole list", () => {
  test.each<[string, string, readonly string[]]>([
    ["Ruiz, Naim and Sen agreed to meet.", "Ruiz", ["Ruiz", "Naim", "Sen"]],
    ["Ruiz, Naim and Sen agreed to meet.", "Sen", ["Ruiz", "Naim", "Sen"]],
    ["The army and the police searched the port.", "police", ["The army", "the police"]],
    ["Ruiz met leaders from Orlen and Marka.", "Marka", ["Orlen", "Marka"]],
    ["Naim, a senior envoy, and Sen met.", "Naim", ["Naim", "Sen"]],
    ["The council rejected the plan.", "plan", ["the plan"]],
  ])("%s | %s", (text, word, list) => {
    const reading = read(text);
    const all = coordinatedWith(reading.parse, find(reading, word, "noun")).map((each) => words(reading, each));
    expect(all).toEqual(list);
  });
});

describe("appositions", () => {
  test.each<[string, string, readonly string[]]>([
    ["Naim, a senior spokesperson, met Ruiz.", "Naim", ["a senior spokesperson"]],
    ["Talha Sen, brother of Marka chief Nils Arend, was there.", "Sen", ["brother"]],
    ["The union's leader, Nils Arend, resigned.", "leader", ["Nils Arend"]],
    ["The Harbour Union (HWU) met.", "Union", ["HWU"]],
    ["Ruiz, 48, resigned.", "Ruiz", ["48"]],
    ["Ruiz, Naim and Sen met.", "Ruiz", []],
  ])("%s | %s", (text, word, expected) => {
    const reading = read(text);
    const phrase = find(reading, word, "noun");
    const found = appositionsOf(reading.parse, phrase);
    expect(found.map((each) => words(reading, each))).toEqual(expected);
    for (const each of found) expect(describedBy(reading.parse, each)).toBe(phrase);
  });
});

describe("prepositionalsOf", () => {
  test("of a verb gives all behind it up to the next verb", () => {
    const reading = read("Ruiz met rebels in Orlen on Tuesday and left.");
    const found = prepositionalsOf(reading.parse, find(reading, "met"));
    expect(found.map(({ preposition, phrase }) => [preposition.lower, words(reading, phrase)])).toEqual([
      ["in", "Orlen"],
      ["on", "Tuesday"],
    ]);
  });

  test("of a noun gives the chain right behind it", () => {
    const reading = read("The special envoy to the leader of Marka spoke about peace.");
    const found = prepositionalsOf(reading.parse, find(reading, "envoy", "noun"));
    expect(found.map(({ preposition, phrase }) => [preposition.lower, words(reading, phrase)])).toEqual([
      ["to", "the leader"],
      ["of", "Marka"],
    ]);
  });
});

describe("clauses", () => {
  test("lie inside the sentence, and each verb knows its own", () => {
    const reading = read("The report says that Ruiz met Naim because the port had closed.");
    const all = clausesOf(reading.parse, 0).map(({ start, end, kind }) => [kind, reading.text.slice(start, end)]);
    expect(all).toEqual([
      ["main", "The report says that Ruiz met Naim because the port had closed"],
      ["subordinate", "that Ruiz met Naim because the port had closed"],
      ["subordinate", "because the port had closed"],
    ]);
    const clause = clauseOf(reading.parse, find(reading, "met"));
    expect(words(reading, clause?.subject ?? null)).toBe("Ruiz");
  });
});
