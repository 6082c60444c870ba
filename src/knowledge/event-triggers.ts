/**
 * Words that tell of an event, by type: lemmas with their part of speech, and phrases of lemmas.
 *
 * Source  the project's event ontology (PLOVER, ACE, MUC-4, ACLED; see docs), then words counted in news sentences of
 *         the training part: a word is strong when it stood for an event in most of its uses, weak when in some.
 * Form    strong words may start an event alone; weak ones need a filler or a cue in their clause (`fits.ts`).
 *         In phrases "_" stands for up to three words; the phrase's first word carries its grammar.
 * Misses  words no list holds: unknown happenings are left out rather than forced into a type.
 */
import type { EventType } from "../model/reading.ts";

export interface TriggerWords {
  readonly verbs: string;
  readonly nouns: string;
  readonly adjectives?: string;
  readonly weakVerbs?: string;
  readonly weakNouns?: string;
  readonly weakAdjectives?: string;
  /** Separated by ";". */
  readonly phrases?: string;
}

export const TRIGGER_WORDS: Readonly<Partial<Record<EventType, TriggerWords>>> = {
  Meet: {
    verbs: "meet confer parley huddle negotiate",
    nouns: "meeting talk summit negotiation dialogue dialog parley mediation",
    weakVerbs: "discuss consult talk host mediate convene",
    weakNouns: "consultation discussion audience",
    phrases: "sit down with;hold consultations;hold a meeting",
  },
  Communicate: {
    verbs: "telephone phone email fax",
    nouns: "correspondence",
    weakVerbs: "message cable contact",
    weakNouns: "letter call contact message cable",
    phrases: "phone call;telephone call;video call;speak by phone;speak by telephone;exchange letter;exchange message",
  },
  Travel: {
    verbs: "travel visit arrive depart journey",
    nouns: "visit arrival pilgrimage stopover trip tour",
    weakVerbs: "leave fly return tour enter cross flee land move head come reach escape evacuate sail",
    weakNouns: "departure journey return flight launch",
    phrases: "pay a visit;set off for;en route to;go back to",
  },
  Gather: {
    verbs: "congregate commemorate attend",
    nouns: "ceremony gathering seminar convocation vigil funeral rally procession congregation",
    weakVerbs: "gather assemble convene celebrate inaugurate",
    weakNouns:
      "conference convention parade anniversary session debate celebration event prayer festival memorial service concert",
    phrases:
      "take part in;participate in;share the stage;be present at;organize event;organise event;conduct event;hold event;host event",
  },
  Speak: {
    verbs: "proclaim",
    nouns: "speech sermon communique",
    weakVerbs: "address unveil broadcast brief speak testify",
    weakNouns: "declaration briefing address announcement interview remark testimony",
    phrases:
      "press conference;news conference;video message;press briefing;issue _ statement;release _ statement;take the stage;deliver _ speech",
  },
  Support: {
    verbs: "endorse praise hail applaud commend congratulate salute glorify condole laud thank",
    nouns: "endorsement praise solidarity tribute condolence",
    weakVerbs: "support back welcome recognise recognize defend honor honour mourn",
    weakNouns: "support recognition backing gratitude",
    phrases:
      "express solidarity;express gratitude;express _ support;express condolence;pay tribute;voice support;speak in favour of;speak in favor of;stand with;stand by",
  },
  Request: {
    verbs: "urge demand request plead exhort appeal encourage implore beg instruct",
    nouns: "request appeal plea subpoena",
    weakVerbs: "ask seek press insist order summon advise push recommend subpoena pressure propose mandate",
    weakNouns: "demand call ultimatum order",
    phrases: "call for;call on;call upon;press for;appeal to;ask for",
  },
  Accuse: {
    verbs: "accuse blame condemn criticise criticize denounce rebuke deplore slam decry lambast allege lambaste",
    nouns: "accusation allegation condemnation criticism rebuke",
    weakVerbs: "implicate fault complain protest attack",
    weakNouns: "complaint charge blame",
    weakAdjectives: "critical",
    phrases: "lash out at;lash out;point the finger at;lodge _ protest;hit out at;hold _ responsible;take exception to",
  },
  Deny: {
    verbs: "deny refute rebut disown disavow debunk",
    nouns: "denial rebuttal disavowal",
    weakVerbs: "dispute contradict",
    phrases:
      "plead not guilty;dismiss as;reject the allegation;reject allegation;distance itself from;rule out involvement",
  },
  Reject: {
    verbs: "reject refuse rebuff veto spurn snub",
    nouns: "refusal rejection veto snub",
    weakVerbs: "decline cancel scrap bar block oppose dismiss boycott",
    weakNouns: "cancellation",
    phrases: "turn down;rule out;call off;say no to;pull out of talk",
  },
  ClaimResponsibility: {
    verbs: "confess",
    nouns: "confession",
    weakVerbs: "admit",
    weakNouns: "admission claim",
    phrases:
      "claim responsibility;take responsibility;claim credit;own up to;claim of responsibility;plead guilty;claim _ responsibility",
  },
  Threaten: {
    verbs: "threaten menace intimidate",
    nouns: "threat intimidation",
    weakVerbs: "warn vow caution",
    weakNouns: "warning ultimatum",
    phrases: "vow revenge;vow to avenge;vow to destroy;vow to retaliate;give an ultimatum",
  },
  Agree: {
    verbs: "agree pledge promise sign ratify finalise finalize",
    nouns: "pact accord pledge promise memorandum agreement",
    weakVerbs: "offer accept commit ink invite approve pass vote adopt vow",
    weakNouns: "deal treaty offer commitment invitation approval settlement",
    phrases: "reach a deal;strike a deal;reach _ agreement;enter into force",
  },
  Concede: {
    verbs: "apologise apologize relent concede",
    nouns: "apology concession climbdown",
    weakVerbs: "lift ease regret drop",
    weakNouns: "regret",
    weakAdjectives: "sorry",
    phrases: "back down;give in to;express regret;announce _ ceasefire;lift _ ban;back away from",
  },
  Cooperate: {
    verbs: "cooperate collaborate liaise co-operate",
    nouns: "cooperation collaboration coordination",
    weakVerbs: "coordinate partner ally trade",
    weakNouns: "alliance partnership nexus exercise",
    phrases:
      "join hands;join forces;share intelligence;work together;work with;work closely with;joint exercise;joint operation",
  },
  Aid: {
    verbs: "donate rescue",
    nouns: "assistance donation rescue evacuation airlift",
    weakVerbs: "aid help assist shelter treat evacuate distribute",
    weakNouns: "aid relief grant asylum",
    phrases: "provide _ aid;provide _ assistance;send _ aid;grant asylum;give shelter;provide _ shelter",
  },
  Transfer: {
    verbs: "smuggle procure launder",
    nouns: "smuggling hawala fundraising procurement shipment",
    weakVerbs: "fund finance arm supply channel ship buy sell pay provide raise purchase transfer",
    weakNouns: "supply funding financing sale purchase payment loan",
    phrases: "raise fund;raise money;supply _ weapon;provide _ training;arms supply",
  },
  Release: {
    verbs: "parole repatriate bail",
    nouns: "parole repatriation",
    weakVerbs: "release free",
    weakNouns: "release swap exchange bail",
    phrases: "set free;grant bail;walk free;prisoner swap;set _ free",
  },
  StandDown: {
    verbs: "disarm surrender disengage demobilise demobilize",
    nouns: "pullback disengagement surrender disarmament withdrawal",
    weakVerbs: "withdraw retreat vacate pull",
    weakNouns: "retreat pullout",
    weakAdjectives: "",
    phrases: "pull out;pull back;lay down _ arms;cease fire;stand down",
  },
  Appoint: {
    verbs: "appoint nominate",
    nouns: "appointment inauguration nomination",
    weakVerbs: "name install promote designate succeed hire become select inaugurate",
    weakNouns: "promotion succession elevation confirmation",
    phrases:
      "swear in;swear _ in;take over as;take charge of;take office;assume office;take power;come to power;assume _ presidency",
  },
  LeavePost: {
    verbs: "resign oust retire overthrow",
    nouns: "resignation retirement ouster",
    weakVerbs: "sack quit dismiss fire remove replace suspend leave depose",
    weakNouns: "removal suspension dismissal departure coup",
    phrases: "step down;step aside;relieve of;leave office",
  },
  Elect: {
    verbs: "elect reelect re-elect",
    nouns: "election referendum runoff by-election re-election reelection ballot",
    weakVerbs: "win vote defeat",
    weakNouns: "vote poll voting primary",
    phrases: "go to the polls;win _ election;win the seat;cast _ ballot;cast _ vote;by - election",
  },
  ChangeOrganization: {
    verbs: "merge rebrand dissolve disband co-found",
    nouns: "merger rebranding",
    weakVerbs: "found form establish create rename split open acquire",
    weakNouns: "formation establishment offshoot split founding acquisition",
    phrases: "set up;come into being;break away",
  },
  Recruit: {
    verbs: "recruit enlist radicalise radicalize indoctrinate",
    nouns: "recruitment enlistment indoctrination",
    weakVerbs: "join train induct enrol enroll",
    weakNouns: "training",
    phrases: "join the ranks of;sign up for;training camp",
  },
  Investigate: {
    verbs: "investigate probe interrogate inquire",
    nouns: "investigation inquiry interrogation probe",
    weakVerbs: "question inspect examine search",
    weakNouns: "questioning inspection autopsy audit",
    phrases: "register a case;open _ inquiry;look into;lodge an fir",
  },
  Arrest: {
    verbs: "arrest detain apprehend nab jail imprison",
    nouns: "arrest detention imprisonment",
    weakVerbs: "capture",
    weakNouns: "custody remand",
    weakAdjectives: "detained jailed imprisoned",
    phrases: "take into custody;take _ into custody;put behind bars;place under house arrest;house arrest;behind bars",
  },
  Charge: {
    verbs: "indict prosecute sue arraign impeach",
    nouns: "indictment prosecution lawsuit chargesheet trial",
    weakVerbs: "charge appeal hear",
    weakNouns: "charge petition hearing suit prosecution case",
    phrases:
      "bring to trial;file _ case;press charges;put on trial;file _ lawsuit;go on trial;stand trial;legal action;court martial",
  },
  Convict: {
    verbs: "convict",
    nouns: "conviction",
    weakVerbs: "sentence fine execute",
    weakNouns: "sentence execution fine verdict ruling",
    phrases: "find guilty;hand down;put to death;jail term;find _ guilty",
  },
  Acquit: {
    verbs: "acquit exonerate pardon",
    nouns: "acquittal pardon amnesty exoneration clemency",
    weakVerbs: "clear quash overturn",
    phrases: "drop charges;drop the charges;clean chit;drop _ charges",
  },
  Sanction: {
    verbs: "blacklist embargo",
    nouns: "sanction embargo blacklist",
    weakVerbs: "sanction freeze suspend expel designate sever downgrade",
    weakNouns: "suspension expulsion listing",
    phrases:
      "asset freeze;cut ties;break off relations;break off _ relations;recall _ ambassador;impose sanction;freeze _ assets",
  },
  Restrict: {
    verbs: "ban outlaw proscribe prohibit censor blockade quarantine",
    nouns: "ban curfew restriction blockade censorship crackdown lockdown shutdown closure quarantine",
    weakVerbs: "restrict block seal shut cordon close suspend cancel declare limit",
    weakNouns: "emergency",
    phrases:
      "impose _ curfew;seal off;state of emergency;shut down;cut off;crack down;clamp down;martial law;declare _ emergency",
  },
  Seize: {
    verbs: "confiscate impound",
    nouns: "seizure confiscation",
    weakVerbs: "raid search seize recover bust",
    weakNouns: "raid search recovery haul",
    phrases: "search operation;cordon and search;conduct _ raid;recover arms",
  },
  Deport: {
    verbs: "deport extradite banish",
    nouns: "deportation extradition",
    weakVerbs: "expel exile",
    weakNouns: "expulsion exile",
    phrases: "hand over;send back",
  },
  Protest: {
    verbs: "demonstrate riot picket protest boycott vandalise vandalize",
    nouns: "protest demonstration riot sit-in bandh hartal picket rioting",
    weakVerbs: "march chant rally strike",
    weakNouns: "march strike boycott unrest",
    phrases: "hunger strike;take to the streets;stage a sit-in;burn _ effigy;shout slogans;hold a protest;go on strike",
  },
  Mobilize: {
    verbs: "deploy mobilise mobilize patrol",
    nouns: "deployment mobilisation mobilization patrol reinforcement build-up buildup",
    weakVerbs: "mass reinforce station dispatch launch",
    weakNouns: "drill test",
    phrases:
      "missile test;nuclear test;put on alert;step up security;beef up security;send troops;send _ troops;military exercise",
  },
  Infiltrate: {
    verbs: "infiltrate",
    nouns: "infiltration incursion",
    weakVerbs: "intrude trespass sneak enter cross",
    weakNouns: "intrusion",
    phrases: "ceasefire violation;airspace violation;cross the line of control;violate _ ceasefire;violate _ airspace",
  },
  Attack: {
    verbs:
      "attack assault bomb shell ambush detonate explode stab assassinate behead lynch invade poison ram torture rape",
    nouns:
      "attack assault bombing blast explosion shelling ambush airstrike shooting assassination massacre invasion bombardment stabbing torture airstrikes arson rape offensive",
    weakVerbs: "strike storm raid shoot fire target abuse beat throw destroy lob blast murder kill",
    weakNouns: "strike raid shot gunfire bomb firing abuse murder",
    phrases:
      "open fire;blow up;lob _ grenade;gun down;carry out an attack;carry out _ attack;set off;go off;shoot dead;shoot down;shoot and kill;stab to death;set fire to;air strike;set on fire;suicide bombing;terror attack",
  },
  Clash: {
    verbs: "clash skirmish",
    nouns: "clash gunfight gunbattle firefight skirmish crossfire fighting shootout",
    weakVerbs: "fight battle",
    weakNouns: "battle war conflict fight encounter combat violence",
    phrases: "exchange fire;trade fire;exchange of fire;engage in battle;gun battle;gun fight",
  },
  Abduct: {
    verbs: "kidnap abduct hijack",
    nouns: "kidnapping abduction hijacking hostage-taking captivity",
    weakVerbs: "seize hold capture",
    weakNouns: "hostage",
    weakAdjectives: "abducted kidnapped",
    phrases: "take _ hostage;hold _ hostage;hold _ captive;enforced disappearance;take hostage;hold hostage",
  },
  TakeTerritory: {
    verbs: "overrun annex retake recapture besiege occupy",
    nouns: "takeover annexation siege occupation",
    weakVerbs: "capture liberate seize",
    weakNouns: "capture",
    phrases: "take control of;gain control of;drive out of;take over;seize control of;fall to",
  },
  Die: {
    verbs: "die perish succumb slay kill martyr drown",
    nouns: "death killing fatality martyrdom",
    adjectives: "dead",
    weakVerbs: "claim lose murder suffocate",
    weakNouns: "toll casualty body murder suicide",
    weakAdjectives: "fatal deceased",
    phrases: "lose _ life;claim _ life;death toll;pass away;commit suicide;take _ life",
  },
  Injure: {
    verbs: "injure wound maim hospitalise hospitalize",
    nouns: "injury",
    weakVerbs: "hurt burn",
    weakNouns: "wound casualty",
    weakAdjectives: "wounded injured hurt hospitalized hospitalised",
    phrases: "leave _ wounded;suffer _ injury;suffer injury;take to hospital;take to the hospital",
  },
};
