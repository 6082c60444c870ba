/** The page of the HTTP API, written from its own description: what each route is for, takes, gives, and how it fails. */

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
}
interface Media {
  readonly schema: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, unknown>>;
}
interface Operation {
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly description?: string; readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, Media>> }>
  >;
}
interface Description {
  readonly info: { readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, Media>> }>>;
  };
}

/** The page as Markdown. @param api OpenAPI 3.1, as `apiDescription` gives it */
export function apiPage(api: object): string {
  const { info, tags, paths, components } = api as Description;
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  );
  const parts = tags.flatMap(({ name, description }) => [
    `## ${name}\n\n${description}`,
    ...routes.filter(({ operation }) => operation.tags.includes(name)).map(route),
  ]);
  const shared = Object.values(components.responses).flatMap(({ content }) => codesOf(content));
  return `${[INTRODUCTION, info.description, BEGINNING, failing(shared), ...parts].join("\n\n")}\n`;
}

const INTRODUCTION = `# HTTP API

Written by \`npm run docs\` from the description itself: [openapi.json](openapi.json) (OpenAPI 3.1), which a server gives at
\`/api/openapi.json\`. It describes every field of every answer; tests hold the answers to it.`;

const BEGINNING = `## To begin

\`\`\`
hearsay serve affair --port 4319 --token open-sesame
curl -H 'x-hearsay-token: open-sesame' http://127.0.0.1:4319/api
curl -H 'x-hearsay-token: open-sesame' 'http://127.0.0.1:4319/api/ledger?about=Imlach&limit=5'
curl -H 'x-hearsay-token: open-sesame' -F files=@report.txt http://127.0.0.1:4319/api/add
curl -H 'x-hearsay-token: open-sesame' -N http://127.0.0.1:4319/api/runs/run-1/events
\`\`\`

\`GET /api\` lists every route. A token given on the command line can be seen by other users of the machine in its list of
processes; without \`--token\` a random one is made at every start.`;

const failing = (codes: readonly string[]): string => `## Failures

\`\`\`json
{ "ok": false, "status": 404, "code": "report-not-found", "message": "no report …", "advice": "the list of reports …" }
\`\`\`

\`code\` is stable; [errors.md](errors.md) lists all. Any route may answer with ${codes.join(", ")}; each names its own below.`;

function route({ name, operation }: { readonly name: string; readonly operation: Operation }): string {
  const { summary, description, parameters = [], requestBody, responses } = operation;
  const [ok, ...failed] = Object.values(responses);
  const codes = failed.flatMap(({ content }) => codesOf(content));
  const lines = [
    `### ${name}`,
    `${summary}.${description === undefined ? "" : ` ${description}`}`,
    ...(parameters.length === 0 ? [] : [table(parameters)]),
    ...(requestBody === undefined ? [] : [taking(requestBody)]),
    ...Object.entries(ok?.content ?? {}).map(
      ([type, media]) => `Gives ${mediaOf(type, media)}. ${ok?.description.replace(/\.?$/u, ".")}`,
    ),
    ...(codes.length === 0 ? [] : [`Fails with ${codes.join(", ")}.`]),
  ];
  return lines.join("\n\n");
}

function taking({ description, content }: NonNullable<Operation["requestBody"]>): string {
  const bodies = Object.entries(content).map(([type, media]) => mediaOf(type, media));
  return `Takes ${bodies.join(" or ")}.${description === undefined ? "" : ` ${description}`}`;
}

const codesOf = (content: Readonly<Record<string, Media>> = {}): readonly string[] =>
  Object.values(content).flatMap(({ examples = {} }) => Object.keys(examples).map((code) => `\`${code}\``));

/** @example "`LedgerAnswer` (application/json)" */
function mediaOf(type: string, { schema, example }: Media): string {
  const name = schema.$ref?.split("/").at(-1);
  if (name !== undefined) return `\`${name}\` (${type})`;
  return example === undefined || typeof example === "string" ? type : `\`${JSON.stringify(example)}\` (${type})`;
}

function table(parameters: NonNullable<Operation["parameters"]>): string {
  const rows = parameters.map(({ name, required, description = "", schema }) => {
    const kind = schema.enum ? schema.enum.map((value) => `\`${value}\``).join(" ") : String(schema.type ?? "");
    return `| \`${name}\`${required ? " (needed)" : ""} | ${kind} | ${description} |`;
  });
  return ["| Parameter | Kind | What it is |", "|---|---|---|", ...rows].join("\n");
}
