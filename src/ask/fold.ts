/** Lower case without marks, for comparing what a person types with what a source wrote: "Al-Šabki" is "al-sabki". */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
