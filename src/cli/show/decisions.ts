/** How a reading was decided, for people: by layer what stands, who saw it, what was passed over, and the rule. */

import type { Shown } from "../../batch/read-task.ts";
import { cut, type Span } from "../../model/span.ts";
import { harmless, style, type Terminal, wrap } from "../terminal.ts";

const TITLES = {
  names: "How names were decided",
  attributions: "How attributions were decided",
  events: "How events were decided",
  roles: "How roles were decided",
  relations: "How relations were decided",
} as const;

/** @returns "" where nobody asked */
export function showDecisions({ reading, decisions = [] }: Shown, to: Terminal): string {
  const words = (span: Span): string => harmless(cut(reading.report.text, span).replace(/\s+/gu, " "));
  return (Object.keys(TITLES) as (keyof typeof TITLES)[])
    .flatMap((layer) => {
      const own = decisions.filter((each) => each.layer === layer);
      if (own.length === 0) return [];
      const lines = own.map(({ kept, against, rule, ...span }) => {
        const stands = kept ? `${kept.what} · ${who(kept)}` : "nothing stands";
        const first = wrap(`“${words(kept ?? span)}” · ${stands} · ${rule}`, to.width, "  ");
        const others = against.map((each) =>
          style(to.out, "dim", wrap(`not “${words(each)}” · ${each.what} · ${who(each)}`, to.width, "    ")),
        );
        return [first, ...others].join("\n");
      });
      return [[style(to.out, "bold", TITLES[layer]), ...lines].join("\n")];
    })
    .join("\n\n");
}

function who({ by, share }: { readonly by: string; readonly share: number | null }): string {
  return share === null ? by : `${by} ${Math.round(share * 100)} %`;
}
