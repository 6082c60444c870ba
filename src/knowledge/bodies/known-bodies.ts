/**
 * Bodies that news names without saying what they are: international organisations, news media and agencies, companies,
 * armed groups.
 *
 * Source  the project's own list of international bodies and media; armed groups from the US Treasury's SDN list (a work of
 *         the US government, no copyright; copy of 2025-06): listed-organizations.tsv. Being in that list is the list's
 *         statement; here it says only that the name is a body's.
 */
import { lazy, rows } from "../word-list.ts";

const INTERNATIONAL =
  "United Nations|UN|U.N.|UNSC|Security Council|General Assembly|UNICEF|UNESCO|UNHCR|UNRWA|UNDP|UNEP|WFP|WHO|World Health Organization|" +
  "World Food Program|World Food Programme|IAEA|International Atomic Energy Agency|IMF|International Monetary Fund|World Bank|" +
  "WTO|World Trade Organization|ILO|ICC|International Criminal Court|ICJ|International Court of Justice|Interpol|INTERPOL|Europol|" +
  "NATO|European Union|EU|European Commission|European Parliament|European Council|European Central Bank|ECB|OSCE|African Union|AU|" +
  "Arab League|OPEC|OPEC+|ASEAN|APEC|SAARC|BRICS|G7|G-7|G8|G-8|G20|G-20|OECD|OIC|Organisation of Islamic Cooperation|GCC|" +
  "Gulf Cooperation Council|ECOWAS|IGAD|SADC|Mercosur|Commonwealth|Quad|SCO|CSTO|CARICOM|OAS|Red Cross|ICRC|Red Crescent|" +
  "Amnesty International|Human Rights Watch|HRW|Greenpeace|Oxfam|Save the Children|MSF|Doctors Without Borders|" +
  "FIFA|UEFA|IOC|ICC|NBA|NFL|NHL|MLB|NASA|ESA|ISRO|FATF|Transparency International|Reporters Without Borders";
const NATIONAL =
  "Pentagon|Kremlin|White House|State Department|Downing Street|Capitol Hill|Congress|Senate|House of Representatives|" +
  "House of Commons|House of Lords|Parliament|Supreme Court|Federal Reserve|FBI|CIA|NSA|DEA|FDA|EPA|DHS|CDC|FEMA|FAA|TSA|ICE|" +
  "MI5|MI6|Mossad|Shin Bet|ISI|RAW|FSB|KGB|GRU|IDF|IRGC|PLA|BSF|CRPF|NIA|RAF|NHS|BJP|AAP|PTI|PML-N|PPP|MQM|GOP|ANC|PLO|PKK|YPG|SDF|" +
  "Knesset|Duma|State Duma|Lok Sabha|Rajya Sabha|Bundestag|Bundesrat|Sejm|Majlis|Loya Jirga|Politburo|Labour|Labor|" +
  "Conservatives|Tories|Liberals|Lib Dems|Greens|Likud|Fatah|Hezbollah|Hizbollah|Hizbullah|Houthi|Houthis|Taliban|Taleban|" +
  "al-Qaida|al-Qaeda|Al-Qaeda|Al Qaeda|al-Shabab|al-Shabaab|Islamic State|ISIS|ISIL|IS|Daesh|Boko Haram|Muslim Brotherhood|FARC|ETA|IRA";
const MEDIA =
  "Reuters|AP|Associated Press|AFP|Agence France-Presse|UPI|TASS|Tass|Interfax|RIA|RIA Novosti|Xinhua|Kyodo|Yonhap|PTI|ANI|IANS|UNI|APP|IRNA|" +
  "ISNA|Fars|Tasnim|Mehr|SANA|WAFA|Anadolu|Anadolu Agency|DPA|dpa|EFE|ANSA|BBC|CNN|CNBC|MSNBC|NBC|CBS|ABC|PBS|NPR|Fox News|Sky News|ITV|" +
  "Al Jazeera|al-Jazeera|Al-Jazeera|Al Arabiya|Al-Arabiya|Press TV|Russia Today|RT|Voice of America|VOA|Radio Free Europe|Deutsche Welle|France 24|" +
  "New York Times|Washington Post|Wall Street Journal|Los Angeles Times|USA Today|Guardian|Financial Times|Telegraph|Daily Telegraph|" +
  "Independent|Daily Mail|Economist|Der Spiegel|Le Monde|Le Figaro|El Pais|Haaretz|Jerusalem Post|Times of Israel|Times of India|" +
  "Hindu|Hindustan Times|Indian Express|Dawn|Geo News|ARY News|Express Tribune|Nation|NDTV|Bloomberg|Politico|Axios|Vox|BuzzFeed|" +
  "Newsweek|Time|Forbes|Nature|Science|Lancet|Wikinews|Wikipedia|Huffington Post|HuffPost|Slate|Vice|Daily Beast|South China Morning Post|" +
  "Global Times|People's Daily|Asahi Shimbun|NHK|CBC|CTV|Globe and Mail|Sydney Morning Herald|Radio New Zealand|Kommersant|Izvestia";
const COMPANIES =
  "Google|Apple|Microsoft|Amazon|Facebook|Meta|Twitter|Netflix|Boeing|Airbus|Toyota|Honda|Tesla|Ford|General Motors|Volkswagen|" +
  "Samsung|Sony|Huawei|ZTE|Intel|IBM|Shell|BP|Exxon|ExxonMobil|Chevron|Gazprom|Rosneft|Lukoil|Yukos|Aramco|Saudi Aramco|Total|" +
  "Walmart|SpaceX|Uber|Alibaba|Tencent|Citigroup|Citibank|HSBC|Barclays|Goldman Sachs|JPMorgan|Deutsche Bank|UBS|Enron|Halliburton|Blackwater|" +
  "Pfizer|Moderna|AstraZeneca|Lockheed Martin|Raytheon|Northrop Grumman|BAE Systems|Siemens|Nokia|Ericsson|Tata|Reliance|Adani|Infosys";

const bodies = lazy((): ReadonlySet<string> => {
  const listed = rows(new URL("listed-organizations.tsv", import.meta.url)).map(([name]) => name as string);
  return new Set([INTERNATIONAL, NATIONAL, MEDIA, COMPANIES].flatMap((list) => list.split("|")).concat(listed));
});
const media = lazy((): ReadonlySet<string> => new Set(MEDIA.split("|")));

/** @param name marks off (`foldName`), as news writes it */
export const isKnownBody = (name: string): boolean => bodies().has(name);
export const isMedia = (name: string): boolean => media().has(name);
