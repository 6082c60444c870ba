/**
 * Words that shape clauses: what opens one, which verbs take one without "that", whose object acts in an infinitive.
 *
 * Source: own lists after the usual grammars of English (Quirk and others, "A Comprehensive Grammar", chapters 14–16).
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Always opens a subordinate clause. */
export const SUBORDINATORS = set(
  "that because although though while whereas whether if unless when where whenever wherever once why how lest",
);

/** Opens a clause when a subject and a finite verb follow, else it is a preposition: "after talks failed", "after talks". */
export const MAYBE_SUBORDINATORS = set("after before since until till as than so");

export const RELATIVES = set("who whom which that whose");

export const COORDINATORS = set("and or but nor yet");

/** Joins noun phrases like "and". */
export const JOINERS = set("and or & nor");

/** Verbs whose complement clause needs no "that", lemmas. */
export const BARE_CLAUSE_VERBS = set(
  "say tell think believe report claim add hope know warn state note argue insist suggest admit deny allege confirm announce " +
    "explain maintain suspect feel fear assume predict expect estimate understand find show mean see hear learn realise realize " +
    "acknowledge indicate stress emphasize emphasise declare write swear wish agree decide promise vow complain reveal recall",
);

/** Verbs after which the object acts in the infinitive ("urged the council to act"), lemmas. */
export const OBJECT_CONTROL = set(
  "ask tell order urge force persuade allow want expect call press push invite authorise authorize advise direct instruct compel " +
    "encourage enable help permit require request warn convince lead cause appoint elect teach train recruit hire choose get beg bar",
);

/** Irregular forms that are past tense and participle at once; those in -ed are told by their ending. */
export const PAST_OR_PARTICIPLE = set(
  "held led made shot found built brought bought caught taught thought sent spent lost left met kept heard read put set cut hit hurt " +
    "fought sought told paid laid fed bound bent won struck hung bred burnt meant dealt sold stuck swept understood split let",
);

/** Irregular participles that are never a past tense. */
export const ONLY_PARTICIPLE = set(
  "taken given seen known shown written driven forgotten stolen broken spoken chosen frozen beaten eaten fallen hidden ridden risen " +
    "shaken sworn torn worn thrown drawn flown grown blown withdrawn undertaken overthrown done gone been born begun drunk sung sunk",
);

/** Heads of noun phrases that say when and are no participants. */
export const TIME_HEADS = set(
  "second minute hour day week weekend month quarter year decade century night morning afternoon evening midnight noon " +
    "yesterday today tomorrow tonight time moment days weeks months years hours minutes decades",
);
