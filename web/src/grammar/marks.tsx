/** The grammar as components: origins, certainty, chain of voices, dispute, decision. Screens use these and no others. */
import type { ReactNode } from "react";
import type { VoiceShown, Weight } from "../../../src/ask/answers.ts";
import type { Factuality } from "../../../src/model/reading.ts";
import type { Decision } from "../state/decisions/decisions.ts";
import { lineOf } from "../text/marks.ts";
import { clockOf } from "./dates.ts";
import { dotsOfWeight } from "./dots.ts";
import "./grammar.css";
import { CERTAINTY } from "./words.ts";

/** Dots and always the words. */
export function Origins({ weight, dots }: { weight: Weight; dots?: string }) {
  return (
    <span className="origins">
      <span className="dots" aria-hidden="true">
        {dots ?? dotsOfWeight(weight)}
      </span>{" "}
      <span className="figures">{weight.words}</span>
    </span>
  );
}

/** A sample of the line, the word, and the hedges that make it so. */
export function Certainty({ factuality, hedges = [] }: { factuality: Factuality; hedges?: readonly string[] }) {
  const denied = factuality === "CT-";
  return (
    <span className="certainty">
      <span className="certainty-line" data-line={denied ? "denied" : lineOf(factuality)} aria-hidden="true" />
      <span className={factuality === "U" ? "inferred" : undefined}>{CERTAINTY[factuality]}</span>
      {hedges.length > 0 && <span className="hedges">{hedges.map((hedge) => `“${hedge}”`).join(", ")}</span>}
    </span>
  );
}

/** Who says so, outermost first: NationPress → a recent report → Jamaat-e-Islami. */
export function Chain({ voices, onPick }: { voices: readonly VoiceShown[]; onPick?: (voice: VoiceShown) => void }) {
  return (
    <span className="chain">
      {voices.map((voice, index) => {
        const key = `${index}-${voice.label}`;
        const last = index === voices.length - 1;
        const pick = voice.wording !== null ? onPick : undefined;
        return (
          <span key={key} className={last ? "chain-last" : undefined}>
            {index > 0 && <span className="chain-arrow"> → </span>}
            {pick ? (
              <button type="button" className="chain-voice" onClick={() => pick(voice)}>
                {voice.label}
              </button>
            ) : (
              voice.label
            )}
          </span>
        );
      })}
    </span>
  );
}

export function Disputed({ children }: { children?: ReactNode }) {
  return (
    <span className="disputed">
      <span aria-hidden="true">⇄ </span>disputed{children}
    </span>
  );
}

const DECIDED: Readonly<Record<Decision["kind"], string>> = { accept: "accepted", reject: "rejected" };

/** Outlined while it is the machine's proposal; filled, with initials and time, once a person decided. */
export function Standing({ decision }: { decision: Decision | undefined }) {
  if (!decision) return <span className="standing">proposed</span>;
  return <Decided word={DECIDED[decision.kind]} who={decision.who} at={decision.at} />;
}

/** A person's decision: filled; outlined once it no longer stands. */
export function Decided({ word, who, at, stands = true }: { word: string; who: string; at: number; stands?: boolean }) {
  return (
    <span className={stands ? "standing decided" : "standing"}>
      {word} · {initials(who)} {clockOf(at)}
    </span>
  );
}

function initials(who: string): string {
  const letters = who.split(/[\s@._-]+/).map((part) => part[0]?.toUpperCase() ?? "");
  return letters.slice(0, 3).join("") || "?";
}
