/** The shipped weights, unpacked on first use (see models/names/CARD.md). */
import { readFileSync } from "node:fs";
import { lazy } from "../../../knowledge/word-list.ts";
import { unpackWeights } from "./pack.ts";

const FILE = new URL("../../../../models/names/weights.br", import.meta.url);

export const nameWeights = lazy(() => unpackWeights(readFileSync(process.env.HEARSAY_NAME_WEIGHTS ?? FILE)));
