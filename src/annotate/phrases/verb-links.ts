/**
 * Who does what in a sentence: the subject and the objects of every verb group, and the clauses.
 *
 * Method  one pass from left to right with a stack of open clauses. A subordinator, a relative pronoun or an opening
 *         quotation mark opens a clause; a verb that finds its clause already full closes it. See the rules at `finite`.
 * Misses  long inversions, gapping ("Ruiz the first"), and heads of clauses further than the stack is deep.
 */
import {
  BARE_CLAUSE_VERBS,
  COORDINATORS,
  MAYBE_SUBORDINATORS,
  OBJECT_CONTROL,
  ONLY_PARTICIPLE,
  PAST_OR_PARTICIPLE,
  RELATIVES,
  SUBORDINATORS,
} from "../../knowledge/clause-words.ts";
import type { Phrase, Token } from "../layers.ts";
import type { NounLink } from "./noun-links.ts";

export type ClauseKind = "main" | "subordinate" | "relative" | "quoted";

/** A clause under way. Numbers are indices into the sentence's phrases; tokens are token indices. */
export interface Frame {
  readonly kind: ClauseKind;
  readonly outer: Frame | null;
  readonly from: number;
  to: number;
  subject: number | null;
  readonly verbs: number[];
  /** Noun phrase a relative pronoun stands for. */
  readonly antecedent: number | null;
  /** The last free noun phrase behind the verb, and whether a comma or "and" stands before it. */
  last: { readonly index: number; readonly afterBreak: boolean } | null;
}

/** What was found of one verb group. */
export interface VerbLink {
  subject: number | null;
  objects: number[];
  readonly frame: Frame;
  /** "based in", "accused of": a participle that describes the noun before it. */
  reduced: boolean;
}

export interface VerbLinks {
  readonly links: readonly (VerbLink | null)[];
  readonly frames: readonly Frame[];
}

const DEEPEST = 12;
const OPEN_QUOTE = /^[“‘„«]$|^``$/;
const CLOSE_QUOTE = /^[”»]$|^''$/;

/** Links the verb groups of one sentence; `links` has one entry a phrase, null for noun phrases. */
export function linkVerbs(
  tokens: readonly Token[],
  range: { readonly from: number; readonly to: number },
  phrases: readonly Phrase[],
  nouns: readonly (NounLink | null)[],
): VerbLinks {
  return new Walk(tokens, phrases, nouns, range).run();
}

// A walk keeps the stack of open clauses; nothing of it is seen from outside.
class Walk {
  private readonly links: (VerbLink | null)[];
  private readonly frames: Frame[] = [];
  private top: Frame;
  private verb: number | null = null;
  private broken = false;
  private coordinated = false;
  private brackets = 0;
  private inQuotes = false;
  /** Participles at the head of the sentence wait for the subject: "Having met the minister, Naim left". */
  private waiting: number[] = [];
  private readonly tokens: readonly Token[];
  private readonly phrases: readonly Phrase[];
  private readonly nouns: readonly (NounLink | null)[];
  private readonly range: { readonly from: number; readonly to: number };

  constructor(
    tokens: readonly Token[],
    phrases: readonly Phrase[],
    nouns: readonly (NounLink | null)[],
    range: { readonly from: number; readonly to: number },
  ) {
    this.tokens = tokens;
    this.phrases = phrases;
    this.nouns = nouns;
    this.range = range;
    this.links = phrases.map(() => null);
    this.top = this.open("main", range.from, null);
  }

  run(): VerbLinks {
    let at = this.range.from;
    this.phrases.forEach((phrase, index) => {
      for (; at < phrase.tokens.from; at += 1) this.mark(at, index);
      at = Math.max(at, phrase.tokens.to);
      if (this.brackets > 0) return;
      if (phrase.kind === "noun") this.noun(index);
      else this.verbGroup(index);
      for (let frame: Frame | null = this.top; frame; frame = frame.outer) frame.to = phrase.tokens.to;
    });
    return { links: this.links, frames: this.frames };
  }

