/** What a user can do, as an object: the key, the help and the palette all read the same one. */
export interface Action {
  readonly name: string;
  readonly label: string;
  /** "j", "J", "g c" (one after the other), "Ctrl+K", "Escape"; empty when it has none. */
  readonly key: string;
  readonly group: string;
  readonly perform: () => void;
}

/**
 * The name of the key of an event, as actions write it; null for a modifier alone and for keys that are the browser's.
 *
 * @example a press of Shift and j gives "J", Control and k gives "Ctrl+K"
 */
export function keyOf(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): string | null {
  if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return null;
  if (event.ctrlKey || event.metaKey) return event.key.length === 1 ? `Ctrl+${event.key.toUpperCase()}` : null;
  return event.altKey ? null : event.key;
}

/** Whether an action's key waits for another one after this. @example begins("g c", "g") // true */
export const begins = (key: string, pressed: string): boolean => key.startsWith(`${pressed} `);
