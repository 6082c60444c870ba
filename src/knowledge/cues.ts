/**
 * Cues of attribution: the verbs, nouns, adverbs and adjectives by which a report hands a statement to a source, with the
 * complements they take and the certainty they lend when nothing else in the content changes it.
 *
 * Method  Counted by us on annotated training reports: a word stays when more of its uses in a frame are cues than not.
 *         Classes after PolNeAR (Newell, Margolin, Ruths 2018) and `docs/` method page on attribution; default
 *         certainties after FactBank (Sauri, Pustejovsky 2009).
 * Misses  words of speech manner ("quipped") that are not listed; "called" where it only names.
 *
 * Frames of a verb:
 *   clause   "said (that) the port would close"; also a parenthesis: "the port, he said, would close"
 *   quote    a quotation before or after it
 *   np       a noun phrase tells what is said: "announced three days of mourning"
 *   inf      an infinitive of its own subject: "pledged to help"
 *   obj-inf  somebody is told to: "urged the council to act"; with whole-obj the somebody belongs to what is said
 *   for      "called for a ceasefire"       of  "warned of floods", "accused him of theft"
 *   on-inf   "called on Turkey to halt"     as  "described it as a crime", "a crime" told of "it"
 *   to-np    "admitted to the theft"        wh  "asked whether it was safe"
 *   ger      "denied taking part"           about  "complained about the noise"
 *   np-said  a noun phrase that names a statement: "rejected the accusations"
 *   plea     "pleaded not guilty"        p-by   passive with its agent: "was announced by the court"
 *   small    "called the vote a farce"
 *   as-saying  "quoted the clerk as saying that": all of it is what the quoting source says
 *   by       "concluded by noting": one cue with the verb behind "by"
 *   over     "expressed regret over"        against "warned against travel"
 *   addr     an addressee may stand between verb and content: "told reporters that"
 *   strict   a bare clause counts only when its verb follows its subject at once
 *   p-inf p-of p-as p-that p-np   passive: "is said to", "was accused of", "described as", "it was said that", "alleged"
 */
import type { Factuality } from "../model/reading.ts";

export type CueClass = "say" | "think" | "commit" | "direct" | "accuse" | "deny" | "show" | "judge";

export interface CueVerb {
  readonly lemma: string;
  readonly class: CueClass;
  readonly factuality: Factuality;
  readonly frames: ReadonlySet<string>;
}

