/** What stands beside the text: rails with labels at the left; events, disputes and verdicts at the right. */
import { memo, type RefObject, useLayoutEffect } from "react";
import type { ContradictionRow } from "../../../../src/ask/answers.ts";
import type { Reading } from "../../../../src/model/reading.ts";
import { cut, type Span } from "../../../../src/model/span.ts";
import { showDate } from "../../grammar/dates.ts";
import { depthOf, sourceOf } from "../../grammar/voices.ts";
import { plain, VERDICT } from "../../grammar/words.ts";
import { numbered } from "../../text/marks.ts";
import { writeSpan } from "../../text/sentences.ts";
import { layOut } from "./margin.ts";

/** Lays the margins out again whenever the article's size, its fonts or its layers change. */
export function useMargins(article: RefObject<HTMLElement | null>, reading: Reading, layers: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reading and other layers need another layout
  useLayoutEffect(() => {
    const element = article.current;
    if (!element) return;
    const again = () => layOut(element);
    again();
    void document.fonts.ready.then(again);
    const observer = new ResizeObserver(again);
    observer.observe(element);
    return () => observer.disconnect();
  }, [article, reading, layers]);
}

/** "Might not survive" is no denial: only what is put as certainly not so is crossed. */
const crossed = (factuality: string) => factuality === "CT-";

export const Rails = memo(function Rails({ reading }: { reading: Reading }) {
  const all = new Map(reading.attributions.map((said) => [said.id, said]));
  const sorted = [...reading.attributions].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  const blockOf = (offset: number) => reading.report.blocks.find((block) => offset < block.end)?.start;
  return (
    <div className="rails" role="note" aria-label="Who says so, beside the lines">
      {sorted.map((said, index) => {
        const first = said.content[0];
        if (!first) return null;
        const before = sorted[index - 1];
        const who = sourceOf(reading, said);
        const again =
          before !== undefined &&
          (before.entity ?? sourceOf(reading, before)) === (said.entity ?? who) &&
          blockOf(before.content[0]?.start ?? 0) === blockOf(first.start);
        const words = cut(reading.report.text, said.cue);
        const cue = !crossed(said.factuality) ? words : /^den/i.test(words) ? "denies" : `${words}, denies`;
        return (
          <div key={said.id} className="voice-mark">
            {said.content.map((span) => (
              <span
                key={span.start}
                className="rail"
                data-at={writeSpan(span)}
                data-depth={depthOf(said, all)}
                data-crossed={crossed(said.factuality) || undefined}
              />
            ))}
            <span className="rail-label" data-at={writeSpan(first)}>
              {!again && <span className="rail-who">{who}</span>}
              <span className="rail-cue">
                {said.factuality === "U" ? (
                  <>
                    {cue}, <i>left open</i>
                  </>
                ) : (
                  cue
                )}
              </span>
            </span>
          </div>
        );
      })}
    </div>
  );
});

interface NotesProps {
  readonly reading: Reading;
  readonly contradictions: readonly ContradictionRow[];
  readonly onPick: (span: Span) => void;
}

export const Notes = memo(function Notes({ reading, contradictions, onPick }: NotesProps) {
  const name = (id: string) => reading.entities.find((entity) => entity.id === id)?.name ?? "";
  // Beside headline and key points only notes that say something new: their verdicts need the place.
  const inSummary = (span: Span) =>
    reading.report.blocks.some(
      ({ kind, start, end }) => (kind === "headline" || kind === "key-point") && start <= span.start && span.end <= end,
    );
  return (
    <div className="notes">
      {reading.keyPointChecks.map((check) => (
        <button
          type="button"
          key={`k${check.keyPoint.start}`}
          className="note note-verdict"
          data-verdict={check.verdict}
          data-at={writeSpan(check.keyPoint)}
          onClick={() => onPick(check.keyPoint)}
        >
          <span aria-hidden="true">{VERDICT[check.verdict].sign}</span> {VERDICT[check.verdict].word}
        </button>
      ))}
      {numbered(reading).map((event, index) => {
        if (!event.time && !event.place && inSummary(event.trigger)) return null;
        const inferred = event.time?.basis === "inferred" || event.place?.basis === "inferred";
        return (
          <button
            type="button"
            key={event.id}
            className="note note-event"
            data-event={event.id}
            data-at={writeSpan(event.trigger)}
            onClick={() => onPick(event.trigger)}
          >
            <b className="figures">{index + 1}</b>{" "}
            {event.time || event.place ? (
              <>
                {event.time && (
                  <span className={event.time.basis === "inferred" ? "inferred" : undefined}>
                    {showDate(event.time.value)}
                  </span>
                )}
                {event.time && event.place && ", "}
                {event.place && (
                  <span className={event.place.basis === "inferred" ? "inferred" : undefined}>
                    {name(event.place.entity)}
                  </span>
                )}
                {inferred && <span className="note-basis"> inferred</span>}
              </>
            ) : (
              plain(event.type)
            )}
          </button>
        );
      })}
      {contradictions.flatMap((row) =>
        row.sides.flatMap((side, index) =>
          side.passages
            .filter((passage) => passage.report === reading.report.id)
            .map((passage) => (
              <button
                type="button"
                key={`${row.id}${passage.start}`}
                className="note note-dispute"
                data-at={writeSpan(passage)}
                onClick={() => onPick(passage)}
              >
                <span aria-hidden="true">⇄</span> disputed: {rivals(row, index)}
              </button>
            )),
        ),
      )}
    </div>
  );
});

/** The other sides' values. */
function rivals(row: ContradictionRow, index: number): string {
  return row.sides
    .filter((_, other) => other !== index)
    .map((side) => side.value)
    .join(", ");
}