  private open(
    kind: ClauseKind,
    from: number,
    antecedent: number | null,
    outer: Frame | null = this.top ?? null,
  ): Frame {
    const frame: Frame = { kind, outer, from, to: from, subject: null, verbs: [], antecedent, last: null };
    this.frames.push(frame);
    this.top = frame;
    this.verb = null;
    this.broken = false;
    this.coordinated = false;
    return frame;
  }

  private push(kind: ClauseKind, from: number, antecedent: number | null): void {
    let depth = 0;
    for (let frame: Frame | null = this.top; frame; frame = frame.outer) depth += 1;
    this.open(kind, from, antecedent, depth >= DEEPEST ? this.top.outer : this.top);
  }

  private pop(): void {
    if (this.top.outer === null) return;
    this.top = this.top.outer;
    this.verb = this.top.verbs.at(-1) ?? null;
  }

  /** A word between phrases; `next` is the phrase that comes next. */
  private mark(at: number, next: number): void {
    const token = this.tokens[at] as Token;
    const word = token.lower;
    if (word === "(" || word === "[") this.brackets += 1;
    else if (word === ")" || word === "]") this.brackets = Math.max(0, this.brackets - 1);
    if (this.brackets > 0) return;
    if (token.pos === "PUNCT") this.punctuation(at, token.text);
    else if (COORDINATORS.has(word)) this.coordinated = true;
    else if (this.isRelative(at, next)) this.relative(at, next);
    else if (this.opensClause(at, next)) this.subordinate(at);
  }

  private punctuation(at: number, mark: string): void {
    if (OPEN_QUOTE.test(mark) || (mark === '"' && !this.inQuotes)) this.openQuote(at);
    else if (mark === '"' || CLOSE_QUOTE.test(mark)) this.closeQuote();
    else if (/^[,;:–—-]+$/.test(mark)) this.broken = true;
  }

  /** Only what opens the sentence or stands behind a break holds a clause of its own; "a 'safe' zone" does not. */
  private openQuote(at: number): void {
    this.inQuotes = true;
    if (at === this.range.from || this.broken || this.verb !== null) this.push("quoted", at, null);
  }

  private closeQuote(): void {
    this.inQuotes = false;
    let frame: Frame | null = this.top;
    while (frame && frame.kind !== "quoted") frame = frame.outer;
    if (!frame) return;
    this.top = frame;
    this.pop();
    this.broken = true;
  }

  private isRelative(at: number, next: number): boolean {
    const { lower, pos } = this.tokens[at] as Token;
    if (!RELATIVES.has(lower) || pos === "DET") return false;
    if (lower !== "that") return next > 0;
    // "that" is relative right behind a noun and before a verb: "a bomb that exploded".
    const before = this.tokens[at - 1];
    return (
      (before?.pos === "NOUN" || before?.pos === "PROPN") &&
      this.phrases[next]?.kind === "verb" &&
      this.phrases[next]?.tokens.from === at + 1
    );
  }

  private relative(at: number, next: number): void {
    let antecedent = next - 1;
    while (antecedent >= 0 && this.phrases[antecedent]?.kind === "verb") antecedent -= 1;
    antecedent = this.afterComma(at) ? this.named(antecedent) : antecedent;
    this.push("relative", at, antecedent < 0 ? null : antecedent);
  }

  private afterComma(at: number): boolean {
    return this.tokens[at - 1]?.text === ",";
  }

  /** A comma before "who" makes it speak of what an apposition describes. */
  private named(index: number): number {
    return this.nouns[index]?.apposition ?? index;
  }

  private opensClause(at: number, next: number): boolean {
    const { lower, pos } = this.tokens[at] as Token;
    if (SUBORDINATORS.has(lower)) return pos !== "DET" && pos !== "PRON";
    if (!MAYBE_SUBORDINATORS.has(lower)) return false;
    return this.subjectAndVerbFollow(next);
  }

