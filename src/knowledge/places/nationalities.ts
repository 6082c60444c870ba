/**
 * Adjectives and names of peoples, nationalities and religions.
 *
 * Source  nationalities.tsv (geonorm, Apache-2.0) and the short list of peoples and followings below (our own).
 */
import { lazy, rows } from "../word-list.ts";

const FOLLOWINGS =
  "Muslim Muslims Christian Christians Jew Jews Jewish Hindu Hindus Sikh Sikhs Buddhist Buddhists Catholic Catholics " +
  "Protestant Protestants Sunni Sunnis Shia Shias Shi'ite Shi'ites Shiite Shiites Shi'a Alawite Alawites Druze Yazidi " +
  "Yazidis Ahmadi Ahmadis Baha'i Baha'is Orthodox Evangelical Evangelicals Islamic Islamist Islamists Arab Arabs Kurd " +
  "Kurds Kurdish Kashmiri Kashmiris Pashtun Pashtuns Baloch Balochi Punjabi Punjabis Sindhi Sindhis Bengali Bengalis " +
  "Tamil Tamils Sinhalese Uyghur Uyghurs Uighur Uighurs Tibetan Tibetans Rohingya Rohingyas Hazara Hazaras Tajik Tajiks " +
  "Uzbek Uzbeks Turkmen Chechen Chechens Tatar Tatars Palestinian Palestinians European Europeans African Africans Asian " +
  "Asians Western Westerner Westerners Latino Latinos Hispanic Hispanics Roma Maori Inuit Hutu Hutus Tutsi Tutsis Berber " +
  "Berbers Tuareg Tuaregs Gazan Gazans Kosovar Kosovars Basque Basques Catalan Catalans Scottish Welsh Democrat Democrats " +
  "Republican Republicans Zionist Zionists Maronite Maronites Copt Copts Coptic Anglican Anglicans Mormon Mormons " +
  "Londoner Londoners Englishman Frenchman Afghani Afghanis Argentine Turk Turks Turkish Swede Swedes Dane Danes Pole " +
  "Poles Finn Finns Spaniard Spaniards Scot Scots Briton Britons Iraqi Iraqis Filipino Filipinos Serb Serbs Croat Croats";

/** Where the list gives a territory too: the country that news means. */
const MEANT: readonly (readonly [string, string])[] = [
  ["British", "United Kingdom"],
  ["Chinese", "China"],
  ["Congolese", "Democratic Republic of the Congo"],
  ["French", "France"],
  ["Dominican", "Dominican Republic"],
  ["Dominicans", "Dominican Republic"],
];

/** Every form with the country it belongs to ("" for a people without one). */
export const nationalities = lazy((): ReadonlyMap<string, string> => {
  const all = new Map(FOLLOWINGS.split(" ").map((word) => [word, ""]));
  for (const [word, country] of rows(new URL("nationalities.tsv", import.meta.url))) {
    if (word && country) all.set(word, country);
  }
  for (const [word, country] of MEANT) all.set(word, country);
  return all;
});

export function isNationality(word: string): boolean {
  return nationalities().has(word.replace(/’/gu, "'"));
}
