/** Where a second reader differs from the first, for people: both sides, the place, and whether anything was added. */
import type { Difference, Reading } from "../../model/reading.ts";
import { harmless, style, type Terminal, wrap } from "../terminal.ts";

const TITLES: Readonly<Record<Difference["layer"], string>> = {
  names: "names",
  attributions: "who says what",
  events: "events",
};

/**
 * @param whole each difference; else only how many there are
 * @returns "" where no second reader was asked
 */
export function showDifferences({ differences }: Reading, to: Terminal, whole = false): string {
  if (!differences) return "";
  const title = style(to.out, "bold", "Where the second reader differs");
  if (differences.length === 0) return `${title}\n  nowhere`;
  if (!whole) {
    const counts = Object.entries(TITLES).flatMap(([layer, name]) => {
      const number = differences.filter((each) => each.layer === layer).length;
      return number > 0 ? [`${name} ${number}`] : [];
    });
    return `${title}\n  ${counts.join(" · ")} (--explain lists them)`;
  }
  return [title, ...differences.map((each) => differenceLine(each, to))].join("\n");
}

function differenceLine({ layer, reader, first, second, added }: Difference, to: Terminal): string {
  const side = (who: string, what: string | null): string =>
    wrap(`${who}: ${harmless(what ?? "nothing")}`, to.width, "    ");
  const head = wrap(`${TITLES[layer]}${added ? " · added" : ""}`, to.width, "  ");
  return [head, side("first reader", first), style(to.out, "dim", side(reader, second))].join("\n");
}