const VERBS = `
say          say    CT+  clause quote p-inf p-that p-of
tell         say    CT+  clause quote addr obj-inf p-that p-inf wh
write        say    CT+  clause quote p-that
state        say    CT+  clause quote p-that
add          say    CT+  clause quote by
announce     say    CT+  clause quote np inf ger p-that p-inf p-by
report       say    CT+  clause quote np ger p-inf p-that p-by
declare      say    CT+  clause quote small p-that strict
remark       say    CT+  clause quote
comment      say    CT+  clause quote
tweet        say    CT+  clause quote
post         say    CT+  quote strict
note         say    CT+  clause quote np p-that
observe      say    CT+  clause quote strict
explain      say    CT+  clause quote wh p-that
mention      say    CT+  clause quote np p-that ger
argue        say    CT+  clause quote p-that
claim        say    CT+  clause quote inf p-that p-inf
assert       say    CT+  clause quote p-that
maintain     say    CT+  clause quote strict
contend      say    CT+  clause quote
insist       say    CT+  clause quote on
affirm       say    CT+  clause quote
reaffirm     say    CT+  clause quote np
reiterate    say    CT+  clause quote np
repeat       say    CT+  quote
stress       say    CT+  clause quote np
emphasize    say    CT+  clause quote np
emphasise    say    CT+  clause quote np
highlight    say    CT+  clause quote
underline    say    CT+  clause quote np by
underscore   say    CT+  clause quote
confirm      say    CT+  clause quote np p-that p-inf strict p-by
reveal       say    CT+  clause quote np strict
disclose     say    CT+  clause quote np p-that strict p-by
acknowledge  say    CT+  clause quote np ger strict
admit        say    CT+  clause quote to-np ger np strict
concede      say    CT+  clause quote strict
confess      say    CT+  clause quote to-np
recall       say    CT+  clause quote ger
recount      say    CT+  clause quote
reply        say    CT+  clause quote
respond      say    CT+  clause quote by strict
answer       say    CT+  quote
continue     say    CT+  quote
conclude     say    CT+  clause quote by
inform       say    CT+  clause quote addr p-that
assure       say    CT+  clause quote addr
remind       say    CT+  clause quote addr obj-inf
convince     say    CT+  clause addr
testify      say    CT+  clause quote
elaborate    say    CT+  quote
clarify      say    CT+  clause quote
complain     say    CT+  clause quote of about
boast        say    CT+  clause quote
joke         say    CT+  clause quote
lament       say    CT+  clause quote np
exclaim      say    CT+  clause quote
shout        say    CT+  clause quote
caution      say    CT+  clause quote addr obj-inf
warn         say    CT+  clause quote addr obj-inf of against p-that
counter      say    CT+  clause quote
quip         say    CT+  quote
opine        say    CT+  clause quote
posit        say    CT+  clause quote
intimate     say    CT+  clause quote
hint         say    PS+  clause at
imply        say    PR+  clause
speak        say    CT+  of
talk         say    CT+  of
cite         say    CT+  np as-saying
quote        say    CT+  np as as-saying
describe     say    CT+  as np ger p-as
characterize say    CT+  as p-as
characterise say    CT+  as p-as
label        say    CT+  as small p-as
dub          say    CT+  small
term         say    CT+  small
call         say    CT+  small
brand        say    CT+  as small
portray      say    CT+  as
liken        say    CT+  to-obj
refer-to     say    CT+  as
identify     say    CT+  as p-as
credit       say    CT+  with p-with
advocate     say    CT+  np for
relay        say    CT+  clause strict
share        say    CT+  clause strict
reason       say    CT+  clause quote
name         say    CT+  as
classify     say    CT+  as
ascribe      say    CT+  to-obj
plead        say    CT+  plea
question     think  U    wh np
decide       say    CT+  clause strict
read         say    CT+  quote
list         show   CT+  as
show         show   CT+  clause np strict
indicate     show   CT+  clause np strict
demonstrate  show   CT+  clause strict
specify      show   CT+  clause
stipulate    show   CT+  clause
find         show   CT+  clause p-inf strict
discover     show   CT+  clause strict
determine    show   CT+  clause strict
document     show   CT+  np
detail       show   CT+  np
outline      show   CT+  np
point-out    say    CT+  clause quote np
make-clear   say    CT+  clause quote
rule         show   CT+  clause strict
assume       think  PR+  clause strict
suppose      think  PR+  clause
think        think  PR+  clause quote p-inf
believe      think  PR+  clause quote p-inf p-that
feel         think  CT+  clause strict
know         think  CT+  clause strict
realize      think  CT+  clause strict
understand   think  CT+  clause p-inf p-that strict
consider     think  CT+  small p-np strict
regard       think  CT+  as p-as
view         think  CT+  as p-as
see          think  CT+  as p-as strict
deem         think  CT+  clause small p-np
agree        commit CT+  inf clause quote strict
disagree     deny   CT-  clause with
suspect      think  PR+  clause of p-of p-inf strict
suggest      think  PR+  clause quote np ger p-that
speculate    think  PS+  clause quote
hypothesize  think  PS+  clause
predict      think  PR+  clause quote np p-inf strict
forecast     think  PR+  clause np p-inf strict
project      think  PR+  clause p-inf np strict
anticipate   think  PR+  clause np p-inf
expect       think  PR+  clause inf obj-inf whole-obj np p-inf p-np
estimate     think  PR+  clause quote p-inf p-that np strict
presume      think  PR+  clause p-inf
rumor        think  PR+  p-inf p-that
rumour       think  PR+  p-inf p-that
repute       think  PR+  p-inf
doubt        think  PR-  clause strict
fear         think  PS+  clause p-np p-that np strict
worry        think  PS+  clause
wonder       think  U    wh clause about
hope         think  U    clause inf for
want         direct U    inf obj-inf whole-obj np
wish         direct U    inf clause
propose      direct PR+  clause quote inf np ger strict
recommend    direct U    clause quote np ger obj-inf strict
demand       direct U    clause quote inf np
urge         direct U    clause quote obj-inf np addr
ask          direct U    wh quote obj-inf for inf p-inf
beg          direct U    obj-inf
request      direct U    np clause obj-inf whole-obj strict
order        direct U    obj-inf whole-obj np strict
instruct     direct U    obj-inf clause
command      direct U    obj-inf clause
direct       direct U    obj-inf
advise       direct U    obj-inf clause against np p-inf
encourage    direct U    obj-inf whole-obj np
invite       direct U    obj-inf whole-obj
press        direct U    obj-inf
pressure     direct U    obj-inf
implore      direct U    obj-inf
call-for     direct U    np
call-on      direct U    obj-inf
call-upon    direct U    obj-inf
ask-for      direct U    np
appeal-for   direct U    np
push-for     direct U    np
plead-for    direct U    np
appeal-to    direct U    obj-inf
appeal       direct U    for
pledge       commit CT+  inf clause np quote ger
vow          commit CT+  inf clause quote np
promise      commit CT+  inf clause np quote
swear        commit CT+  inf clause
guarantee    commit CT+  clause
threaten     commit U    inf clause ger quote strict
offer        commit U    inf
accuse       accuse CT+  of quote p-of
allege       accuse CT+  clause quote np p-inf p-that
blame        accuse CT+  for on p-for
charge       accuse CT+  clause quote strict
criticize    judge  CT+  for quote
criticise    judge  CT+  for quote
condemn      judge  CT+  quote
denounce     judge  CT+  as quote
praise       judge  CT+  for quote
welcome      judge  CT+  quote
deny         deny   CT-  clause quote np ger p-np strict p-by
refute       deny   CT-  clause quote np
reject       deny   CT-  clause quote strict np-said
dismiss      deny   CT-  clause quote as strict np-said
dispute      deny   CT-  clause quote np-said
recognize    say    CT+  clause as strict
recognise    say    CT+  clause as strict
`;

