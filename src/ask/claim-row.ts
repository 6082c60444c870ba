import type { PropositionClaim } from "../model/across.ts";
import { globalId } from "../model/ids.ts";
import type { Claim, Reading, Voice } from "../model/reading.ts";
import { cut } from "../model/span.ts";
import type { ClaimRow, VoiceShown } from "./answers.ts";

/** What resolving knows of a claim: the proposition it belongs to and its place in it. */
export interface ClaimPlace {
  readonly proposition: string;
  readonly place: PropositionClaim;
}

/** Opens a claim: every word in it is cut from the report, never written anew. */
export function claimRow(reading: Reading, claim: Claim, known: ClaimPlace | undefined): ClaimRow {
  const { report } = reading;
  return {
    id: globalId(report.id, claim.id),
    report: report.id,
    reportTitle: titleOf(reading),
    outlet: report.outlet,
    publishedAt: dayOf(reading),
    text: cut(report.text, claim.span),
    span: claim.span,
    voices: claim.voices.map((voice) => showVoice(reading, voice)),
    factuality: claim.factuality,
    hedges: claim.hedges.map((hedge) => cut(report.text, hedge)),
    stance: known?.place.stance ?? "for",
    origin: known?.place.origin ?? null,
    proposition: known?.proposition ?? null,
  };
}

/** When a report came out as far as it says: its date of publication, else the date of its dateline; null for neither. */
export function dayOf({ report }: Reading): string | null {
  return report.publishedAt ?? report.dateline?.date ?? null;
}

/** The headline as it stands, or the first words of a report that has none. */
export function titleOf({ report }: Reading): string {
  if (report.headline) return cut(report.text, report.headline);
  const first = report.text.trimStart().slice(0, 80);
  return first.length < 80 ? first : `${first.slice(0, Math.max(first.lastIndexOf(" "), 1))} …`;
}

export function showVoice(reading: Reading, voice: Voice): VoiceShown {
  const { text } = reading.report;
  return { ...voice, label: labelOf(reading, voice), cueText: voice.cue && cut(text, voice.cue) };
}

function labelOf({ report, entities }: Reading, voice: Voice): string {
  const entity = voice.entity === null ? undefined : entities.find(({ id }) => id === voice.entity);
  if (entity?.named) return entity.name;
  if (voice.wording) return cut(report.text, voice.wording);
  if (voice.kind === "outlet") return report.outlet ?? "outlet not given";
  return entity?.name ?? "no source named";
}
