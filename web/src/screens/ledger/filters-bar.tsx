/** The ledger's filters. Menus offer the values that occur, with how often; words wait for the end of typing. */
import { useEffect, useId, useState } from "react";
import type { Facet, LedgerAnswer, LedgerFilter } from "../../../../src/ask/answers.ts";
import { CERTAINTY, plain, VOICE } from "../../grammar/words.ts";

interface Props {
  readonly filter: LedgerFilter;
  readonly facets: LedgerAnswer["facets"] | undefined;
  readonly onChange: (filter: LedgerFilter) => void;
}

const PAUSE = 250;
const certainty = (value: string) => (CERTAINTY as Readonly<Record<string, string>>)[value] ?? value;
const voice = (value: string) => (VOICE as Readonly<Record<string, string>>)[value] ?? value;

export function Filters({ filter, facets, onChange }: Props) {
  const set = (change: Partial<Record<keyof LedgerFilter, string | number | boolean | undefined>>) =>
    onChange({ ...filter, ...change } as LedgerFilter);
  return (
    <form className="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <Words label="Words" value={filter.q} onChange={(q) => set({ q })} wide />
      <Menu label="Who says so" value={filter.who} facets={facets?.who} onChange={(who) => set({ who })} />
      <Menu label="About" value={filter.about} facets={facets?.about} onChange={(about) => set({ about })} />
      <Menu label="What" value={filter.what} facets={facets?.what} word={plain} onChange={(what) => set({ what })} />
      <Menu label="Where" value={filter.place} facets={facets?.place} onChange={(place) => set({ place })} />
      <Words label="From" value={filter.from} onChange={(from) => set({ from })} hint="2031-05" />
      <Words label="To" value={filter.to} onChange={(to) => set({ to })} hint="2031-06" />
      <Menu
        label="How surely"
        value={filter.certainty}
        facets={facets?.certainty}
        word={certainty}
        onChange={(value) => set({ certainty: value })}
      />
      <Menu
        label="Voice"
        value={filter.voice}
        facets={facets?.voice}
        word={voice}
        onChange={(value) => set({ voice: value })}
      />
      <Menu
        label="Origins"
        value={filter.origins === undefined ? undefined : String(filter.origins)}
        facets={[2, 3, 4].map((n) => ({ value: String(n), label: `at least ${n}`, count: -1 }))}
        onChange={(value) => set({ origins: value === undefined ? undefined : Number(value) })}
      />
    </form>
  );
}

/** What stands at the right of the sum: the order, and the disputed ones alone. */
export function Order({ filter, onChange }: Omit<Props, "facets">) {
  return (
    <div className="ledger-order">
      <label className="filter-check">
        <input
          type="checkbox"
          checked={filter.disputed === true}
          onChange={(event) => onChange({ ...filter, disputed: event.target.checked || undefined })}
        />
        <span aria-hidden="true">⇄</span> Disputed only
      </label>
      <Menu
        label="Order"
        value={filter.sort}
        none="most origins first"
        facets={[
          { value: "time", label: "by when it happened", count: -1 },
          { value: "newest", label: "newest report first", count: -1 },
        ]}
        onChange={(value) => onChange({ ...filter, sort: value as LedgerFilter["sort"] })}
      />
    </div>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly wide?: boolean;
  readonly hint?: string;
}

function Words({ label, value, onChange, wide, hint }: WordsProps) {
  const [words, setWords] = useState(value ?? "");
  const id = useId();
  useEffect(() => setWords(value ?? ""), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the clock
  useEffect(() => {
    if (words === (value ?? "")) return;
    const timer = setTimeout(() => onChange(words || undefined), PAUSE);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <span className={wide ? "filter filter-wide" : "filter filter-short"}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={words}
        placeholder={hint}
        data-set={value ? "true" : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
    </span>
  );
}

interface MenuProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly facets: readonly Facet[] | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly word?: (label: string) => string;
  readonly none?: string;
}

function Menu({ label, value, facets = [], onChange, word = (text) => text, none = "any" }: MenuProps) {
  const id = useId();
  const known = value === undefined || facets.some((facet) => facet.value === value);
  return (
    <span className="filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ""}
        data-set={value ? "true" : undefined}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{none}</option>
        {!known && value !== undefined && <option value={value}>{word(value)}</option>}
        {facets.map((facet) => (
          <option key={facet.value} value={facet.value}>
            {word(facet.label)}
            {facet.count >= 0 ? ` (${facet.count})` : ""}
          </option>
        ))}
      </select>
    </span>
  );
}
