/**
 * Common nouns that stand for persons, bodies, documents and places: what kind of thing "the ambassador" or "a study" is.
 *
 * Source  the project's own list, with the endings of nouns of agents ("-er", "-ist") for persons.
 * Misses  nouns outside the list that have no such ending; they count as things.
 */
import type { EntityType } from "../../model/reading.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const MEN = set(
  "man men boy father brother son husband king prince uncle grandfather nephew gentleman widower monk priest imam businessman fisherman spokesman chairman policeman serviceman",
);
const WOMEN = set(
  "woman women girl mother sister daughter wife queen princess aunt grandmother niece lady widow nun actress businesswoman spokeswoman chairwoman policewoman",
);
const PERSON = set(
  "person people official officer minister president chief head leader commander spokesperson ambassador envoy representative diplomat witness source resident " +
    "child children baby victim suspect survivor civilian troops soldier militant insurgent rebel fighter gunman gunmen attacker bomber terrorist militia-man hostage refugee " +
    "migrant prisoner inmate detainee citizen student teacher doctor nurse scientist expert analyst researcher journalist reporter correspondent editor author writer " +
    "activist protester demonstrator lawyer attorney judge prosecutor justice defendant lawmaker legislator senator congressman mp deputy mayor governor politician candidate " +
    "voter critic supporter member colleague friend neighbor neighbour relative parent sibling family couple passenger driver pilot crew sailor fisherman farmer worker employee " +
    "staff staffer aide adviser advisor secretary director chairman chair executive manager coach player athlete team-mate captain cleric scholar aunt cousin relatives " +
    "individual patient customer guest host owner founder successor predecessor general colonel major lieutenant sergeant guard police-officer constable agent spy hacker adults " +
    "dead wounded injured killed deceased thousands hundreds dozens others counterpart counterparts national nationals villager villagers crowd mob personnel peacekeepers observer monitor delegate ministers negotiator mediator veteran veterans martyr nominee incumbent monarch premier chancellor teenager teen youth dissident whistleblower informant broker dealer trader investor economist historian engineer technician spokespeople eyewitness eyewitnesses prisoners jihadists jihadist extremist extremists separatists separatist loyalists",
);
const BODY = set(
  "police army military navy government ministry department agency authority authorities court parliament council committee commission cabinet congress senate administration " +
    "company firm bank party group organization organisation movement faction militia force forces coalition alliance union association federation institute university college school " +
    "newspaper magazine channel network broadcaster station outlet media press agency-news airline hospital-trust church team club squad unit brigade battalion regiment delegation " +
    "jury panel tribunal board bureau office service services side opposition rebels-group regime junta state-media intelligence body foundation charity watchdog think-tank wing cell gang cartel network prosecutors regulator legislature assembly embassy consulate mission secretariat manufacturer operator insurer retailer",
);
const DOCUMENT = set(
  "report study survey poll statement letter document documents paper article book law bill act resolution treaty agreement deal accord memo review analysis filing lawsuit indictment complaint " +
    "verdict ruling order decree constitution charter plan proposal draft communique press-release release note email message tweet post video footage audit dossier affidavit transcript warrant petition declaration book novel film movie documentary data figures statistics record records evidence budget contract communiqué bulletin editorial",
);
const PLACE = set(
  "city town village country nation state province region district area capital island border territory county neighborhood neighbourhood suburb republic kingdom site place zone valley coast",
);
const FACILITY = set(
  "building airport hospital school base camp prison jail bridge road street station mosque church temple hotel house home embassy-building factory plant port market stadium headquarters office-building checkpoint square tunnel mall restaurant university-campus campus compound barracks",
);
const WEAPON = set(
  "bomb bombs gun rifle missile rocket grenade weapon weapons explosive explosives mine drone knife pistol ammunition artillery mortar tank warhead ied",
);
const PEOPLE = set("tribe tribesmen minority community ethnic sect congregation faithful worshippers muslims");

const LISTS: readonly (readonly [ReadonlySet<string>, EntityType])[] = [
  [MEN, "Person"],
  [WOMEN, "Person"],
  [PERSON, "Person"],
  [BODY, "Organization"],
  [DOCUMENT, "Document"],
  [PLACE, "GeopoliticalEntity"],
  [FACILITY, "Facility"],
  [WEAPON, "Weapon"],
  [PEOPLE, "Group"],
];

/** What kind of thing a common noun stands for. @param word lower case @param lemma its singular */
export function kindOfNoun(word: string, lemma: string): EntityType {
  for (const [list, type] of LISTS) if (list.has(word) || list.has(lemma)) return type;
  return /(?:person|people|wo?m[ae]n|ist|ists)$/u.test(word) ? "Person" : "Other";
}

export function genderOfNoun(word: string, lemma: string): "M" | "F" | null {
  if (MEN.has(word) || MEN.has(lemma)) return "M";
  return WOMEN.has(word) || WOMEN.has(lemma) ? "F" : null;
}
