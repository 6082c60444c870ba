/** Light, dark or as the system has it; remembered in this browser. */
import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";
const KEY = "hearsay-theme";
const listeners = new Set<() => void>();

export function readTheme(word: string | null): Theme {
  return word === "light" || word === "dark" ? word : "system";
}

/** The next in the round system → light → dark. */
export function nextTheme(theme: Theme): Theme {
  return theme === "system" ? "light" : theme === "light" ? "dark" : "system";
}

const current = (): Theme => readTheme(localStorage.getItem(KEY));

export function showTheme(theme: Theme = current()): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  showTheme(theme);
  for (const listener of listeners) listener();
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
}
