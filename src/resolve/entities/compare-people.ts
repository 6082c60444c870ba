/**
 * Whether what is known of two people of one full name agrees, disagrees, or says too little.
 *
 * A shared body or relative agrees. Unlike bodies, or unlike roles without a shared body, disagree. Else a shared role,
 * another person named beside both, or the body of one named beside the other agrees. A shared place alone says too little:
 * a town has more than one person of a name.
 */
import type { Reason } from "../../model/across.ts";
import { common } from "../sets.ts";
import { beside, type Profile } from "./profile.ts";

export type Agreement = "agrees" | "disagrees" | "open";

/** So many other names beside both, countries left out, agree when nothing else is known. */
const AROUND_ENOUGH = 4;

export interface Compared {
  readonly agreement: Agreement;
  readonly reasons: readonly Reason[];
}

export function comparePeople(a: Profile, b: Profile): Compared {
  const bodies = common(a.bodies, b.bodies);
  if (bodies.length > 0) return agrees("same-body", `both are tied to ${bodies[0]}`, { body: bodies[0] as string });
  const kin = common(a.kin, b.kin);
  if (kin.length > 0) return agrees("same-relative", `both are kin of ${kin[0]}`, { relative: kin[0] as string });
  if (a.bodies.size > 0 && b.bodies.size > 0)
    return disagrees("unlike-bodies", "tied to different bodies", a.bodies, b.bodies);
  const roles = common(a.roles, b.roles);
  if (a.roles.size > 0 && b.roles.size > 0 && roles.length === 0) {
    return disagrees("unlike-roles", "described with different roles", a.roles, b.roles);
  }
  if (roles.length > 0) {
    if (a.places.size > 0 && b.places.size > 0 && common(a.places, b.places).length === 0) {
      return disagrees("unlike-places-of-office", "hold office in different places", a.places, b.places);
    }
    return agrees("same-role", `both are described as ${roles.join(" ")}`, { role: roles.join(" ") });
  }
  return compareSurroundings(a, b);
}

function compareSurroundings(a: Profile, b: Profile): Compared {
  const people = beside(a, b, "people");
  if (people.length > 0) {
    return agrees("same-person-beside", `${people[0]} is named beside both`, {
      person: people[0] as string,
      people: people.length,
    });
  }
  const bodies = [...common(a.bodies, b.around), ...common(b.bodies, a.around)];
  if (bodies.length > 0) {
    return agrees("body-beside", `${bodies[0]}, the body of one, is named beside the other`, {
      body: bodies[0] as string,
    });
  }
  const around = beside(a, b, "around");
  if (around.length >= AROUND_ENOUGH) {
    return agrees("same-surroundings", `${around.length} other names stand beside both`, {
      names: around.slice(0, 5).join(", "),
    });
  }
  return {
    agreement: "open",
    reasons: [
      {
        code: "little-context",
        words: "the reports say too little to tell whether it is one person",
        values: { sharedNames: around.length },
      },
    ],
  };
}

function agrees(code: string, words: string, values: Reason["values"]): Compared {
  return { agreement: "agrees", reasons: [{ code, words, values }] };
}

function disagrees(code: string, words: string, a: ReadonlySet<string>, b: ReadonlySet<string>): Compared {
  const [left, right] = [[...a].sort().slice(0, 4).join(", "), [...b].sort().slice(0, 4).join(", ")];
  return { agreement: "disagrees", reasons: [{ code, words: `${words}: ${left}; ${right}`, values: { left, right } }] };
}
