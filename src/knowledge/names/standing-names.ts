/**
 * Names that are one wherever they stand, without a definition in the report: countries and bodies with their usual short
 * and long forms. Demonyms are no part of it: "Turkish" is a people, "Turkey" a country.
 *
 * Source  countries: names and codes after rigour territories (github.com/opensanctions/rigour, 2026-07-19, MIT), those that
 *         English news writes; bodies: the project's own list of what each calls itself.
 * Misses  forms that mean several things: "Congo", "Korea", "Georgia", "ICC", "PTI" are left to the report.
 */
import { lazy } from "../word-list.ts";

const PLACES = `
US|U.S.|USA|U.S.A.|United States|United States of America|America
UK|U.K.|United Kingdom|Britain|Great Britain|United Kingdom of Great Britain and Northern Ireland
UAE|U.A.E.|United Arab Emirates|Emirates
DRC|D.R.C.|DR Congo|D.R. Congo|Democratic Republic of the Congo|Democratic Republic of Congo|Congo-Kinshasa
South Korea|Republic of Korea|ROK|S. Korea
North Korea|Democratic People's Republic of Korea|DPRK|N. Korea
China|People's Republic of China|PRC
Taiwan|Republic of China
Russia|Russian Federation
Soviet Union|USSR|U.S.S.R.|Union of Soviet Socialist Republics
Saudi Arabia|KSA|Kingdom of Saudi Arabia
Iran|Islamic Republic of Iran
Syria|Syrian Arab Republic
Vatican|Vatican City|Vatican City State
Ivory Coast|Côte d'Ivoire|Cote d'Ivoire
Myanmar|Burma
Eswatini|Swaziland
Czechia|Czech Republic
North Macedonia|Republic of North Macedonia
Netherlands|Holland
Turkey|Türkiye|Turkiye
Bosnia|Bosnia and Herzegovina|Bosnia-Herzegovina
Timor-Leste|East Timor
Cape Verde|Cabo Verde
Central African Republic|CAR
Papua New Guinea|PNG
New Zealand|NZ
Washington D.C.|Washington, D.C.|Washington DC|Washington, DC|D.C.|District of Columbia
New York City|NYC
Los Angeles|LA|L.A.
New South Wales|NSW
British Columbia|B.C.
Puerto Rico|Commonwealth of Puerto Rico
Khyber Pakhtunkhwa|KP|KPK
Pakistan-administered Kashmir|Azad Kashmir|AJK
Pakistan-occupied Kashmir|PoK
Gaza|Gaza Strip
`;
const BODIES = `
UN|U.N.|United Nations|United Nations Organization
UN Security Council|U.N. Security Council|United Nations Security Council|UNSC
UN General Assembly|U.N. General Assembly|United Nations General Assembly|UNGA
EU|E.U.|European Union
NATO|Nato|N.A.T.O.|North Atlantic Treaty Organization|North Atlantic Treaty Organisation
WHO|W.H.O.|World Health Organization|World Health Organisation
WTO|World Trade Organization|World Trade Organisation
IMF|International Monetary Fund
IAEA|International Atomic Energy Agency
UNICEF|Unicef|United Nations Children's Fund|UN Children's Fund
UNESCO|Unesco|United Nations Educational, Scientific and Cultural Organization
UNHCR|UN Refugee Agency|U.N. Refugee Agency|United Nations High Commissioner for Refugees
UNRWA|United Nations Relief and Works Agency
WFP|World Food Programme|World Food Program
ICRC|International Committee of the Red Cross
ICJ|International Court of Justice
OPEC|Organization of the Petroleum Exporting Countries|Organization of Petroleum Exporting Countries
OSCE|Organization for Security and Co-operation in Europe|Organization for Security and Cooperation in Europe
ASEAN|Association of Southeast Asian Nations
AU|African Union
ECB|European Central Bank
FIFA|Fifa
MSF|Médecins Sans Frontières|Medecins Sans Frontieres|Doctors Without Borders
HRW|Human Rights Watch
AP|A.P.|Associated Press
AFP|Agence France-Presse
BBC|British Broadcasting Corporation
CNN|Cable News Network
FBI|F.B.I.|Federal Bureau of Investigation
CIA|C.I.A.|Central Intelligence Agency
CDC|Centers for Disease Control and Prevention|Centers for Disease Control
FDA|Food and Drug Administration
NASA|Nasa|National Aeronautics and Space Administration
FSB|Federal Security Service
IDF|Israel Defense Forces|Israel Defence Forces|Israeli Defense Forces
IRGC|Islamic Revolutionary Guard Corps|Iranian Revolutionary Guard Corps|Islamic Revolutionary Guards Corps|Revolutionary Guards
Isis|ISIS|ISIL|Islamic State|IS|Daesh|Islamic State of Iraq and Syria|Islamic State of Iraq and the Levant
al-Qaeda|Al-Qaeda|al-Qaida|Al-Qaida|al Qaeda|Al Qaeda|Qaeda|Qaida
Taliban|Taleban
Hezbollah|Hizbollah|Hizbullah|Hezbullah
al-Shabaab|Al-Shabaab|al-Shabab|Al-Shabab|Shabaab
PKK|Kurdistan Workers' Party|Kurdistan Workers Party
YPG|People's Protection Units
PLO|Palestine Liberation Organization|Palestine Liberation Organisation
BJP|Bharatiya Janata Party
PTI|Pakistan Tehreek-e-Insaf
PML-N|Pakistan Muslim League-Nawaz|Pakistan Muslim League (Nawaz)
ISI|Inter-Services Intelligence
`;
const OTHERS = `
COVID-19|Covid-19|COVID|Covid|coronavirus disease 2019
SARS|severe acute respiratory syndrome
MERS|Middle East respiratory syndrome
AIDS|Aids|acquired immunodeficiency syndrome
`;

const standing = lazy((): ReadonlyMap<string, string> => {
  const all = new Map<string, string>();
  for (const line of `${PLACES}${BODIES}${OTHERS}`.split("\n").filter(Boolean)) {
    const forms = line.split("|");
    // The first form names the line; forms that two lines hold would be taken for the later one: there are none (test).
    for (const form of forms) all.set(form, forms[0] as string);
  }
  return all;
});

/** What a name stands for wherever it is written: the same for "U.N." and "United Nations"; undefined when no list tells. */
export const standingName = (name: string): string | undefined => standing().get(name.replace(/’/gu, "'"));

/** All lines, for the test that none contradicts another. */
export const standingLines = (): readonly string[] => `${PLACES}${BODIES}${OTHERS}`.split("\n").filter(Boolean);

/** Abbreviations of countries as the first words of longer names: "US Supreme Court", "U.N. Security Council". */
const OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^u\.?s\.?a?\.?$/u, "united states"],
  [/^u\.?k\.?$/u, "united kingdom"],
  [/^u\.?n\.?$/u, "united nations"],
  [/^e\.?u\.?$/u, "european union"],
];

/** @param word of a longer name, lower case. @example spelledOut("u.s.") // "united states" */
export const spelledOut = (word: string): string => OPENINGS.find(([form]) => form.test(word))?.[1] ?? word;
