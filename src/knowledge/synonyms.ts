/**
 * Small classes of words that reports use for one another, and pairs that cannot both hold.
 *
 * Source  our own list, for comparing an outlet's key points with its text; lemmas. Not a thesaurus: a class holds what
 *         headlines swap freely.
 */
const CLASSES = [
  "haven sanctuary refuge shelter safe-haven",
  "become evolve turn",
  "group faction organisation organization entity party outfit body movement",
  "meeting event gathering conference talk summit rally session",
  "tie link relation connection bond relationship",
  "attention focus",
  "global international worldwide",
  "kill die dead death fatality slay",
  "injure wound hurt injury",
  "attack assault strike blast bombing explosion bomb explode raid",
  "leader chief head",
  "collaborate cooperate collaboration cooperation co-operate",
  "advocate support back endorse",
  "arrest detain detention",
  "agree agreement accord deal pact",
  "begin start launch open",
  "end stop halt finish",
  "rise increase grow climb jump",
  "fall drop decrease decline shrink",
  "elect election vote poll",
  "ban prohibit outlaw",
  "protest demonstration demonstrate demonstrator protester march",
  "worker employee staff",
  "country nation state",
  "child kid",
  "help aid assist assistance",
  "resign resignation quit",
  "deny denial",
  "visit trip travel",
  "plan intend intention",
  "pledge promise vow commit",
  "fight battle clash fighting",
  "release free",
  "build construct construction",
  "repair fix mend",
  "pass approve adopt",
  "reject refuse refusal",
  "school college",
  "soldier troop",
  "bring cause",
  "comment answer respond reply",
];

const OPPOSITES = [
  ["rise", "fall"],
  ["accept", "reject"],
  ["pass", "reject"],
  ["open", "close"],
  ["win", "lose"],
  ["arrest", "release"],
  ["arrive", "leave"],
  ["confirm", "deny"],
  ["begin", "end"],
  ["increase", "cut"],
] as const;

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  CLASSES.flatMap((line) => {
    const words = line.split(" ");
    return words.map((word) => [word, `=${words[0]}`] as const);
  }),
);

/** The class of a lemma, else the lemma itself. */
export function classOf(lemma: string): string {
  return CLASS_OF.get(lemma) ?? lemma;
}

/** Keys that cannot both hold of one subject, both ways round. */
export const OPPOSITE: ReadonlyMap<string, ReadonlySet<string>> = opposites();

function opposites(): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  const put = (a: string, b: string) => map.set(a, (map.get(a) ?? new Set()).add(b));
  for (const [a, b] of OPPOSITES) {
    put(classOf(a), classOf(b));
    put(classOf(b), classOf(a));
  }
  return map;
}
