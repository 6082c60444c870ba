import type { Notice } from "../model/reading.ts";

/** Languages the annotators can read. */
const READ = new Set(["en"]);

/** A notice for a language nothing here can read; none for English and for a language that could not be told. */
export function languageNotices(language: string | null): Notice[] {
  if (language === null || READ.has(language)) return [];
  return [
    {
      code: "no-reader-for-language",
      span: null,
      message: `the text is in "${language}", and only English is read; it is kept and cut into blocks, nothing more`,
    },
  ];
}
