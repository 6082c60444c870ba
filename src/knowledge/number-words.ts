/** Whole numbers in words, and vague ones with the least they can mean. */
const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.flatMap((word, i) => [
    [word, 20 + 10 * i] as const,
    ...ONES.slice(1, 10).map((one, k) => [`${word}-${one}`, 20 + 10 * i + k + 1] as const),
  ]),
]);

/** "dozens" is at least two dozen; "several" and "a few" at least three; "scores" at least forty. */
export const VAGUE_NUMBERS: ReadonlyMap<string, number> = new Map([
  ["several", 3],
  ["dozens", 24],
  ["scores", 40],
  ["hundreds", 200],
  ["thousands", 2000],
  ["millions", 2_000_000],
]);