  /** "after talks failed": a noun phrase right before a verb that cannot be its participle. */
  private subjectAndVerbFollow(next: number): boolean {
    for (let at = next; at < Math.min(next + 4, this.phrases.length); at += 1) {
      const phrase = this.phrases[at] as Phrase;
      if (at > next && this.commaBefore(at)) return false;
      if (phrase.kind === "verb")
        return at > next && this.isFinite(at) && !(this.isAmbiguous(at) && !this.isPronoun(at - 1));
      if (at > next && this.nouns[at]?.preposition === null) return false;
    }
    return false;
  }

  private commaBefore(index: number): boolean {
    return this.tokens[(this.phrases[index] as Phrase).tokens.from - 1]?.pos === "PUNCT";
  }

  private isPronoun(index: number): boolean {
    const phrase = this.phrases[index];
    return phrase !== undefined && this.tokens[phrase.head]?.pos === "PRON";
  }

  private subordinate(at: number): void {
    // "and that …" stands beside the clause before, not inside it.
    if (this.coordinated && this.top.kind === "subordinate") this.pop();
    this.push("subordinate", at, null);
  }

  private noun(index: number): void {
    const link = this.nouns[index] as NounLink;
    const taken = link.preposition !== null || link.apposition !== null || link.aside;
    const clauseSubject = link.preposition !== null && this.top.from === link.preposition;
    if ((taken && !clauseSubject) || link.temporal) {
      if (link.list !== index && this.coordinated) this.top.last = { index, afterBreak: true };
      this.settle();
      return;
    }
    if (this.top.verbs.length === 0 && this.verb === null) this.subjectCandidate(index);
    else this.behindVerb(index, link);
    this.settle();
  }

  private settle(): void {
    this.broken = false;
    this.coordinated = false;
  }

  private subjectCandidate(index: number): void {
    const link = this.nouns[index] as NounLink;
    const listed = link.list !== index && this.top.subject !== null;
    if (!listed) this.top.subject = index;
  }

  private behindVerb(index: number, link: NounLink): void {
    const verb = this.links[this.verb ?? -1];
    const afterBreak = this.broken || this.coordinated;
    if (verb && !afterBreak && verb.objects.length < 2) verb.objects.push(index);
    else if (verb && link.list !== index && verb.objects.includes(link.list)) verb.objects = [...verb.objects];
    this.top.last = { index, afterBreak };
  }

  private verbGroup(index: number): void {
    if (this.phrases[index]?.infinitive) this.infinitive(index);
    else if (this.isFinite(index)) this.finite(index);
    else this.participle(index);
    this.settle();
  }

  private add(index: number, subject: number | null, reduced = false): void {
    this.links[index] = { subject, objects: [], frame: this.top, reduced };
    this.verb = index;
  }

  /** "agreed to meet": the subject of the verb before; "urged the council to act": its object. */
  private infinitive(index: number): void {
    const governor = this.verb === null ? null : this.links[this.verb];
    const lemma = this.lemma(this.verb);
    const object = governor?.objects.at(-1);
    const controlled = governor && object !== undefined && OBJECT_CONTROL.has(lemma) ? object : undefined;
    const passive = this.verb !== null && this.phrases[this.verb]?.passive;
    this.add(index, (passive ? undefined : controlled) ?? governor?.subject ?? this.top.subject);
  }

  private lemma(index: number | null): string {
    const phrase = index === null ? undefined : this.phrases[index];
    return phrase ? (this.tokens[phrase.head]?.lemma ?? "") : "";
  }

  /** A verb group with an auxiliary or in a finite form. */
  private isFinite(index: number): boolean {
    const phrase = this.phrases[index] as Phrase;
    const first = this.tokens[phrase.tokens.from] as Token;
    const head = this.tokens[phrase.head] as Token;
    if (phrase.infinitive) return false;
    if (first.pos === "AUX")
      return !/^(?:being|having|been|be)$/.test(first.lower) || phrase.head === phrase.tokens.from;
    return !head.lower.endsWith("ing") && !ONLY_PARTICIPLE.has(head.lower);
  }

  /** A form that is a past tense or a participle: "accused", "held". */
  private isAmbiguous(index: number): boolean {
    const phrase = this.phrases[index] as Phrase;
    const head = this.tokens[phrase.head] as Token;
    const alone = this.tokens.slice(phrase.tokens.from, phrase.head).every(({ pos }) => pos === "ADV");
    return alone && head.pos === "VERB" && (head.lower.endsWith("ed") || PAST_OR_PARTICIPLE.has(head.lower));
  }

