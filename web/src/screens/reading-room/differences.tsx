/** Where a second reader, asked by the user, differs from the first: both are shown, neither is said to be right. */
import type { Difference, Reading } from "../../../../src/model/reading.ts";
import { overlaps, type Span } from "../../../../src/model/span.ts";
import { count } from "../../grammar/words.ts";

const NOTHING = "nothing";
/** Shown for a whole report; the sentences show their own. */
const MOST = 40;

export interface DifferencesProps {
  readonly reading: Reading;
  /** Only those that touch it. */
  readonly within?: Span;
  readonly onWords: (span: Span) => void;
}

export function Differences({ reading, within, onWords }: DifferencesProps) {
  const all = (reading.differences ?? []).filter(({ span }) => !within || overlaps(span, within));
  const [first] = all;
  if (!first) return null;
  return (
    <section className="named">
      <h3>Two readers differ</h3>
      <p className="small">
        {count(all.length, "place")} where {first.reader} sees something else
      </p>
      <ul className="overview-list">
        {all.slice(0, MOST).map((one) => (
          <li key={`${one.layer}${one.span.start}-${one.span.end}`}>
            <Sides one={one} onWords={onWords} />
          </li>
        ))}
      </ul>
      {all.length > MOST && <p className="small">The others stand at their sentences.</p>}
    </section>
  );
}

function Sides({ one, onWords }: { one: Difference; onWords: (span: Span) => void }) {
  return (
    <>
      <button type="button" className="chain-voice" onClick={() => onWords(one.span)}>
        {one.first ?? NOTHING} ⇄ {one.second ?? NOTHING}
      </button>{" "}
      <span className="small">
        {one.layer}
        {one.added && " · added"}
      </span>
    </>
  );
}
