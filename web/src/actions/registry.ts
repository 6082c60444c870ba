/** The actions that can be done now: what is on the screen registers them, the keyboard, help and palette read them. */
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { Action } from "./action.ts";
import { begins, keyOf } from "./action.ts";

const sets = new Map<symbol, readonly Action[]>();
const listeners = new Set<() => void>();
let all: readonly Action[] = [];

function changed(): void {
  all = [...sets.values()].flat();
  for (const listener of listeners) listener();
}

/** Registers actions while the component is on the screen. Later ones win over earlier ones with the same key. */
export function useActions(actions: readonly Action[]): void {
  const id = useRef(Symbol("actions"));
  const latest = useRef(actions);
  latest.current = actions;
  const names = actions.map((action) => `${action.name}${action.key}${action.label}`).join("|");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is registered anew when its names change; performing always takes the latest
  useEffect(() => {
    const key = id.current;
    sets.set(
      key,
      latest.current.map((action) => ({
        ...action,
        perform: () => latest.current.find((now) => now.name === action.name)?.perform(),
      })),
    );
    changed();
    return () => {
      sets.delete(key);
      changed();
    };
  }, [names]);
}

export function useAllActions(): readonly Action[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => all,
  );
}

/** How long the first key of two is remembered, ms. */
const MEMORY = 1200;
let before = { key: "", at: 0 };

/** Typing into a field is typing; only keys held with control act there. */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true]") !== null;
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("[role=dialog]") !== null;
}

export function onKey(event: KeyboardEvent): void {
  const pressed = keyOf(event);
  if (pressed === null || event.defaultPrevented) return;
  if (!pressed.startsWith("Ctrl+") && (typing(event.target) || inDialog(event.target))) return;
  // A button or link that has the focus keeps its own Enter.
  if (pressed === "Enter" && event.target instanceof HTMLElement && event.target.closest("a, button")) return;
  const remembered = event.timeStamp - before.at < MEMORY ? before.key : "";
  const two = remembered ? `${remembered} ${pressed}` : "";
  // An action without a key has "" there, and so has `two` when no first key is remembered: the two never meet.
  const keyed = all.filter((one) => one.key !== "");
  const action = keyed.findLast((one) => one.key === two) ?? keyed.findLast((one) => one.key === pressed);
  before = {
    key: all.some((one) => begins(one.key, pressed)) && !two.includes(" ") ? pressed : "",
    at: event.timeStamp,
  };
  if (action === undefined) return;
  event.preventDefault();
  action.perform();
}
