/** The reading room: reports at the left, the text with the pencil's marks, the inspector at the right. */
import { Navigate, useNavigate, useParams, useRouter, useRouterState, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import type { RoomAnswer } from "../../../../src/ask/answers.ts";
import { overlaps, type Span } from "../../../../src/model/span.ts";
import { useActions } from "../../actions/registry.ts";
import { useOrigins, useReports, useRoom } from "../../api/queries.ts";
import { Empty, Loading, Problem } from "../../app/feedback.tsx";
import { showDate } from "../../grammar/dates.ts";
import { useDecisions } from "../../state/decisions/use-decisions.ts";
import { LAYERS, type LayerName, readLayers, toggle, writeLayers } from "../../state/layers/layers.ts";
import { marksOf } from "../../text/marks.ts";
import { readSpan, sentenceAt, step, writeSpan } from "../../text/sentences.ts";
import { claimKey } from "./claim-view.tsx";
import { groupReports, type Listed } from "./group-reports.ts";
import { Inspector } from "./inspector.tsx";
import { LayerBar } from "./layer-bar.tsx";
import { Notes, Rails, useMargins } from "./margins.tsx";
import { ReportList } from "./report-list.tsx";
import { ReportText } from "./report-text.tsx";
import "./room.css";
import { useHighlight } from "./use-highlight.ts";

function useListed(): { listed: readonly Listed[]; pending: boolean; error: Error | null } {
  const reports = useReports();
  const origins = useOrigins();
  const listed = useMemo(
    () => groupReports([...(reports.data ?? [])], origins.data?.copies ?? []),
    [reports.data, origins.data],
  );
  return { listed, pending: reports.isPending, error: reports.error };
}

/** "/reports" opens the first report of the list; without any it says how to bring one. */
export function FirstReport() {
  const { listed, pending, error } = useListed();
  const first = listed[0];
  if (first) return <Navigate to="/reports/$id" params={{ id: first.row.id }} search={{}} replace />;
  return (
    <div className="page">
      {pending && <Loading what="the reports" />}
      {error && <Problem error={error} />}
      {!pending && !error && (
        <Empty title="No report to read yet">
          <p>
            Here a report stands as it was published, with the marks of who says what beside it. Bring reports on the
            case page, or from a terminal:
          </p>
          <p>
            <code>hearsay add report.html https://example.org/story</code>
          </p>
        </Empty>
      )}
    </div>
  );
}

export function ReadingRoom() {
  const { id } = useParams({ from: "/reports/$id" });
  const room = useRoom(id);
  const { listed } = useListed();
  if (room.data) return <Room key={id} room={room.data} listed={listed} />;
  return <div className="page">{room.error ? <Problem error={room.error} /> : <Loading what="the report" />}</div>;
}

function Room({ room, listed }: { room: RoomAnswer; listed: readonly Listed[] }) {
  const { reading } = room;
  const search = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const navigate = useNavigate();
  const router = useRouter();
  const cameFrom = useRouterState({ select: (state) => state.location.state.cameFrom });
  const layers = readLayers(search["layers"]);
  const at = useMemo(() => readSpan(search["at"]), [search]);
  const chosen = at ? sentenceAt(reading.sentences, at.start) : -1;
  const [active, setActive] = useState(0);
  const [panel, setPanel] = useState<"list" | "inspector" | null>(null);
  const article = useRef<HTMLElement>(null);
  const aside = useRef<HTMLElement>(null);
  const { standing, decide, undo, error } = useDecisions();
  const marks = useMemo(() => marksOf(reading, room.contradictions), [reading, room.contradictions]);
  const sentence = reading.sentences[chosen];
  const claims = useMemo(
    () => (sentence ? reading.claims.filter((claim) => overlaps(claim.span, sentence)) : []),
    [reading, sentence],
  );
  useMargins(article, reading, search["layers"] ?? "");
  useHighlight(article, at, sentence);

  const go = (change: Readonly<Record<string, string | undefined>>) =>
    navigate({
      to: "/reports/$id",
      params: { id: reading.report.id },
      search: { layers: search["layers"], at: search["at"], ...change },
      replace: true,
      resetScroll: false,
      state: (state) => state,
    });
  const choose = (span: Span | undefined) => {
    setActive(0);
    void go({ at: span ? writeSpan(span) : undefined });
  };
  const chooseStep = (by: 1 | -1) => choose(reading.sentences[step(reading.sentences.length, chosen, by)]);
  const turn = (by: 1 | -1) => {
    const next =
      listed[
        step(
          listed.length,
          listed.findIndex(({ row }) => row.id === reading.report.id),
          by,
        )
      ];
    if (next) {
      void navigate({ to: "/reports/$id", params: { id: next.row.id }, search: { layers: search["layers"] } });
    }
  };
  const switchLayer = (name: LayerName) => void go({ layers: writeLayers(toggle(name)(layers)) });
  const judge = (kind: "accept" | "reject") => {
    const claim = claims[active];
    if (claim) decide(kind, claimKey(reading, claim));
  };
  const back = () => {
    if (panel !== null) setPanel(null);
    else if (cameFrom !== undefined) router.history.back();
    else choose(undefined);
  };
  const inspect = () => {
    setPanel("inspector");
    aside.current?.focus();
  };

  const here = "Reading room";
  useActions([
    { name: "next", label: "Next sentence", key: "j", group: here, perform: () => chooseStep(1) },
    { name: "before", label: "Sentence before", key: "k", group: here, perform: () => chooseStep(-1) },
    { name: "next report", label: "Next report", key: "J", group: here, perform: () => turn(1) },
    { name: "report before", label: "Report before", key: "K", group: here, perform: () => turn(-1) },
    { name: "inspect", label: "Inspect the sentence", key: "Enter", group: here, perform: inspect },
    { name: "back", label: "Back to where one was", key: "Escape", group: here, perform: back },
    {
      name: "next claim",
      label: "Next claim of the sentence",
      key: "n",
      group: here,
      perform: () => setActive(claims.length > 0 ? (active + 1) % claims.length : 0),
    },
    { name: "accept", label: "Accept the claim as read", key: "a", group: here, perform: () => judge("accept") },
    { name: "reject", label: "Reject the claim as read", key: "r", group: here, perform: () => judge("reject") },
    { name: "undo", label: "Undo the last decision", key: "z", group: here, perform: undo },
    ...LAYERS.map((layer) => ({
      name: layer.name,
      label: `Layer: ${layer.label.toLowerCase()}`,
      key: layer.key,
      group: here,
      perform: () => switchLayer(layer.name),
    })),
    {
      name: "bare",
      label: "Bare text, and back",
      key: "0",
      group: here,
      perform: () => void go({ layers: search["layers"] === "0" ? undefined : "0" }),
    },
  ]);

  // The chosen sentence comes into sight and takes the focus, so that reading aloud follows it.
  useEffect(() => {
    if (chosen < 0) return;
    const element = article.current?.querySelector<HTMLElement>(`[data-sentence="${chosen}"]`);
    element?.scrollIntoView({ block: "nearest" });
    if (document.activeElement === document.body || document.activeElement?.closest(".report-text")) {
      element?.focus({ preventScroll: true });
    }
  }, [chosen]);

  const onClick = (event: React.MouseEvent) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-sentence]") : null;
    if (!target || !getSelection()?.isCollapsed) return;
    choose(reading.sentences[Number(target.dataset["sentence"])]);
    setPanel("inspector");
  };
  const join = (event: React.MouseEvent | React.FocusEvent) => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-event]") : null;
    joinEvents(article.current, event.type === "mouseout" || event.type === "blur" ? null : element);
  };

  return (
    <div className="room" data-panel={panel ?? undefined}>
      <nav className="room-list" aria-label="Reports">
        <button type="button" className="button panel-close" onClick={() => setPanel(null)}>
          Close
        </button>
        <ReportList listed={listed} here={reading.report.id} layers={search["layers"]} />
      </nav>
      <div className="room-page">
        <LayerBar layers={layers} onSwitch={switchLayer} onList={() => setPanel("list")} onInspect={inspect} />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: j, k and Enter do the same by key */}
        <article
          ref={article}
          className="report"
          onClick={onClick}
          onMouseOver={join}
          onMouseOut={join}
          onFocus={join}
          onBlur={join}
          {...Object.fromEntries(LAYERS.map(({ name }) => [`data-${name}`, layers.has(name) ? "on" : "off"]))}
        >
          <Rails reading={reading} />
          <div className="report-text" lang={reading.report.language ?? undefined}>
            <p className="report-head">
              {room.row.outlet ?? "Outlet not given"} · <Published room={room} />
            </p>
            <ReportText reading={reading} marks={marks} chosen={chosen} />
          </div>
          <Notes reading={reading} contradictions={room.contradictions} onPick={choose} />
        </article>
      </div>
      <aside ref={aside} className="room-inspector" aria-label="Inspector" tabIndex={-1}>
        <button type="button" className="button panel-close" onClick={() => setPanel(null)}>
          Close
        </button>
        {error && <Problem error={error} data="The decision was not kept." />}
        <Inspector
          room={room}
          chosen={chosen}
          claims={claims}
          active={active}
          decisions={standing}
          onActive={setActive}
          onWords={choose}
          onDecide={(claim, kind) => decide(kind, claimKey(reading, claim))}
        />
      </aside>
    </div>
  );
}

/** When it was published; when its source does not say, what the dateline gives, marked as worked out. */
function Published({ room }: { room: RoomAnswer }) {
  const filed = room.reading.report.dateline?.date;
  if (room.row.publishedAt !== null || !filed) return showDate(room.row.publishedAt);
  return <i>filed {showDate(filed)}, inferred</i>;
}

/** Pointing at an event's word or its note darkens both. */
function joinEvents(article: HTMLElement | null, element: HTMLElement | null): void {
  for (const old of article?.querySelectorAll(".joined") ?? []) old.classList.remove("joined");
  const id = element?.dataset["event"];
  if (id === undefined) return;
  for (const one of article?.querySelectorAll(`[data-event="${CSS.escape(id)}"]`) ?? []) one.classList.add("joined");
}
