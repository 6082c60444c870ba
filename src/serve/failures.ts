/** The failures the API knows by code: what their status is, when they come, what to do. The same words as docs/errors.md. */

interface Known {
  readonly status: number;
  readonly when: string;
  readonly advice: string;
  /** A message as it comes, for the description of the API. */
  readonly message: string;
}

export const FAILURES = {
  "bad-address": {
    status: 400,
    when: "the app was given something that is no web address",
    advice: "paste a whole address with https://",
    message: 'expected {"url": "https://…"} with an http or https address',
  },
  "bad-date": {
    status: 400,
    when: "a bound in time is no EDTF date",
    advice: "write 2031, 2031-05 or 2031-05-03",
    message: '"from" is "yesterday"; expected an EDTF date such as 2031-05-03, 2031-05 or 2031',
  },
  "bad-request": {
    status: 400,
    when: "a request has a field that is missing, wrong or unknown",
    advice: "the message names it; /api/openapi.json describes all",
    message: 'the request: Unrecognized key: "colour"',
  },
  "drop-too-large": {
    status: 413,
    when: "more was dropped on the page than it takes at once",
    advice: "`hearsay add PATH` takes any amount",
    message: "90000000 bytes were dropped, at most 67108864 are taken at once; use `hearsay add PATH` for more",
  },
  "empty-query": {
    status: 400,
    when: "a search without words",
    advice: 'give words, "a phrase" or -without',
    message: 'the query is empty; give words, "a phrase" or -without',
  },
  "foreign-host": {
    status: 421,
    when: "the server was asked under another name than this machine's",
    advice: "open the address that the command printed",
    message: 'this server answers on 127.0.0.1 and localhost only, not as "pages.example"',
  },
  "foreign-origin": {
    status: 403,
    when: "a page of another site tried to use the server",
    advice: "close that page",
    message: 'a page of "http://pages.example" may not use this server',
  },
  "no-such-route": {
    status: 404,
    when: "there is nothing at that address of the API",
    advice: "/api/openapi.json lists what there is",
    message: "nothing at GET /api/nowhere; /api/openapi.json lists what there is",
  },
  "nobody-by-that-name": {
    status: 404,
    when: "no name in the case fits",
    advice: "the message gives the nearest; `hearsay search` finds words",
    message: 'nobody in this case is named "Rosalind"; nearest: Rosa Imlach',
  },
  "nothing-to-add": {
    status: 400,
    when: "the app was given neither files nor an address",
    advice: "drop files or paste an address",
    message: 'expected files in the multipart field `files`, or {"url": …}',
  },
  "pair-is-one": {
    status: 409,
    when: "two names that were to be compared are one by now",
    advice: "look at the list of pairs again; an earlier judgement can be undone",
    message: "Rosa Imlach is one by now: an earlier judgement or new reports joined them",
  },
  "pair-not-found": {
    status: 404,
    when: "no such pair of names in the case (ids change when the case grows)",
    advice: "take the pair from `hearsay review` or the review room",
    message: 'no name "e-000000000000" in this case; `hearsay review` lists the pairs there are now',
  },
  "proposition-not-found": {
    status: 404,
    when: "no proposition has that id (ids change when the case grows)",
    advice: "look it up again in the ledger",
    message: 'no proposition "p-000000000000" in this case; `hearsay claims` lists them',
  },
  "report-not-found": {
    status: 404,
    when: "no report has that id",
    advice: "the list of reports gives the ids",
    message: 'no report "r-0000000000000000" in this case; `hearsay claims` and the list of reports give the ids',
  },
  "run-not-found": {
    status: 404,
    when: "the server knows no such run since it started",
    advice: "what it had kept is in the case",
    message: 'no run "run-7" since this start; what it had kept is in the case',
  },
  "token-missing": {
    status: 401,
    when: "the page has not the token of this start",
    advice: "open the address that the command printed",
    message: "the token of this start is missing or old; open the address that the command printed",
  },
  unforeseen: {
    status: 500,
    when: "a fault in Hearsay",
    advice: "the terminal says more; please report it",
    message: "the server failed on this request; nothing that was kept is lost. The terminal says more",
  },
} as const satisfies Readonly<Record<string, Known>>;

export type FailureCode = keyof typeof FAILURES;

/** What to do about a failure, where the API knows its code; null where the message alone says it. */
export function adviceFor(code: string): string | null {
  return Object.hasOwn(FAILURES, code) ? FAILURES[code as FailureCode].advice : null;
}
