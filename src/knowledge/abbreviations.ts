/**
 * English abbreviations written with a full stop, for telling a full stop that ends a sentence from one that does not.
 *
 * Source: own list, from the style books' commonest (ranks, titles, streets, months, companies, Latin).
 * Misses: abbreviations of a single trade ("approx. op. cit." of lawyers), other languages.
 */

/** What comes before a name or a number: the sentence always goes on. Lower case, without the stop. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof rev fr hon messrs mme mlle msgr " +
    "gen lt maj col capt cpt cmdr cdr adm sgt cpl pvt brig gov sen rep pres amb supt insp det pte wg sqn " +
    "st ste mt ft vs v al fig figs eq sec art cf ca approx"
  ).split(" "),
);

/** Before a number only: "No. 4" goes on, "He said no." does not. */
export const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  "no nos vol vols pp p ch para art sec jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split(
    " ",
  ),
);

/** What can end a sentence or stand inside one: the next word decides. */
export const EITHER: ReadonlySet<string> = new Set(
  (
    "inc ltd co corp bros llc plc jr sr esq phd md ret retd dept univ assn est etc ave blvd rd hwy " +
    "calif fla mass conn penn tenn ala ariz ark colo del ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tex va vt wash wis wyo"
  ).split(" "),
);

/** Words that, written with a capital after an abbreviation, begin a new sentence. Lower case. */
export const STARTERS: ReadonlySet<string> = new Set(
  (
    "the a an this that these those he she it they we you i his her its their our my in on at for from by with as after before " +
    "but and or so yet however meanwhile when while if although though since there here what who why how where both some many most " +
    "several according earlier later officials police once until during under over more two three one another all no not now then " +
    "also despite among about it's he's she's they're"
  ).split(" "),
);
