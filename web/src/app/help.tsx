/** The keys that work here and now, and what the marks mean. */
import { Dialog } from "@base-ui/react/dialog";
import type { Action } from "../actions/action.ts";
import { useAllActions } from "../actions/registry.ts";

const SHOWN: Readonly<Record<string, string>> = { "Ctrl+K": "Ctrl K", Escape: "Esc" };

export function Keys({ keys }: { keys: string }) {
  if (keys === "") return null;
  return (
    <>
      {(SHOWN[keys] ?? keys).split(" ").map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </>
  );
}

export function grouped(actions: readonly Action[]): readonly (readonly [string, readonly Action[]])[] {
  const groups = new Map<string, Action[]>();
  for (const action of actions) groups.set(action.group, [...(groups.get(action.group) ?? []), action]);
  return [...groups];
}

export function Help({ open, onClose }: { open: boolean; onClose: () => void }) {
  const actions = useAllActions().filter((action) => action.key !== "");
  return (
    <Dialog.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup className="sheet help">
          <Dialog.Title className="help-title">Keys and marks</Dialog.Title>
          <Dialog.Close className="button help-close">Close</Dialog.Close>
          <div className="help-groups">
            {grouped(actions).map(([group, list]) => (
              <section key={group}>
                <h3>{group}</h3>
                <dl>
                  {list.map((action) => (
                    <div key={action.name} style={{ display: "contents" }}>
                      <dt>
                        <Keys keys={action.key} />
                      </dt>
                      <dd>{action.label}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <section className="help-marks">
            <h3>Marks</h3>
            <ul>
              <li>● one independent origin, ○ a copy of it, ◌ unknown origin</li>
              <li>⇄ disputed: both sides stay, in the order published</li>
              <li>A rail in the margin: whose words these lines are</li>
              <li>A second rail inside: a voice within that voice</li>
              <li>Dashed line: put as probable; dotted: put as possible</li>
              <li>A crossed rail: denied</li>
              <li>Italics: asked, wished or worked out, with the word beside</li>
              <li>= speaks for one name, ≠ for two, ? leaves it open</li>
              <li>Outlined word: proposed; filled: decided by a person</li>
            </ul>
          </section>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
