/**
 * What a trained reader says of itself: names of its labels, and where they lie in what it gives (`labels.json` beside
 * the weights, written by training/export.py).
 */
import { z } from "zod";
import { ENTITY_TYPES, EVENT_TYPES, FACTUALITIES, PREDICATES } from "../../model/reading.ts";

/** The form of `labels.json` and of the graph; another one is refused. */
export const READER_FORM = 1;

const range = z.tuple([z.int().nonnegative(), z.int().positive()]);
const table = z.object({ at: z.int().nonnegative(), shape: z.array(z.int().positive()) });
const tables = z.object({
  leftKind: table,
  rightKind: table,
  distance: table,
  sentence: table,
  out: table,
  bias: table,
});
const file = z.object({ bytes: z.int().positive(), sha256: z.string().length(64) });

export const labelsSchema = z.object({
  form: z.literal(READER_FORM),
  name: z.string().min(1),
  features: z.int().positive(),
  shapes: z.int().positive(),
  types: z.array(z.enum(ENTITY_TYPES)),
  events: z.array(z.enum(EVENT_TYPES)),
  factualities: z.array(z.enum(FACTUALITIES)),
  predicates: z.array(z.enum(PREDICATES)),
  roles: z.array(z.string()),
  /** Which output of the role head says that a time is the event's. */
  roleOfTime: z.int().positive(),
  realis: z.array(z.enum(["actual", "generic", "other"])),
  tags: z.object({
    names: range,
    nominals: range,
    cue: range,
    source: range,
    content: range,
    trigger: range,
    factuality: range,
    realis: range,
    polarity: range,
  }),
  sides: z.object({
    parts: z.object({ left: range, right: range }),
    roles: z.object({ left: range, right: range, right_end: range }),
    relations: z.object({ left: range, left_end: range, right: range, right_end: range }),
  }),
  tables: z.object({ parts: tables, roles: tables, relations: tables }),
  files: z.object({ "encoder.onnx": file, "heads.bin": file }),
});

export type Labels = z.infer<typeof labelsSchema>;
export type Tagger = keyof Labels["tags"];
export type PairHead = keyof Labels["sides"];
