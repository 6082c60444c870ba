/**
 * Regions, seas, rivers and mountains without a government of their own.
 *
 * Source  the project's own list of what world news names; continents and their parts.
 */
const REGIONS =
  "Europe|Asia|Africa|Antarctica|Oceania|North America|South America|Latin America|Central America|Middle East|Near East|Far East|" +
  "North Africa|East Africa|West Africa|Southern Africa|Central Africa|Horn of Africa|Sahel|Sahara|Maghreb|Sub-Saharan Africa|" +
  "Western Europe|Eastern Europe|Central Europe|Northern Europe|Southern Europe|Scandinavia|Balkans|Caucasus|North Caucasus|" +
  "South Caucasus|Baltics|Iberia|Benelux|South Asia|Southeast Asia|South-East Asia|East Asia|Central Asia|West Asia|Western Asia|" +
  "Northeast Asia|Indo-Pacific|Asia-Pacific|Asia Pacific|Pacific|Atlantic|Arctic|Antarctic|Caribbean|Mediterranean|Levant|Mesopotamia|" +
  "Anatolia|Gulf|Persian Gulf|Arabian Gulf|Gulf of Aden|Gulf of Oman|Gulf of Mexico|Gulf Coast|Red Sea|Black Sea|Caspian Sea|Caspian|" +
  "Baltic Sea|Baltic|North Sea|Arabian Sea|Yellow Sea|South China Sea|East China Sea|Sea of Japan|Mediterranean Sea|Caribbean Sea|" +
  "Dead Sea|Sea of Azov|Bay of Bengal|Indian Ocean|Pacific Ocean|Atlantic Ocean|Arctic Ocean|Southern Ocean|Strait of Hormuz|" +
  "Taiwan Strait|English Channel|Channel|Bosphorus|Bosporus|Dardanelles|Bab al-Mandab|Malacca Strait|Strait of Malacca|" +
  "Nile|Euphrates|Tigris|Danube|Rhine|Volga|Don|Dnieper|Dnipro|Ganges|Indus|Brahmaputra|Mekong|Yangtze|Amazon|Congo River|Niger Delta|" +
  "Mississippi River|Rio Grande|Thames|Seine|Jordan River|Jhelum|Chenab|Himalayas|Himalaya|Hindu Kush|Karakoram|Alps|Andes|Rockies|" +
  "Urals|Mount Everest|Everest|Siachen|Siachen Glacier|Line of Control|LoC|Line of Actual Control|LAC|Working Boundary|Durand Line|" +
  "Green Line|Kashmir|Kashmir Valley|Swat Valley|Bekaa Valley|Panjshir Valley|Darfur|Golan Heights|Golan|Sinai|Sinai Peninsula|Korean Peninsula|Korean peninsula|" +
  "Crimean Peninsula|Arabian Peninsula|Donbas|Donbass|Siberia|Kurdistan|Transcaucasia|Punjab plains|Siachen|Khyber Pass|Fergana Valley|" +
  "West|East|Global South|Global North|Midwest|New England|Silicon Valley|Scandinavia|Great Lakes|Great Barrier Reef|Earth|Moon|Mars|Venus|Jupiter|Saturn|Titan|Sun";

const regions: ReadonlySet<string> = new Set(REGIONS.split("|"));

/** @param name marks off (`foldName`) */
export const isRegion = (name: string): boolean => regions.has(name);
