/**
 * Words that tell what kind of thing a capitalised name is, as its last word or before "of": "… Ministry", "Bank of …".
 *
 * Source  the project's own list.
 */
import type { EntityType } from "../../model/reading.ts";

const ORGANIZATION =
  "ministry party army council university movement court police agency agencies association authority bank board brigade brigades bureau " +
  "cabinet college commission committee companies company confederation congress corporation corps corp inc ltd llc plc gmbh " +
  "department directorate division embassy federation force forces foundation front fund group guard guards institute " +
  "institution intelligence knesset league legislature line liga lashkar jaish alliance coalition union unions network navy newspaper office " +
  "organisation organization parliament senate press programme regiment secretariat service services society squad team " +
  "times post tribune herald gazette journal magazine news radio television tv tribunal trust workers airlines airways " +
  "academy administration battalion military militia mujahideen club united fc conference-board chamber church clinic duma " +
  "government house industries laboratory laboratories majlis museum orchestra parade partnership patrol securities school " +
  "studios systems technologies taskforce theatre holdings international broadcasting partners exchange motors energy " +
  "petroleum oil airforce insurance ombudsman prosecutor's militias committees lawmakers caucus sabha dal samiti majlis-e-shura shura hezb hizb harakat jamaat jamiat tehrik tehreek jihad-group";
const FACILITY =
  "airport airbase base bridge building camp castle cathedral cemetery centre center dam factory gate gates highway hospital hotel " +
  "jail mall mosque monastery palace park pipeline plant port prison refinery road shrine square stadium station street temple " +
  "terminal tower tunnel avenue boulevard complex barracks observatory reactor checkpoint crossing gurdwara arena harbour harbor lighthouse railway motorway fort synagogue zoo monument memorial plaza";
const EVENT =
  "war wars day games cup olympics festival summit conference election elections championship championships open prix marathon revolution intifada " +
  "uprising massacre genocide holocaust crisis earthquake tsunami hurricane typhoon cyclone storm operation battle siege expo fair rally " +
  "convention-event week attacks bombing pandemic season exhibition riots coup spring referendum census march ceremony awards";
const DOCUMENT =
  "act treaty agreement accord accords report constitution bill charter declaration protocol convention resolution memorandum law amendment covenant code ordinance decree roadmap deal statute regulation directive pact quran koran bible";
const LOCATION =
  "sea ocean river lake mountain mountains valley gulf strait straits peninsula desert island islands bay coast region heights hills mount range basin delta glacier canal plateau forest creek falls cape plain plains channel archipelago reef beach volcano jungle";
const GPE =
  "city province state county district republic kingdom territory emirate governorate prefecture municipality village town township federation-state";

const HEADS: readonly (readonly [string, EntityType])[] = [
  [ORGANIZATION, "Organization"],
  [FACILITY, "Facility"],
  [EVENT, "NamedEvent"],
  [DOCUMENT, "Document"],
  [LOCATION, "Location"],
  [GPE, "GeopoliticalEntity"],
];

/** Lower-case word to the type of a name that it heads. Of a word in two lists the earlier list wins. */
export const bodyWords: ReadonlyMap<string, EntityType> = new Map(
  [...HEADS].reverse().flatMap(([list, type]) => list.split(" ").map((word): [string, EntityType] => [word, type])),
);
