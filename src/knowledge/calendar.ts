/**
 * Names of months, weekdays, seasons and parts of the day in English, lower case, with their usual short forms.
 *
 * Source: own list.
 */

/** Month number 1–12 by name. "may", "march" and "sun" are words as well: finders ask for more around them. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    "january jan jan.",
    "february feb feb.",
    "march mar mar.",
    "april apr apr.",
    "may",
    "june jun jun.",
    "july jul jul.",
    "august aug aug.",
    "september sep sept sep. sept.",
    "october oct oct.",
    "november nov nov.",
    "december dec dec.",
  ].flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** ISO weekday number, Monday 1 to Sunday 7, by name. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    "monday mon mon.",
    "tuesday tue tues tue. tues.",
    "wednesday wed wed.",
    "thursday thu thur thurs thu. thur. thurs.",
    "friday fri fri.",
    "saturday sat sat.",
    "sunday sun sun.",
  ].flatMap((names, index) => names.split(" ").map((name): [string, number] => [name, index + 1])),
);

/** EDTF level 1 season codes. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 21],
  ["summer", 22],
  ["autumn", 23],
  ["fall", 23],
  ["winter", 24],
]);

/** Units of time, singular and plural. */
export const UNITS: ReadonlyMap<
  string,
  "minute" | "hour" | "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade" | "century"
> = new Map([
  ["minute", "minute"],
  ["minutes", "minute"],
  ["hour", "hour"],
  ["hours", "hour"],
  ["day", "day"],
  ["days", "day"],
  ["week", "week"],
  ["weeks", "week"],
  ["weekend", "weekend"],
  ["weekends", "weekend"],
  ["month", "month"],
  ["months", "month"],
  ["quarter", "quarter"],
  ["quarters", "quarter"],
  ["year", "year"],
  ["years", "year"],
  ["decade", "decade"],
  ["decades", "decade"],
  ["century", "century"],
  ["centuries", "century"],
]);

/** Small numbers in words. "a" and "an" are counted as one, "couple" as two. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["an", 1],
  ["couple", 2],
  ..."one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, index): [string, number] => [word, index + 1]),
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
  ["hundred", 100],
]);

/** Ordinals in words, first to thirty-first as far as they are one word. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ")
    .map((word, index): [string, number] => [word, index + 1]),
);

/** Decades in words: "the seventies" are the 1970s. */
export const DECADE_WORDS: ReadonlyMap<string, number> = new Map([
  ["twenties", 1920],
  ["thirties", 1930],
  ["forties", 1940],
  ["fifties", 1950],
  ["sixties", 1960],
  ["seventies", 1970],
  ["eighties", 1980],
  ["nineties", 1990],
]);

/** Parts of the day with their TIMEX3 code. */
export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ["morning", "MO"],
  ["mornings", "MO"],
  ["afternoon", "AF"],
  ["evening", "EV"],
  ["night", "NI"],
  ["overnight", "NI"],
  ["nightfall", "NI"],
  ["dawn", "MO"],
  ["noon", "MI"],
  ["midday", "MI"],
  ["lunchtime", "MI"],
  ["midnight", "NI"],
]);

/** Feasts on a fixed day, by their words in lower case: month, day. */
export const HOLIDAYS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["christmas eve", [12, 24]],
  ["christmas day", [12, 25]],
  ["boxing day", [12, 26]],
  ["new year's eve", [12, 31]],
  ["new year's day", [1, 1]],
  ["valentine's day", [2, 14]],
  ["halloween", [10, 31]],
]);

/** What follows a number that counts things: such a number is no year ("2,000 people", "1999 dollars"). */
export const COUNTED: ReadonlySet<string> = new Set(
  (
    "people persons men women children dollars euros pounds rupees yen miles kilometres kilometers km metres meters m feet ft " +
    "tons tonnes kg troops soldiers fighters cases deaths votes homes houses users jobs members employees workers students " +
    "residents refugees migrants protesters demonstrators attendees visitors passengers prisoners victims others points " +
    "times copies pages words vehicles cars flights hectares acres mph kmh megawatts mw bpd barrels years days hours " +
    "months weeks minutes seconds degrees percent % per troopers police officers sq square cubic civilians families patients"
  ).split(" "),
);
