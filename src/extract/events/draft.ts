/** An event as it is being made: what later steps (time, place, participants that go on) add to. */
import type { Phrase } from "../../annotate/layers.ts";
import type { TriggerGuess } from "../../annotate/reader/heads/triggers.ts";
import type { EventType } from "../../model/reading.ts";
import type { GuessedFillers } from "./guessed.ts";
import type { Role } from "./roles.ts";
import type { Slot } from "./slots.ts";
import type { Trigger } from "./triggers.ts";

export interface Draft {
  readonly type: EventType;
  readonly trigger: Trigger;
  readonly sentence: number;
  readonly roles: readonly Role[];
  readonly slots: readonly Slot[];
  /** The verb group that carries it: its own, or the one whose object the noun is. */
  readonly group: Phrase | null;
  /** What the trained reader says of it, where it was asked. */
  readonly guess?: Pick<TriggerGuess, "realis" | "negative"> &
    Pick<GuessedFillers, "time" | "place"> & { readonly both: boolean };
}
