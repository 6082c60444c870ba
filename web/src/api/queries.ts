/** One hook per question; the keys are here so that a write knows what to ask again. */
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type {
  CaseAnswer,
  ContradictionRow,
  JournalAnswer,
  LedgerAnswer,
  LedgerFilter,
  OriginsAnswer,
  PairAnswer,
  ReviewAnswer,
  RoomAnswer,
  SearchAnswer,
} from "../../../src/ask/answers.ts";
import type { ReportRow } from "../../../src/case/contract.ts";
import { get } from "./client.ts";

export const LEDGER_PAGE = 200;

export const useCase = () =>
  useQuery({ queryKey: ["case"], queryFn: ({ signal }) => get<CaseAnswer>("/case", {}, signal) });

export const useReports = () =>
  useQuery({
    queryKey: ["reports"],
    queryFn: async ({ signal }) => (await get<{ reports: readonly ReportRow[] }>("/reports", {}, signal)).reports,
  });

export const roomQuery = (id: string) => ({
  queryKey: ["room", id],
  queryFn: ({ signal }: { signal: AbortSignal }) => get<RoomAnswer>(`/reports/${encodeURIComponent(id)}`, {}, signal),
});

export const useRoom = (id: string) => useQuery(roomQuery(id));

export const useLedger = (filter: LedgerFilter) =>
  useInfiniteQuery({
    queryKey: ["ledger", filter],
    queryFn: ({ pageParam, signal }) =>
      get<LedgerAnswer>("/ledger", { ...filter, limit: LEDGER_PAGE, offset: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const have = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && have < last.total ? have : undefined;
    },
    placeholderData: keepPreviousData,
  });

export const useOrigins = () =>
  useQuery({ queryKey: ["origins"], queryFn: ({ signal }) => get<OriginsAnswer>("/origins", {}, signal) });

export const useContradictions = () =>
  useQuery({
    queryKey: ["contradictions"],
    queryFn: async ({ signal }) =>
      (await get<{ contradictions: readonly ContradictionRow[] }>("/contradictions", {}, signal)).contradictions,
  });

export const useSearch = (q: string) =>
  useQuery({
    queryKey: ["search", q],
    queryFn: ({ signal }) => get<SearchAnswer>("/search", { q }, signal),
    enabled: q.trim() !== "",
    placeholderData: keepPreviousData,
  });

export const useReview = () =>
  useQuery({ queryKey: ["review"], queryFn: ({ signal }) => get<ReviewAnswer>("/review", {}, signal) });

/** @param id two cluster ids with "~" between them */
export const pairQuery = (id: string) => ({
  queryKey: ["pair", id],
  queryFn: ({ signal }: { signal: AbortSignal }) => get<PairAnswer>(`/review/${encodeURIComponent(id)}`, {}, signal),
});

export const usePair = (id: string) => useQuery({ ...pairQuery(id), enabled: id !== "" });

export const useJournal = () =>
  useQuery({ queryKey: ["journal"], queryFn: ({ signal }) => get<JournalAnswer>("/journal", {}, signal) });
