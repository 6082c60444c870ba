/**
 * Which grammatical slot fills which role, by event type.
 *
 * A rule is `slot>role(kinds)`. Slots of a verb: subj, obj (a passive is turned round first), and prepositions; of a noun:
 * poss ("Orlen's attack"), mod ("the Orlen attack"), of, by and other prepositions. Kinds: who (persons, bodies, peoples,
 * countries as actors), person, place, thing; without kinds any of who. The first rule that fits wins.
 *
 * Source  the roles of the project's event ontology; slots by ACE and PropBank habit, checked on training readings.
 */
import type { EventType } from "../model/reading.ts";

export interface RoleSlots {
  readonly verb: string;
  readonly noun: string;
  /** Lemmas, then the slots they have instead: "die perish: subj>victim". */
  readonly instead?: readonly string[];
}

export const ROLE_SLOTS: Readonly<Partial<Record<EventType, RoleSlots>>> = {
  Meet: {
    verb: "subj>participant obj>participant with>participant between>participant among>participant alongside>participant",
    noun: "between>participant among>participant with>participant of>participant poss>participant subj>participant mod>participant involving>participant",
  },
  Communicate: {
    verb: "subj>sender obj>addressee to>addressee with>addressee",
    noun: "poss>sender from>sender by>sender between>sender to>addressee with>addressee subj>sender",
  },
  Travel: {
    verb: "subj>traveller obj>destination(place) obj>host(person) to>destination(place,org) into>destination(place) in>destination(place) for>destination(place) at>destination(place) from>origin(place) with>traveller(person) via>via(place) through>via(place)",
    noun: "poss>traveller by>traveller of>traveller(who) to>destination(place) in>destination(place) into>destination(place) from>origin(place) subj>traveller mod>traveller(person)",
    instead: [
      "leave flee depart escape: subj>traveller obj>origin(place) for>destination(place) to>destination(place) from>origin(place) into>destination(place)",
    ],
  },
  Gather: {
    verb: "subj>attendee obj>venue(facility) with>attendee alongside>attendee",
    noun: "attended-by>attendee by>organizer organized-by>organizer addressed-by>speaker featuring>attendee involving>attendee with>attendee for>honoree(person) of>honoree(person) poss>honoree(person) attend-subj>attendee speak-subj>speaker hold-subj>organizer",
    instead: [
      "organize organise hold host stage inaugurate: subj>organizer featuring>attendee involving>attendee with>attendee",
      "commemorate celebrate: subj>attendee obj>honoree(person)",
    ],
  },
  Speak: {
    verb: "subj>speaker obj>audience to>audience",
    noun: "poss>speaker by>speaker from>speaker of>speaker(who) subj>speaker to>audience with>audience before>audience mod>speaker(person)",
    instead: ["declare announce unveil broadcast proclaim: subj>speaker to>audience"],
  },
  Support: {
    verb: "subj>supporter obj>supported to>supported for>supported with>supported",
    noun: "poss>supporter from>supporter of>supported for>supported to>supported with>supported by>supporter subj>supporter mod>supporter",
  },
  Request: {
    verb: "subj>requester obj>addressee on>addressee upon>addressee to>addressee from>addressee",
    noun: "poss>requester from>requester by>requester of>requester(who) to>addressee on>addressee subj>requester mod>requester",
  },
  Accuse: {
    verb: "subj>accuser obj>accused",
    noun: "poss>accuser from>accuser by>accuser of>accused against>accused subj>accuser",
    instead: ["complain protest allege claim: subj>accuser against>accused about>accused"],
  },
  Deny: { verb: "subj>denier", noun: "poss>denier from>denier by>denier of>denier subj>denier" },
  Reject: {
    verb: "subj>rejecter obj>rejected(thing) obj>proposer(who) from>proposer",
    noun: "poss>rejecter by>rejecter from>rejecter subj>rejecter of>rejected(thing)",
  },
  ClaimResponsibility: { verb: "subj>claimant", noun: "poss>claimant by>claimant from>claimant subj>claimant" },
  Threaten: {
    verb: "subj>threatener obj>threatened against>threatened",
    noun: "poss>threatener from>threatener by>threatener of>threatener(who) to>threatened against>threatened subj>threatener mod>threatener",
  },
  Agree: {
    verb: "subj>party with>party obj>instrument(document) obj>counterparty to>counterparty between>party",
    noun: "between>party among>party with>party poss>party of>party by>party subj>party mod>party to>counterparty",
    instead: ["pledge promise offer vow: subj>party obj>counterparty to>counterparty gratitude-to>counterparty"],
  },
  Concede: {
    verb: "subj>conceder to>beneficiary",
    noun: "poss>conceder from>conceder by>conceder to>beneficiary subj>conceder",
  },
  Cooperate: {
    verb: "subj>party with>partner",
    noun: "between>party among>party with>partner poss>party of>party subj>party mod>party",
  },
  Aid: {
    verb: "subj>donor obj>beneficiary to>beneficiary for>beneficiary",
    noun: "poss>donor from>donor by>donor to>beneficiary for>beneficiary of>beneficiary mod>donor subj>donor",
  },
  Transfer: {
    verb: "subj>giver obj>goods(thing) obj>receiver(who) to>receiver for>receiver from>giver",
    noun: "poss>giver from>giver by>giver to>receiver for>receiver of>goods(thing) subj>giver",
    instead: ["buy purchase procure: subj>receiver from>giver obj>goods(thing,who)"],
  },
  Release: {
    verb: "subj>releaser obj>released",
    noun: "of>released poss>released by>releaser subj>releaser",
  },
  StandDown: {
    verb: "subj>actor to>beneficiary from>place(place)",
    noun: "of>actor poss>actor by>actor between>actor with>actor mod>actor subj>actor",
  },
  Appoint: {
    verb: "subj>appointer obj>appointee by>appointer to>organization of>organization",
    noun: "of>appointee poss>appointee by>appointer to>organization as>organization",
    instead: ["become succeed take assume come: subj>appointee of>organization"],
  },
  LeavePost: {
    verb: "subj>person from>organization of>organization",
    noun: "of>person poss>person from>organization by>remover subj>person",
    instead: [
      "sack oust dismiss fire remove replace suspend overthrow relieve depose: subj>remover obj>person from>organization",
    ],
  },
  Elect: {
    verb: "subj>electorate obj>elected by>electorate",
    noun: "of>elected(person) poss>electorate mod>electorate(who) by>electorate",
    instead: ["win defeat: subj>elected", "vote cast go: subj>electorate for>elected"],
  },
  ChangeOrganization: {
    verb: "subj>founder obj>organization",
    noun: "of>organization by>founder poss>organization",
    instead: ["merge dissolve disband split: subj>organization obj>organization with>organization"],
  },
  Recruit: {
    verb: "subj>recruiter obj>recruit into>organization for>organization",
    noun: "of>recruit by>recruiter poss>recruiter",
    instead: ["join enlist sign: subj>recruit obj>organization in>organization"],
  },
  Investigate: {
    verb: "subj>investigator obj>subject by>investigator",
    noun: "by>investigator poss>investigator of>subject into>subject mod>investigator subj>investigator",
  },
  Arrest: {
    verb: "subj>authority obj>detainee",
    noun: "of>detainee poss>detainee by>authority subj>authority",
  },
  Charge: {
    verb: "subj>prosecutor obj>defendant against>defendant",
    noun: "of>defendant poss>defendant against>defendant by>prosecutor subj>prosecutor",
    instead: ["appeal: subj>defendant", "hear: subj>court"],
  },
  Convict: {
    verb: "subj>court obj>defendant",
    noun: "of>defendant poss>defendant by>court subj>court",
  },
  Acquit: { verb: "subj>authority obj>person", noun: "of>person poss>person for>person by>authority subj>authority" },
  Sanction: {
    verb: "subj>authority obj>target",
    noun: "against>target on>target by>authority poss>authority mod>authority subj>authority of>target",
  },
  Restrict: {
    verb: "subj>authority obj>affected",
    noun: "by>authority poss>authority on>affected of>affected for>affected against>affected subj>authority mod>authority(who)",
  },
  Seize: {
    verb: "subj>authority obj>goods(thing) obj>owner(who) from>owner",
    noun: "by>authority poss>authority of>goods(thing) mod>authority subj>authority",
  },
  Deport: {
    verb: "subj>authority obj>person to>destination(place) from>origin(place)",
    noun: "of>person poss>person by>authority to>destination(place) from>origin(place) subj>authority",
  },
  Protest: {
    verb: "subj>protester against>against at>against",
    noun: "by>protester poss>protester of>protester against>against mod>protester subj>protester",
    instead: ["boycott: subj>protester obj>against"],
  },
  Mobilize: {
    verb: "subj>force obj>force(who) obj>equipment(thing) against>against",
    noun: "of>force poss>force by>force mod>force subj>force against>against",
  },
  Infiltrate: {
    verb: "subj>infiltrator obj>destination(place) into>destination(place) from>origin(place)",
    noun: "of>infiltrator by>infiltrator poss>infiltrator into>destination(place) from>origin(place) subj>infiltrator",
  },
  Attack: {
    verb: "subj>attacker obj>victim(person,group) obj>target with>instrument(thing) against>target at>target(facility,org)",
    noun: "poss>attacker by>attacker of>victim(person,group) of>target on>target against>target at>target(facility) mod>attacker(who) subj>attacker with>instrument(thing)",
    instead: ["explode detonate go: subj>instrument(thing) obj>instrument(thing)"],
  },
  Clash: {
    verb: "subj>party obj>party with>party against>party between>party",
    noun: "between>party among>party with>party against>party of>party poss>party mod>party subj>party",
  },
  Abduct: { verb: "subj>abductor obj>abducted", noun: "of>abducted poss>abducted by>abductor subj>abductor" },
  TakeTerritory: {
    verb: "subj>taker obj>place(place) from>loser",
    noun: "by>taker poss>taker of>place(place) subj>taker mod>taker",
  },
  Die: {
    verb: "subj>killer obj>victim",
    noun: "of>victim poss>victim by>killer",
    instead: [
      "die perish succumb drown pass lose suffocate commit: subj>victim obj>cause(thing) of>cause(thing) from>cause(thing)",
      "dead deceased: subj>victim",
    ],
  },
  Injure: {
    verb: "subj>injurer obj>victim",
    noun: "to>victim of>victim poss>victim subj>victim",
    instead: ["suffer: subj>victim", "wounded injured hurt hospitalized hospitalised: subj>victim"],
  },
};
