/**
 * Which roles an event of each type can have, beside its time and place.
 *
 * Source  the roles of the project's event ontology (after ACE and MUC-4) that a person, body, place or thing can fill.
 */
import type { EventType } from "../model/reading.ts";

const NAMES: Readonly<Partial<Record<EventType, string>>> = {
  Meet: "participant host visitor mediator topic",
  Communicate: "sender addressee medium topic",
  Travel: "traveller host origin destination via vehicle purpose",
  Gather: "organizer speaker attendee honoree venue cause",
  Speak: "speaker audience medium topic",
  Support: "supporter supported cause",
  Request: "requester addressee requested",
  Accuse: "accuser accused allegation",
  Deny: "denier accuser denied",
  Reject: "rejecter proposer rejected",
  ClaimResponsibility: "claimant claimed",
  Threaten: "threatener threatened threatenedAct",
  Agree: "party counterparty instrument topic",
  Concede: "conceder beneficiary conceded",
  Cooperate: "party partner field",
  Aid: "donor beneficiary goods amount",
  Transfer: "giver receiver goods amount origin destination",
  Release: "releaser released place",
  StandDown: "actor beneficiary place",
  Appoint: "appointee appointer organization position",
  LeavePost: "person remover organization position",
  Elect: "electorate elected position place",
  ChangeOrganization: "founder organization formerOrganization place",
  Recruit: "recruiter recruit organization place",
  Investigate: "investigator subject matter",
  Arrest: "authority detainee place charge",
  Charge: "prosecutor defendant court offence",
  Convict: "court defendant offence penalty",
  Acquit: "authority person offence",
  Sanction: "authority target programme",
  Restrict: "authority affected place measure",
  Seize: "authority owner goods place",
  Deport: "authority person origin destination",
  Protest: "protester against organizer demand place",
  Mobilize: "force against place equipment",
  Infiltrate: "infiltrator against origin destination",
  Attack: "attacker target victim instrument place organization",
  Clash: "party place instrument",
  Abduct: "abductor abducted place demand ransom",
  TakeTerritory: "taker loser place",
  Die: "victim killer cause place count",
  Injure: "victim injurer cause place count",
};

/** The role names of each type; a type that is not listed may have any. */
export const ROLE_NAMES: ReadonlyMap<EventType, ReadonlySet<string>> = new Map(
  Object.entries(NAMES).map(([type, names]) => [type as EventType, new Set(names.split(" "))]),
);
