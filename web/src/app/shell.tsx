/** The masthead, the ways between rooms, help and palette; the room itself below. */
import { Link, Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useActions } from "../actions/registry.ts";
import { useCase } from "../api/queries.ts";
import { chooseTheme, nextTheme, useTheme } from "../state/theme/theme.ts";
import { Help } from "./help.tsx";
import { Palette } from "./palette.tsx";
import { ROOMS } from "./rooms.ts";
import "./shell.css";

export function Shell() {
  const [open, setOpen] = useState<"help" | "palette" | null>(null);
  const navigate = useNavigate();
  const theme = useTheme();
  useActions([
    ...ROOMS.map((room) => ({
      name: `go ${room.label}`,
      label: `Go to ${room.label.toLowerCase()}`,
      key: `g ${room.letter}`,
      group: "Everywhere",
      perform: () => void navigate({ to: room.to, search: {} }),
    })),
    {
      name: "search",
      label: "Search",
      key: "/",
      group: "Everywhere",
      perform: () => void navigate({ to: "/search", search: {} }),
    },
    { name: "palette", label: "Palette", key: "Ctrl+K", group: "Everywhere", perform: () => setOpen("palette") },
    { name: "help", label: "Help", key: "?", group: "Everywhere", perform: () => setOpen("help") },
    {
      name: "theme",
      label: `Light or dark (now ${theme})`,
      key: "",
      group: "Everywhere",
      perform: () => chooseTheme(nextTheme(theme)),
    },
  ]);
  return (
    <>
      <a className="skip" href="#room">
        Skip to the room
      </a>
      <Masthead onPalette={() => setOpen("palette")} onHelp={() => setOpen("help")} />
      <main id="room" tabIndex={-1}>
        <Outlet />
      </main>
      <Help open={open === "help"} onClose={() => setOpen(null)} />
      <Palette open={open === "palette"} onClose={() => setOpen(null)} />
    </>
  );
}

function Masthead({ onPalette, onHelp }: { onPalette: () => void; onHelp: () => void }) {
  const theme = useTheme();
  const { data } = useCase();
  const title = data?.info.title;
  const toReview = data?.counts.toReview ?? 0;
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    const room = ROOMS.findLast((one) => path.startsWith(one.to))?.label ?? "Case";
    document.title = [room, title, "Hearsay"].filter(Boolean).join(" · ");
  }, [path, title]);
  return (
    <header className="masthead">
      <Link to="/" search={{}} className="plain wordmark">
        Hearsay
      </Link>
      <nav aria-label="Rooms" className="rooms">
        {ROOMS.map((room) => {
          const here = room.to === "/" ? path === "/" : path.startsWith(room.to);
          return (
            <Link key={room.to} to={room.to} search={{}} className="plain" aria-current={here ? "page" : undefined}>
              {room.label}
              {room.to === "/review" && " "}
              {room.to === "/review" && toReview > 0 && (
                <span className="rooms-count figures">
                  {toReview}
                  <span className="unseen"> to review</span>
                </span>
              )}
            </Link>
          );
        })}
      </nav>
      <div className="tools">
        <button type="button" onClick={onPalette} aria-keyshortcuts="Control+K">
          Go to <kbd>Ctrl K</kbd>
        </button>
        <button type="button" onClick={() => chooseTheme(nextTheme(theme))} aria-label={`Light or dark: now ${theme}`}>
          {theme === "system" ? "Auto" : theme === "light" ? "Light" : "Dark"}
        </button>
        <button type="button" onClick={onHelp} aria-label="Help" aria-keyshortcuts="?">
          <kbd>?</kbd>
        </button>
      </div>
    </header>
  );
}
