/**
 * The report's text with its marks. The text nodes are the report's own characters and nothing else; labels, numerals
 * and values are generated content. Which layers are seen is decided by attributes on the article (room.css).
 */
import { Fragment, memo, useMemo } from "react";
import type { Block, Reading } from "../../../../src/model/reading.ts";
import { overlaps, type Span } from "../../../../src/model/span.ts";
import type { Mark } from "../../text/marks.ts";
import { type Piece, segment } from "../../text/segment.ts";

interface Props {
  readonly reading: Reading;
  readonly marks: readonly Mark[];
  /** Index of the chosen sentence, -1 for none. */
  readonly chosen: number;
}

export function ReportText({ reading, marks, chosen }: Props) {
  const blocks = reading.report.blocks;
  return blocks.map((block, index) => (
    <BlockText
      key={block.start}
      reading={reading}
      block={block}
      first={blocks[index - 1]?.kind !== block.kind}
      marks={marks}
      chosen={chosen >= 0 && overlaps(reading.sentences[chosen] ?? { start: 0, end: 0 }, block) ? chosen : -1}
    />
  ));
}

const TAGS = { headline: "h1", heading: "h2", "key-points-heading": "h2", "synopsis-heading": "h2" } as const;

const BlockText = memo(function BlockText({
  reading,
  block,
  marks,
  chosen,
  first,
}: Props & { block: Block; first: boolean }) {
  const Tag = block.kind in TAGS ? TAGS[block.kind as keyof typeof TAGS] : "p";
  const own = useMemo(() => marks.filter((mark) => overlaps(mark, block)), [marks, block]);
  const parts = useMemo(() => partsOf(reading.sentences, block), [reading, block]);
  return (
    <Tag className="block" dir="auto" data-kind={block.kind} data-first={first || undefined}>
      {parts.map(({ span, sentence }) =>
        sentence < 0 ? (
          <Pieces key={span.start} text={reading.report.text} span={span} marks={own} />
        ) : (
          <span
            key={span.start}
            className="sentence"
            data-sentence={sentence}
            tabIndex={sentence === chosen ? 0 : -1}
            aria-current={sentence === chosen ? "true" : undefined}
          >
            <Pieces text={reading.report.text} span={span} marks={own} />
          </span>
        ),
      )}
    </Tag>
  );
});

/** The block as sentences and what stands between them. */
function partsOf(sentences: readonly Span[], block: Block): readonly { span: Span; sentence: number }[] {
  const parts: { span: Span; sentence: number }[] = [];
  let at = block.start;
  sentences.forEach((sentence, index) => {
    if (!overlaps(sentence, block)) return;
    const start = Math.max(sentence.start, at);
    const end = Math.min(sentence.end, block.end);
    if (start > at) parts.push({ span: { start: at, end: start }, sentence: -1 });
    if (end > start) parts.push({ span: { start, end }, sentence: index });
    at = Math.max(at, end);
  });
  if (at < block.end) parts.push({ span: { start: at, end: block.end }, sentence: -1 });
  return parts;
}

const Pieces = memo(function Pieces({ text, span, marks }: { text: string; span: Span; marks: readonly Mark[] }) {
  return segment(span, marks).map((piece) => (
    <Fragment key={piece.start}>
      <PieceText text={text.slice(piece.start, piece.end)} piece={piece} />
    </Fragment>
  ));
});

/** At most three elements deep: two lines of different kind cannot lie on one element. */
function PieceText({ text, piece }: { text: string; piece: Piece<Mark> }) {
  const of = <K extends Mark["kind"]>(kind: K) =>
    piece.marks.find((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);
  const event = of("event");
  const time = of("time");
  const last = (mark: Span | undefined) => mark !== undefined && mark.end === piece.end;
  const certainty = of("certainty");
  const hedge = of("hedge");
  const dispute = of("dispute");
  const opens = piece.marks.find((mark) => mark.kind === "dispute" && mark.start === piece.start);
  let inner: React.ReactNode = text;
  if (of("entity")) inner = <span className="m-entity">{inner}</span>;
  if (dispute) inner = <span className={opens ? "m-dispute m-opens" : "m-dispute"}>{inner}</span>;
  return (
    <span
      data-s={piece.start}
      data-e={piece.end}
      className={
        [
          certainty && `m-${certainty.line}`,
          hedge && `m-hedge m-${hedge.line}`,
          of("open") && "m-open",
          event && "m-event",
        ]
          .filter(Boolean)
          .join(" ") || undefined
      }
      data-event={event?.id}
      data-n={last(event) ? event?.n : undefined}
      data-value={last(time) ? time?.value : undefined}
    >
      {inner}
    </span>
  );
}
