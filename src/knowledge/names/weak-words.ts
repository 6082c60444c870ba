/**
 * Words of names that so many people bear that they never decide alone who is meant.
 *
 * Source  own list, after the commonest surnames, given names and particles in reports from South Asia and the Arab world.
 */
export const weakWords: ReadonlySet<string> = new Set(
  (
    "khan singh muhammad mohammad mohammed mohamed muhammed ahmad ahmed ali abu sheikh shaikh kumar syed sayed hussain " +
    "hussein hassan shah begum bibi devi abdul abd ibn bin lal ram kaur malik mian haji maulana mullah"
  ).split(" "),
);
