/** A table of the published page: figures are strings already, with their counts beside them. */
export interface Table {
  readonly title: string;
  /** What was scored, on what, how, and what it can be compared with. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A score to three places without the leading nought: ".861". */
export const figure = (value: number): string => value.toFixed(3).replace(/^0/u, "");

/** F1 of counts; 0 when there is nothing on either side. */
export const f1 = (matched: number, found: number, gold: number): number =>
  found + gold === 0 ? 0 : (2 * matched) / (found + gold);

export function markdown({ title, about, columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [`## ${title}`, "", about, "", line(columns), line(columns.map(() => "---")), ...rows.map(line), ""].join(
    "\n",
  );
}