  /**
   * A finite verb: in this order
   * 1. its clause has no verb yet: it takes the clause's subject;
   * 2. "and" right before it: it shares the subject;
   * 3. a new subject stands before it, behind a break or behind a verb like "say": a new clause;
   * 4. it may be a participle and stands right behind an object: it describes the object;
   * 5. it stands in a relative or subordinate clause that is full: it belongs to the clause outside;
   * 6. the verb before may have been a participle ("the man accused of killing denied"): so it was.
   */
  private finite(index: number): void {
    const last = this.top.last;
    if (this.top.verbs.length === 0) this.firstVerb(index);
    else if (this.coordinated) this.sharedSubject(index);
    else if (last && this.isByPassive(index) && this.isRightBefore(last.index, index)) this.describe(index, last.index);
    else if (last && this.endsRightBefore(last.index, index) && this.takesNewSubject(last))
      this.newClause(index, last.index);
    else if (last && this.mayBeParticiple(index) && this.isRightBefore(last.index, index))
      this.describe(index, last.index);
    else if (this.isBehindComma(index) && !this.isRelativeOpen()) this.behindComma(index);
    else if (this.isInverted(index)) this.inverted(index);
    else if (this.top.outer && this.top.kind !== "quoted" && !this.top.outer.verbs.length) this.outside(index);
    else if (this.verbWasParticiple()) this.afterParticiple(index);
    else if (this.top.outer && this.top.kind === "relative") this.outside(index);
    else if (last && this.isRightBefore(last.index, index)) this.newClause(index, last.index);
    else this.sharedSubject(index);
  }

  /** "men trained by Ostrin": with an agent it is a participle for sure. */
  private isByPassive(index: number): boolean {
    return this.isAmbiguous(index) && this.tokens[(this.phrases[index] as Phrase).tokens.to]?.lower === "by";
  }

  private isBehindComma(index: number): boolean {
    return this.afterComma((this.phrases[index] as Phrase).tokens.from) && !this.isInverted(index);
  }

  /** "entered the hall, greeted the crowd and spoke"; "met Naim, based in Orlen". */
  private behindComma(index: number): void {
    const last = this.top.last;
    if (last && this.mayBeParticiple(index)) this.describe(index, last.index);
    else if (this.top.outer && this.top.kind === "relative") this.outside(index);
    else this.sharedSubject(index);
  }

  /** A past tense or participle without an object right behind it: a passive participle takes none. */
  private mayBeParticiple(index: number): boolean {
    if (!this.isAmbiguous(index)) return false;
    const [phrase, next] = [this.phrases[index] as Phrase, this.phrases[index + 1]];
    if (this.tokens[phrase.tokens.to]?.lower === "that") return false;
    return !(next?.kind === "noun" && next.tokens.from === phrase.tokens.to && !this.nouns[index + 1]?.temporal);
  }

  private firstVerb(index: number): void {
    const behind = this.top.last?.afterBreak ? this.top.last.index : null;
    const subject = this.top.subject ?? behind ?? this.top.antecedent ?? this.followingSubject(index);
    this.add(index, subject);
    this.top.verbs.push(index);
    this.top.subject = subject;
    for (const each of this.waiting) (this.links[each] as VerbLink).subject = subject;
    if (subject !== null) this.waiting = [];
  }

  /** `"…," said Ruiz`, "In attendance were …", "Is Naim …?": the subject stands behind. */
  private followingSubject(index: number): number | null {
    const [next, phrase] = [this.phrases[index + 1], this.phrases[index] as Phrase];
    const near =
      next?.kind === "noun" && next.tokens.from - phrase.tokens.to <= 1 && this.nouns[index + 1]?.preposition === null;
    return near ? index + 1 : null;
  }

