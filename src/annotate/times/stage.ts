/** Times: finds expressions of time and works out their values. */
import { stage } from "../stage.ts";

export const times = stage({
  name: "times@1",
  requires: ["tokens", "sentences", "phrases"],
  adds: ["times", "notices"],
  run: () => ({ times: [], notices: [] }),
});
