/**
 * Captions in plain text: "Photo: …", "FILE PHOTO: …", "Representational image".
 *
 * Method  short pieces that begin with a picture's label.
 * Misses  captions without a label: in plain text nothing tells them from a paragraph.
 */
import { finder } from "./piece.ts";

const LABEL =
  /^[([]?(?:file (?:photo|image|picture|pic)|(?:photo|image|picture|video|graphic|map|photograph)(?: credit| courtesy| by)?:|caption:|representational (?:image|photo|picture)|image for representation)/i;

export const caption = finder("caption", (words) => words.length <= 400 && LABEL.test(words));
