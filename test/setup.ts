/** Property tests try the same cases in every run, so that a red run can be repeated; FC_SEED=7 tries others. */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