  private sharedSubject(index: number): void {
    const last = this.top.last;
    // "Ruiz met Naim and Sen left": what looked like a list is the subject of a clause of its own.
    if (last?.afterBreak && this.isRightBefore(last.index, index)) {
      this.newClause(index, last.index);
      return;
    }
    if (this.afterComma(this.lastBreak(index)) && this.top.kind === "relative") this.pop();
    const subject = this.top.subject;
    this.add(index, subject);
    this.top.verbs.push(index);
    this.top.last = null;
  }

  private lastBreak(index: number): number {
    return (this.phrases[index] as Phrase).tokens.from - 1;
  }

  private takesNewSubject(last: { readonly index: number; readonly afterBreak: boolean }): boolean {
    if (last.afterBreak) return true;
    return BARE_CLAUSE_VERBS.has(this.lemma(this.verb)) || this.isSubjectPronoun(last.index);
  }

  private isSubjectPronoun(index: number): boolean {
    const phrase = this.phrases[index];
    return phrase !== undefined && /^(?:he|she|they|we|i)$/.test(this.tokens[phrase.head]?.lower ?? "");
  }

  /** Whether only what hangs on to phrase `noun` stands between it and the verb. */
  private endsRightBefore(noun: number, verb: number): boolean {
    for (let at = noun + 1; at < verb; at += 1) {
      const link = this.nouns[at];
      if (!link || (link.preposition === null && link.apposition === null && link.list === at && !link.temporal))
        return false;
    }
    return true;
  }

  private isRightBefore(noun: number, verb: number): boolean {
    const [a, b] = [this.phrases[noun] as Phrase, this.phrases[verb] as Phrase];
    return b.tokens.from - a.tokens.to <= 0;
  }

  private newClause(index: number, subject: number): void {
    const governor = this.verb === null ? null : this.links[this.verb];
    if (governor) governor.objects = governor.objects.filter((each) => each < subject);
    const from = (this.phrases[subject] as Phrase).tokens.from;
    this.push(this.broken ? "main" : "subordinate", from, null);
    this.top.subject = subject;
    this.firstVerb(index);
  }

  private describe(index: number, noun: number): void {
    this.add(index, noun, true);
  }

  /** "The port would close, said Ruiz": behind a comma, before its subject. */
  private isInverted(index: number): boolean {
    return (
      this.broken &&
      BARE_CLAUSE_VERBS.has(this.lemma(index)) &&
      this.followingSubject(index) !== null &&
      !this.isRelativeOpen()
    );
  }

  private isRelativeOpen(): boolean {
    return this.top.kind === "relative" && this.top.outer?.verbs.length === 0;
  }

  private inverted(index: number): void {
    while (this.top.outer) this.pop();
    this.push("main", (this.phrases[index] as Phrase).tokens.from, null);
    this.firstVerb(index);
  }

  private outside(index: number): void {
    while (this.top.outer && this.top.kind !== "quoted" && this.top.verbs.length > 0) this.pop();
    if (this.top.verbs.length === 0) this.firstVerb(index);
    else this.sharedSubject(index);
  }

  private verbWasParticiple(): boolean {
    const first = this.top.verbs[0];
    return first !== undefined && this.top.verbs.length === 1 && this.mayBeParticiple(first) && !this.broken;
  }

  private afterParticiple(index: number): void {
    const first = this.links[this.top.verbs.pop() ?? -1];
    if (first) first.reduced = true;
    this.add(index, this.top.subject);
    this.top.verbs.push(index);
    this.top.last = null;
  }

  /** "events featuring …", "Ruiz, speaking in Orlen, said", "Having met Sen, Naim left", "by noting that". */
  private participle(index: number): void {
    const before = this.phrases[index - 1];
    const adjacent = before?.kind === "noun" && this.isRightBefore(index - 1, index);
    const subject =
      adjacent && this.top.verbs.length > 0 ? index - 1 : (this.top.subject ?? (adjacent ? index - 1 : null));
    const object = this.links[this.verb ?? -1]?.objects[0];
    const loose = this.broken && object === undefined ? this.top.subject : subject;
    this.add(index, loose ?? subject, adjacent);
    if (this.links[index]?.subject === null) this.waiting.push(index);
  }
}
