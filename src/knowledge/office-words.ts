/**
 * Words for offices and posts, and the lasting tie each stands for.
 *
 * Source  our own list after the annotation guide: heads of a state, place or body are `leader_of`; ministers and
 *         legislators `holds_office`; staff, deputies, coaches, professors `employed_by`.
 * Misses  offices named by a body's own word ("the Speaker" as a name), posts in other languages.
 */
import type { Predicate } from "../model/reading.ts";

const LISTS: Readonly<Partial<Record<Predicate, string>>> = {
  leader_of:
    "president;prime minister;premier;chancellor;king;queen;sultan;emir;amir;leader;supreme leader;chief;head;chairman;" +
    "chairwoman;chair;chairperson;director;director general;director-general;executive director;managing director;mayor;" +
    "governor;chief minister;ceo;chief executive;chief executive officer;general manager;secretary-general;secretary general;" +
    "general secretary;speaker;dictator;ruler;pope;chieftain;principal;party leader;party chief;first minister;taoiseach;" +
    "administrator;police chief;army chief;military chief;prime minister-designate;head of state;head of government;warlord;co-leader;co-chair;co-chairman",
  holds_office:
    "minister;foreign minister;defence minister;defense minister;finance minister;interior minister;secretary of state;" +
    "foreign secretary;defense secretary;defence secretary;home secretary;secretary;vice president;vice-president;senator;" +
    "congressman;congresswoman;lawmaker;legislator;attorney general;attorney-general;solicitor general;sheriff;judge;treasurer;" +
    "commissioner;district attorney;assemblywoman;assemblyman;deputy prime minister;deputy minister;majority leader;minority leader;" +
    "whip;councillor;councilman;councilwoman;chief justice;auditor general;ombudsman;vice premier;surgeon general;health minister;" +
    "state counselor;deputy president;lieutenant governor;national security adviser;national security advisor;parliamentarian;counterpart;state senator;state representative;" +
    "prosecutor;prosecutor general;chief prosecutor;coroner;comptroller;under secretary;undersecretary;deputy secretary;selectman;deputy governor;speaker pro tempore;united states attorney;state attorney",
  spokesperson_of: "spokesman;spokeswoman;spokesperson;press secretary;press officer",
  ambassador_of: "ambassador;consul;consul general;high commissioner;charge d'affaires",
  representative_of:
    "representative;envoy;special envoy;negotiator;chief negotiator;nuclear negotiator;emissary;delegate;special representative",
  commander_of: "commander;commander-in-chief;commander in chief;military commander;top commander",
  member_of: "member;mp;candidate;member of parliament;justice;militant;fighter;senior member",
  employed_by:
    "professor;assistant professor;associate professor;editor;editor-in-chief;correspondent;reporter;journalist;coach;head coach;officer;official;analyst;" +
    "researcher;adviser;advisor;aide;lawyer;attorney;agent;engineer;teacher;manager;scientist;deputy director;economist;" +
    "astronaut;dispatcher;meteorologist;worker;employee;deputy commander;deputy chief;deputy;lecturer;physicist;astronomer;chief of staff;diplomat;senior vice president;constable;sergeant;biologist;epidemiologist;" +
    "assistant coach;columnist;photographer;vice chairman;deputy leader;detective;inspector;superintendent;chef;head chef;doctor;expert;fellow;historian;curator;" +
    "chief economist;chief scientist;driver;pilot;consultant;counsel;prosecutor;presenter;host;anchor;police officer;paramedic;nurse;soldier",
  founder_of: "founder;co-founder;cofounder",
  affiliated_with:
    "nominee;presidential candidate;presidential nominee;owner;alumnus;supporter;associate;activist;ally;captain;player;striker;midfielder;goalkeeper;defender;singer;guitarist;drummer;bassist;student;patient",
};

/** Plural forms that a final "s" does not make. */
const PLURALS: Readonly<Record<string, string>> = {
  spokesmen: "spokesman",
  spokeswomen: "spokeswoman",
  congressmen: "congressman",
  "chiefs of staff": "chief of staff",
  "secretaries of state": "secretary of state",
  deputies: "deputy",
  secretaries: "secretary",
};

export interface Office {
  readonly predicate: Predicate;
  readonly words: readonly string[];
}

/** By first word, the longest first, so that "prime minister" is found before "minister". */
export const OFFICES_BY_FIRST_WORD: ReadonlyMap<string, readonly Office[]> = indexed();

function indexed(): Map<string, Office[]> {
  const index = new Map<string, Office[]>();
  const put = (text: string, predicate: Predicate) => {
    const words = text.split(" ");
    const key = words[0] as string;
    index.set(key, [...(index.get(key) ?? []), { predicate, words }]);
  };
  for (const [predicate, list] of Object.entries(LISTS) as [Predicate, string][]) {
    for (const text of new Set(list.split(";"))) {
      put(text, predicate);
      if (!Object.values(PLURALS).includes(text)) put(`${text}s`, predicate);
    }
  }
  for (const [plural, text] of Object.entries(PLURALS)) {
    const found = (Object.entries(LISTS) as [Predicate, string][]).find(([, list]) => list.split(";").includes(text));
    if (found) put(plural, found[0]);
  }
  for (const offices of index.values()) offices.sort((a, b) => b.words.length - a.words.length);
  return index;
}
