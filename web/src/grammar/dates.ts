/**
 * Dates in words for the eye: EDTF level 1 and RFC 3339 as "17 Sep 2025", "Sep 2025", "from 7 Oct 2023". The form does
 * not depend on the machine's locale. What it does not know it shows as it came.
 */
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SEASONS: Readonly<Record<string, string>> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

/** @example showDate("2025-09-17") // "17 Sep 2025" */
export function showDate(value: string | null): string {
  if (value === null || value === "") return "no date";
  const [from, to] = value.split("/");
  if (to === undefined) return one(value);
  if (to === ".." || to === "") return `from ${one(from ?? "")}`;
  if (from === ".." || from === "") return `until ${one(to)}`;
  return `${one(from ?? "")} – ${one(to)}`;
}

function one(value: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(T(\d\d:\d\d)\S*?)?([~?%])?$/.exec(value);
  if (!match) return value;
  const [, year, month, day, , clock, doubt] = match;
  const name = month ? (SEASONS[month] ?? MONTHS[Number(month) - 1]) : undefined;
  const date = [day ? String(Number(day)) : undefined, name ?? month, year].filter(Boolean).join(" ");
  return (doubt ? `about ${date}` : date) + (clock ? `, ${clock}` : "");
}

/** A moment of the machine's clock in the user's own time: "25 Nov 2026, 14:02". */
export function momentOf(at: number): string {
  const d = new Date(at);
  return `${d.getDate()} ${MONTHS[d.getMonth()]} ${d.getFullYear()}, ${clockOf(at)}`;
}

/** The time of day of a moment of the machine's clock, in the user's own time: "14:02". */
export function clockOf(at: number): string {
  const d = new Date(at);
  return `${String(d.getHours()).padStart(2, "0")}:${String(d.getMinutes()).padStart(2, "0")}`;
}
