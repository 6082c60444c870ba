/**
 * Words of a name that only say what kind of thing it is, so that news leaves them out: "Fath [Airport]", "Ford [Motor
 * Company]", "Westchester [County]", "[Hurricane] Lorenzo".
 *
 * Source  the project's own list. Words that tell one body from another of the same owner ("Council", "Committee",
 *         "Court") are no part of it: "United Nations" is not its Security Council.
 */
import type { EntityType } from "../../model/reading.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const COMPANY =
  "company co corporation corp inc incorporated ltd limited llc plc gmbh ag sa kft group holdings holding industries international " +
  "motor motors broadcasting news studios studio entertainment airlines airline airways air media press records pictures " +
  "technologies systems laboratories pharmaceuticals energy bank university college institute institution school academy " +
  "party club fc cf afc tribe band newspaper magazine agency network s.a a/s usa";
const BUILT =
  "airport airfield airbase base international regional executive station hospital district memorial general palace museum castle hotel prison jail mosque church cathedral " +
  "bridge stadium arena theatre theater tower centre center hall mall park facility correctional island school market plant dam";
const EVENT = "hurricane typhoon cyclone storm tropical depression super festival fest championship championships";
const PLACE =
  "county islands island sea ocean river mountain mountains mount lake province desert peninsula strait d.c d.c. dc prefecture governorate region";
const THING = "virus disease flight missile rocket ship vessel mv ss hms uss award";
const TEXT = "newspaper magazine act bill treaty";

const KINDS: Readonly<Partial<Record<EntityType, ReadonlySet<string>>>> = {
  Organization: set(COMPANY),
  Facility: set(BUILT),
  NamedEvent: set(EVENT),
  GeopoliticalEntity: set("county islands d.c d.c. dc prefecture governorate"),
  Location: set(PLACE),
  Other: set(THING),
  Document: set(TEXT),
  Group: set("tribe people peoples nation"),
};

/** Whether a word of a name of this type may be left out. @param word lower case */
export const isKindWord = (word: string, type: EntityType): boolean => KINDS[type]?.has(word) ?? false;