/** Lines of the table above as entries by lemma. */
export const CUE_VERBS: ReadonlyMap<string, CueVerb> = new Map(
  VERBS.trim()
    .split("\n")
    .map((line) => {
      const [lemma = "", kind = "say", factuality = "CT+", ...frames] = line.split(/ +/);
      return [
        lemma,
        { lemma, class: kind as CueClass, factuality: factuality as Factuality, frames: new Set(frames) },
      ] as const;
    }),
);

/** A verb and its object or particle that are one cue: "express gratitude", "claim responsibility", "draw parallels". */
export interface VerbPhraseCue {
  readonly verb: string;
  readonly noun: RegExp;
  readonly class: CueClass;
  readonly factuality: Factuality;
}

export const VERB_PHRASE_CUES: readonly VerbPhraseCue[] = [
  {
    verb: "express",
    noun: /^(gratitude|thanks|regret|confidence|support|outrage|dismay|sympathy|solidarity|condolences?|satisfaction|anger)$/,
    class: "judge",
    factuality: "CT+",
  },
  { verb: "express", noun: /^(concerns?|fears?|doubts?|worry|worries|alarm)$/, class: "think", factuality: "PS+" },
  { verb: "voice", noun: /^(concerns?|fears?|doubts?|worry|worries|alarm)$/, class: "think", factuality: "PS+" },
  { verb: "voice", noun: /^(support|confidence|regret)$/, class: "judge", factuality: "CT+" },
  { verb: "raise", noun: /^(concerns?|fears?|doubts?)$/, class: "think", factuality: "PS+" },
  { verb: "express", noun: /^(hopes?|desire|interest|willingness|readiness)$/, class: "think", factuality: "U" },
  { verb: "draw", noun: /^(parallels?|comparisons?)$/, class: "say", factuality: "CT+" },
  { verb: "claim", noun: /^(responsibility|credit)$/, class: "say", factuality: "CT+" },
];

