import { type Terminal, terminal } from "./terminal.ts";

/** Prints an answer: as JSON where asked, else as people read it. */
export function answer(value: object, json: boolean | undefined, show: (to: Terminal) => string): void {
  const to = terminal();
  to.out.write(`${json ? JSON.stringify(value) : show(to)}\n`);
}
