/**
 * What commands write and how: data to stdout, talk to stderr, colour and movement only on a terminal and never with
 * NO_COLOR. `styleText` obeys both when it is told the stream.
 */
import { styleText } from "node:util";

export interface Terminal {
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
  readonly width: number;
}

/** Lines are set at most this wide, however wide the window: text is read, not scanned. */
const MEASURE = 100;

export function terminal(out = process.stdout, err = process.stderr): Terminal {
  return { out, err, width: Math.min(out.columns ?? 80, MEASURE) };
}

type Style = Parameters<typeof styleText>[0];

/** Styles text for the stream it goes to; plain where the stream is no terminal or NO_COLOR is set. */
export function style(stream: NodeJS.WriteStream, how: Style, text: string): string {
  return styleText(how, text, { stream });
}

/**
 * Breaks text into lines at spaces.
 *
 * @param indent put before every line; counts towards the width
 */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines.map((each) => indent + each).join("\n");
}

/** Control characters a hostile report could steer a terminal with are shown as their code. */
export function harmless(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, (c) => {
    return `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