/** Nouns that carry what is said behind them: "claims that", "allegations of", "calls for". */
export interface CueNoun {
  readonly factuality: Factuality;
  /** What may follow: that (with or without the word), of, for, to (infinitive). */
  readonly frames: ReadonlySet<string>;
}

const noun = (factuality: Factuality, ...frames: string[]): CueNoun => ({ factuality, frames: new Set(frames) });

export const CUE_NOUNS: ReadonlyMap<string, CueNoun> = new Map([
  ["allegation", noun("PR+", "that", "of")],
  ["accusation", noun("CT+", "that", "of")],
  ["claim", noun("CT+", "that", "of")],
  ["report", noun("CT+", "that", "of")],
  ["rumor", noun("PR+", "that", "of")],
  ["rumour", noun("PR+", "that", "of")],
  ["complaint", noun("CT+", "that", "of", "about")],
  ["concern", noun("PS+", "that")],
  ["fear", noun("PS+", "that")],
  ["worry", noun("PS+", "that")],
  ["speculation", noun("PS+", "that")],
  ["suspicion", noun("PR+", "that")],
  ["belief", noun("PR+", "that")],
  ["hope", noun("U", "that")],
  ["announcement", noun("CT+", "that", "of")],
  ["statement", noun("CT+", "that")],
  ["assertion", noun("CT+", "that")],
  ["suggestion", noun("PR+", "that")],
  ["consensus", noun("CT+", "that")],
  ["conclusion", noun("CT+", "that")],
  ["finding", noun("CT+", "that")],
  ["news", noun("CT+", "that")],
  ["view", noun("CT+", "that")],
  ["warning", noun("CT+", "that", "of")],
  ["threat", noun("U", "to")],
  ["call", noun("U", "for", "to")],
  ["demand", noun("U", "that", "for", "to")],
  ["request", noun("U", "that", "for", "to")],
  ["appeal", noun("U", "for", "to")],
  ["plea", noun("U", "for", "to")],
  ["pledge", noun("CT+", "that", "to")],
  ["promise", noun("CT+", "that", "to")],
  ["vow", noun("CT+", "that", "to")],
  ["insistence", noun("CT+", "that")],
  ["denial", noun("CT-", "that", "of")],
  ["estimate", noun("PR+", "that")],
  ["proposal", noun("PR+", "that")],
  ["charge", noun("CT+", "that")],
  ["words", noun("CT+")],
  ["message", noun("CT+")],
]);

/** Adverbs by which the writer stands back; content is the clause or phrase they lie in, no source is named. */
export const CUE_ADVERBS: ReadonlyMap<string, Factuality> = new Map([
  ["reportedly", "PR+"],
  ["allegedly", "PR+"],
  ["purportedly", "PR+"],
  ["supposedly", "PR+"],
  ["reputedly", "PR+"],
]);

/** Adjectives that do so for the rest of their noun phrase: "a suspected militant". */
export const CUE_ADJECTIVES: ReadonlyMap<string, Factuality> = new Map([
  ["alleged", "PR+"],
  ["reported", "PR+"],
  ["suspected", "PR+"],
  ["purported", "PR+"],
  ["reputed", "PR+"],
  ["rumored", "PR+"],
  ["rumoured", "PR+"],
  ["supposed", "PR+"],
]);
