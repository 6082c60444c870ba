/** Ctrl K: every action and every report by its words. cmdk's list inside Base UI's dialog (its own breaks the policy). */
import { Dialog } from "@base-ui/react/dialog";
import { useNavigate } from "@tanstack/react-router";
import { Command } from "cmdk";
import { useAllActions } from "../actions/registry.ts";
import { useReports } from "../api/queries.ts";
import { showDate } from "../grammar/dates.ts";
import { Keys } from "./help.tsx";

/** More rows than this nobody reads; typing narrows. */
const MOST = 200;

export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="sheet palette" aria-label="Palette">
          <List onClose={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function List({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const actions = useAllActions().filter((action) => action.name !== "palette");
  const reports = useReports().data ?? [];
  const run = (perform: () => void) => () => {
    onClose();
    perform();
  };
  return (
    <Command label="Palette" loop>
      <Command.Input placeholder="A room, an action, a report" />
      <Command.List>
        <Command.Empty>Nothing has these words. Search looks into the reports’ text: press / .</Command.Empty>
        <Command.Group heading="Actions">
          {actions.map((action) => (
            <Command.Item key={action.name} value={action.label} onSelect={run(action.perform)}>
              <span>{action.label}</span>
              <span>
                <Keys keys={action.key} />
              </span>
            </Command.Item>
          ))}
        </Command.Group>
        {reports.length > 0 && (
          <Command.Group heading="Reports">
            {reports.slice(0, MOST).map((row) => (
              <Command.Item
                key={row.id}
                value={`${row.title} ${row.outlet ?? ""} ${row.id}`}
                onSelect={run(() => void navigate({ to: "/reports/$id", params: { id: row.id }, search: {} }))}
              >
                <span className="serif">{row.title || row.where}</span>
                <span className="small">
                  {row.outlet} · {showDate(row.publishedAt)}
                </span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command>
  );
}
