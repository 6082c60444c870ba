/** Where two names differ, letter by letter, so that the eye need not search. Method: longest common subsequence. */

export interface NamePart {
  readonly text: string;
  readonly differs: boolean;
}

/** Names that share less than this of their letters are simply two names; marking all of them would mark nothing. */
const ALIKE_FROM = 0.5;
/** Longer ones are compared by nobody letter by letter. */
const MOST_LETTERS = 120;

/**
 * Both names in parts; a part that the other name lacks differs. Case is not looked at.
 *
 * @example nameDiff("Theodor", "Teodor")[0] // [{ text: "T" }, { text: "h", differs: true }, { text: "eodor" }]
 */
export function nameDiff(left: string, right: string): readonly [readonly NamePart[], readonly NamePart[]] {
  const [a, b] = [[...left], [...right]];
  const whole = [[{ text: left, differs: false }], [{ text: right, differs: false }]] as const;
  if (left === right || a.length > MOST_LETTERS || b.length > MOST_LETTERS) return whole;
  const shared = common(a, b);
  if (shared.length < ALIKE_FROM * Math.max(a.length, b.length)) return whole;
  return [
    partsOf(
      a,
      shared.map(([i]) => i),
    ),
    partsOf(
      b,
      shared.map(([, j]) => j),
    ),
  ];
}

/** Pairs of places of the letters of a longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const same = (i: number, j: number): boolean => a[i]?.toLowerCase() === b[j]?.toLowerCase();
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (length[i] as number[])[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function partsOf(letters: readonly string[], shared: readonly number[]): readonly NamePart[] {
  const known = new Set(shared);
  const parts: NamePart[] = [];
  letters.forEach((letter, index) => {
    const differs = !known.has(index);
    const last = parts.at(-1);
    if (last?.differs === differs) parts[parts.length - 1] = { text: last.text + letter, differs };
    else parts.push({ text: letter, differs });
  });
  return parts;
}
