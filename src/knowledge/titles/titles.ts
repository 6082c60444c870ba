/**
 * Honorifics, ranks and titles that stand in front of a person's name: the closed list, longest first.
 *
 * Source  the project's own list (docs: names and titles), after military ranks and forms of address in common use.
 * Misses  titles in other languages than English, Arabic and Urdu; job names in lower case (those are nominals).
 */
import { lazy } from "../word-list.ts";

const MILITARY =
  "general|gen|lieutenant general|lt gen|lieutenant-general|lt-gen|ltgen|major general|maj gen|major-general|maj-gen|brigadier general|brig gen|" +
  "brigadier-general|brigadier|brig|colonel|col|lieutenant colonel|lt col|lieutenant-colonel|lt-col|captain|capt|" +
  "lieutenant|lt|second lieutenant|sergeant|sgt|staff sergeant|corporal|cpl|private|pvt|commander|cmdr|lieutenant commander|" +
  "admiral|adm|vice admiral|rear admiral|commodore|air marshal|air chief marshal|air vice marshal|field marshal|marshal|" +
  "wing commander|squadron leader|group captain|air commodore|general of the army|subedar|havildar|naik";
const POLICE =
  "igp|dgp|dig|ssp|sp|dsp|sho|inspector|inspector general|detective|detective inspector|chief inspector|constable|" +
  "superintendent|chief superintendent|commissioner|sheriff|chief constable|officer|justice|chief justice|judge|magistrate|" +
  "dr|doctor|prof|professor|engr|adv|barrister|advocate|attorney general|solicitor general|special agent|agent";
const RELIGIOUS =
  "maulana|moulana|mawlana|maulvi|mufti|qari|allama|pir|ayatollah|grand ayatollah|haji|hajji|mullah|molvi|archbishop|" +
  "bishop|pope|cardinal|father|reverend|rev|pastor|rabbi|sister|brother|saint|st|dalai lama|patriarch|deacon|canon|" +
  "hojatoleslam|hojjatoleslam|swami|guru|acharya|mahant|friar|abbot";
const POLITICAL =
  "president|prime minister|chief minister|senator|sen|mp|mna|mla|mep|ambassador|vice president|deputy prime minister|" +
  "foreign minister|defence minister|defense minister|interior minister|finance minister|home minister|health minister|" +
  "justice minister|oil minister|trade minister|education minister|environment minister|information minister|minister|" +
  "first minister|premier|chancellor|governor|gov|lieutenant governor|mayor|lord mayor|representative|rep|congressman|" +
  "congresswoman|congressmember|councillor|councilman|secretary|secretary general|secretary-general|general secretary|" +
  "secretary of state|foreign secretary|home secretary|defense secretary|defence secretary|treasury secretary|" +
  "press secretary|state secretary|speaker|house speaker|king|queen|prince|princess|crown prince|emperor|empress|emir|" +
  "duke|duchess|baron|baroness|earl|lord|lady|sir|dame|tsar|shah|supreme leader|chairman|chairwoman|chairperson|chair|" +
  "director|director general|director-general|general director|chief executive|ceo|spokesman|spokeswoman|spokesperson|envoy|special envoy|" +
  "special representative|high commissioner|consul|consul general|attorney|prosecutor|leader|opposition leader|party leader|" +
  "chief|police chief|army chief|coach|manager|candidate|delegate|president-elect|vice-president|deputy|" +
  "deputy minister|deputy secretary|undersecretary|assistant secretary|senior minister|attorney-general|national security adviser|" +
  "national security advisor|adviser|advisor|first lady|mp|taoiseach|chargé d'affaires|warlord|warrant officer|astronaut|actor|actress|singer|author";
/** Ministers and secretaries are named after what they look after. */
const PORTFOLIOS =
  "transport|agriculture|labour|labor|energy|culture|tourism|science|planning|housing|industry|commerce|economy|economic|" +
  "communications|telecommunications|water|irrigation|mining|fisheries|forestry|sports|youth|aviation|railway|railways|" +
  "shipping|ports|maritime|immigration|migration|security|police|civil aviation|social affairs|foreign affairs|home affairs|" +
  "religious affairs|interior|foreign|defence|defense|finance|home|health|justice|oil|petroleum|trade|education|environment|" +
  "information|development|works|cabinet|union|federal|state|land|climate|technology|digital|budget";
const portfolioTitles = (): string[] =>
  PORTFOLIOS.split("|").flatMap((field) => [`${field} minister`, `${field} secretary`]);
const COURTESY =
  "mr|mrs|ms|miss|mx|shri|sri|smt|janab|madam|mme|monsieur|señor|herr|frau|messrs|hon|honourable|honorable|uncle|aunt";

/** Words that are titles and names too: a title only before two or more further name words, or one already known. */
const AMBIGUOUS =
  "sheikh|shaikh|sheik|shaykh|hafiz|syed|sayyid|sayed|seyed|sultan|malik|major|imam|mirza|begum|amir|emir|maj|sardar|chaudhry|khawaja|bibi|pir|nawab|raja|rana";

/** May stand between a title and the name, or after a title: `(Retd)`. */
export const RETIRED = new Set(["retd", "retired", "rtd", "ret", "(retd)"]);
/** May stand before a title and belongs to it: "Former President", "Deputy Prime Minister". */
export const TITLE_MODIFIERS = new Set(
  "former|ex|acting|interim|deputy|vice|assistant|senior|chief|late|then|outgoing|incoming|then-|first|second|joint|special|associate|honorary|executive|managing|general".split(
    "|",
  ),
);

export const ambiguousTitles = new Set(AMBIGUOUS.split("|"));

const list = lazy(
  (): ReadonlySet<string> =>
    new Set([
      ...[MILITARY, POLICE, RELIGIOUS, POLITICAL, COURTESY, AMBIGUOUS].join("|").split("|"),
      ...portfolioTitles(),
    ]),
);

/** Whether the words (lower case, one space between, no final periods) are a title of the list. */
export function isTitle(words: string): boolean {
  return list().has(words);
}

/** The most words a title of the list has. */
export const LONGEST_TITLE = 4;

const titleWords = lazy(
  (): ReadonlySet<string> =>
    new Set([MILITARY, POLICE, RELIGIOUS, POLITICAL, COURTESY, AMBIGUOUS].join("|").split(/[| ]/u)),
);

/** Whether a word (lower case, no final period) occurs in a title of the list. */
export function isTitleWord(word: string): boolean {
  return titleWords().has(word);
}
