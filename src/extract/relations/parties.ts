/** Whether a name is a party's: "Republican", "the Labour Party". */
import type { NameItem } from "./items.ts";

const PARTY =
  /\b(?:Party|Democrats?|Democratic|Republicans?|Conservatives?|Labou?r|Liberals?|Greens?|Tory|Tories|Libertarians?|GOP)\b/i;

export const isParty = ({ type, text }: NameItem): boolean =>
  (type === "Organization" || type === "Group") &&
  PARTY.test(text) &&
  !/\b(?:Republic|Department|Ministry)\b/.test(text);
