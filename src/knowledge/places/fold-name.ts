/** A place or personal name as lists are keyed: marks off, one kind of apostrophe and hyphen. */
export function foldName(name: string): string {
  return /^[\x20-\x7e]*$/u.test(name)
    ? name
    : name
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replace(/[’‘ʿʾ`]/gu, "'")
        .replace(/[‑–]/gu, "-")
        .replace(/ø/gu, "o")
        .replace(/ł/gu, "l")
        .replace(/ı/gu, "i")
        .replace(/đ/gu, "d");
}
