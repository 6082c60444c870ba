/** A claim before it is numbered. */
import type { Claim } from "../../model/reading.ts";

export type Draft = Omit<Claim, "id" | "report" | "stage">;
