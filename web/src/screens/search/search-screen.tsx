/** Search in the reports' text and among people and bodies. Every hit opens at its words; the query is in the address. */
import { Link, useSearch as useAddress, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { SearchAnswer } from "../../../../src/ask/answers.ts";
import type { Span } from "../../../../src/model/span.ts";
import { useActions } from "../../actions/registry.ts";
import { useSearch } from "../../api/queries.ts";
import { Empty, Problem } from "../../app/feedback.tsx";
import { showDate } from "../../grammar/dates.ts";
import { count, plain } from "../../grammar/words.ts";
import { segment } from "../../text/segment.ts";
import { writeSpan } from "../../text/sentences.ts";
import "../contradictions/contradictions.css";
import "./search.css";

/** After the last key, ms. */
const PAUSE = 180;

export function SearchScreen() {
  const address = useAddress({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const navigate = useNavigate();
  const [words, setWords] = useState(address["q"] ?? "");
  const field = useRef<HTMLInputElement>(null);
  const { data, error } = useSearch(address["q"] ?? "");
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(
      () => void navigate({ to: "/search", search: { q: words || undefined }, replace: true }),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [words, navigate]);
  useActions([
    { name: "search", label: "Search", key: "/", group: "Everywhere", perform: () => field.current?.focus() },
  ]);
  const asked = (address["q"] ?? "").trim() !== "";
  return (
    <div className="page search">
      <h1>Search</h1>
      <search>
        <input
          ref={field}
          type="search"
          aria-label="Search in all reports"
          placeholder="Words, a “phrase”, -without"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => event.key === "Escape" && field.current?.blur()}
        />
      </search>
      {error && <Problem error={error} />}
      {!asked && (
        <p className="lead">
          Looks into every report’s headline and text, and among people, bodies and places. Words in quotation marks
          stay together; a minus leaves a word out.
        </p>
      )}
      {asked && data && <Answer data={data} query={address["q"] ?? ""} />}
    </div>
  );
}

function Answer({ data, query }: { data: SearchAnswer; query: string }) {
  if (data.total === 0 && data.entities.length === 0) {
    return (
      <Empty title={`Nothing has “${query}”`}>
        <p>Try fewer words, or another spelling of a name.</p>
      </Empty>
    );
  }
  return (
    <>
      {data.entities.length > 0 && (
        <section className="search-names">
          <h2>People, bodies and places</h2>
          <ul>
            {data.entities.map((entity) => (
              <li key={entity.id}>
                <Link to="/ledger" search={{ about: entity.id }}>
                  {entity.name}
                </Link>{" "}
                <span className="small">
                  {plain(entity.type)} · named in {count(entity.reports, "report")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2 aria-live="polite">{count(data.total, "report")}</h2>
      <ol className="hits">
        {data.hits.map((hit) => (
          <li key={hit.report}>
            <Link to="/reports/$id" params={{ id: hit.report }} search={{}} className="plain hit-title">
              {hit.title}
            </Link>
            <p className="small">
              {hit.outlet ?? "outlet not given"} · {showDate(hit.publishedAt)}
            </p>
            {hit.passages.map((passage, index) => (
              <p key={passage.start} className="hit-words">
                <Link
                  to="/reports/$id"
                  params={{ id: hit.report }}
                  search={{ at: writeSpan(passage.marks[0] ?? passage) }}
                  state={{ cameFrom: "search" }}
                  className="plain serif"
                >
                  <Marked text={hit.texts[index] ?? ""} from={passage.start} marks={passage.marks} />
                </Link>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

function Marked({ text, from, marks }: { text: string; from: number; marks: readonly Span[] }) {
  return segment({ start: from, end: from + text.length }, marks).map((piece) => {
    const words = text.slice(piece.start - from, piece.end - from);
    return piece.marks.length > 0 ? <mark key={piece.start}>{words}</mark> : words;
  });
}
