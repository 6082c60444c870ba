/**
 * One table of the strings and small values of a run, each kept once and named by a number: ten thousand reports use the
 * same few names, words and ids again and again.
 *
 * A string that is cut from a report would keep the whole report in memory, so what is new is copied.
 */
export interface Texts {
  /** The number of a string; 0 for null. */
  number(text: string | null): number;
  text(number: number): string | null;
  /** The number of a list or plain object, told apart by its JSON; frozen in use: all who hold it share it. */
  valueNumber(value: unknown): number;
  value<T>(number: number): T;
}

export function newTexts(): Texts {
  const numbers = new Map<string, number>();
  const all: (string | null)[] = [null];
  const valueNumbers = new Map<string, number>();
  const values: unknown[] = [];
  return {
    number: (text) => {
      if (text === null) return 0;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const own = copied(text);
      numbers.set(own, all.length);
      return all.push(own) - 1;
    },
    text: (number) => all[number] as string | null,
    valueNumber: (value) => {
      const json = JSON.stringify(value);
      const known = valueNumbers.get(json);
      if (known !== undefined) return known;
      valueNumbers.set(json, values.length);
      return values.push(JSON.parse(json)) - 1;
    },
    value: <T>(number: number): T => values[number] as T,
  };
}

function copied(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
