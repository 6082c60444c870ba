/** The reports of the case: origins ●, what goes back to them ○ below, newest story first. */
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { showDate } from "../../grammar/dates.ts";
import type { Listed } from "./group-reports.ts";

const AS = { copy: "copy", partial: "copy in part", revision: "revision", quotes: "quotes" } as const;

export function ReportList({ listed, here, layers }: { listed: readonly Listed[]; here: string; layers?: string }) {
  const current = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the report changes
  useEffect(() => current.current?.scrollIntoView({ block: "nearest" }), [here]);
  return (
    <ol className="report-list">
      {listed.map(({ row, as }) => (
        <li key={row.id} data-as={as ?? "origin"} ref={row.id === here ? current : undefined}>
          <Link
            to="/reports/$id"
            params={{ id: row.id }}
            search={{ layers }}
            className="plain"
            aria-current={row.id === here ? "page" : undefined}
          >
            <span className="report-dot" aria-hidden="true">
              {as === null ? "●" : "○"}
            </span>
            <span className="report-title">{row.title || row.where}</span>
            <span className="report-from">
              {as !== null && `${AS[as]} · `}
              {row.outlet ?? "outlet not given"} · {showDate(row.publishedAt)}
              {row.state === "waiting" && " · waiting to be read"}
              {row.state === "failed" && <span className="report-failed"> · ✕ not read</span>}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
