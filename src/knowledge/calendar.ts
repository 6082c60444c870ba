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
