import { afterEach, describe, expect, it } from "vitest";
import { cut } from "../../model/span.ts";
import { layersOf, reportOf } from "../testing.ts";
import { type EndpointOptions, endpointReader } from "./endpoint.ts";
import type { SecondFindings } from "./finding.ts";
import { lookAgain } from "./look.ts";
import { PASSAGE_LENGTH } from "./passages.ts";
import {
  type Answering,
  type EndpointServer,
  endpointServer,
  fails,
  silent,
  writes,
} from "./testing/endpoint-server.ts";

const TEXT = "Ana Ruiz met Orn in Velm on Friday. A clerk said that Orn would return soon.";
const report = reportOf(TEXT);
const ground = layersOf(report);

const RIGHT = {
  names: [{ type: "Person", sentence: 1, words: "Ana Ruiz", occurrence: null }],
  attributions: [
    {
      source: { sentence: 2, words: "A clerk", occurrence: null },
      cue: { sentence: 2, words: "said", occurrence: null },
      content: [{ sentence: 2, words: "Orn would return soon", occurrence: null }],
    },
  ],
  events: [{ type: "Meet", sentence: 1, words: "met", occurrence: null }],
};

let server: EndpointServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

type Extra = Partial<EndpointOptions>;

async function readerAt(answers: readonly Answering[], extra: Extra = {}) {
  server = await endpointServer(...answers);
  return endpointReader({ base: server.base, chosen: false, model: "tiny", pause: async () => {}, ...extra });
}

async function read(answers: readonly Answering[], extra: Extra = {}): Promise<SecondFindings> {
  return lookAgain(await readerAt(answers, extra), report, ground);
}

const codes = ({ notices }: SecondFindings) => notices.map(({ code }) => code);
const isEmpty = ({ names, attributions, events, seen }: SecondFindings) =>
  names.length + attributions.length + events.length + seen.length === 0;

describe("a right answer", () => {
  it("becomes findings with spans in the report, under the model's name", async () => {
    const found = await read([writes(RIGHT)]);
    expect(found.reader).toBe("second:tiny");
    expect(found.notices).toEqual([]);
    expect(found.names.map((span) => cut(TEXT, span))).toEqual(["Ana Ruiz"]);
    expect(found.events.map(({ trigger, type }) => [cut(TEXT, trigger), type])).toEqual([["met", "Meet"]]);
    const [said] = found.attributions;
    expect(said && [said.source, said.cue, ...said.content].map((span) => span && cut(TEXT, span))).toEqual([
      "A clerk",
      "said",
      "Orn would return soon",
    ]);
    expect(found.seen).toEqual([{ start: 0, end: TEXT.length }]);
  });

  it("is asked for with numbered sentences, temperature 0, a schema, and the key in the header alone", async () => {
    await read([writes(RIGHT)], { key: "sesame-7" });
    const [asked] = server?.asked ?? [];
    expect(asked?.path).toBe("/v1/chat/completions");
    expect(asked?.headers.authorization).toBe("Bearer sesame-7");
    expect(asked?.body).toMatchObject({ model: "tiny", temperature: 0, response_format: { type: "json_schema" } });
    expect(JSON.stringify(asked?.body)).not.toContain("sesame-7");
    expect(asked?.body.messages.at(-1)?.content).toBe(
      "1| Ana Ruiz met Orn in Velm on Friday.\n2| A clerk said that Orn would return soon.",
    );
  });

  it("is taken from a server that knows no schema, which is not asked for one again", async () => {
    const reader = await readerAt([fails(400, "unknown response_format"), writes(RIGHT)]);
    expect((await lookAgain(reader, report, ground)).names).toHaveLength(1);
    expect((await lookAgain(reader, report, ground)).names).toHaveLength(1);
    expect(server?.asked.map(({ body }) => body.response_format?.type)).toEqual([
      "json_schema",
      "json_object",
      "json_object",
    ]);
  });

  it("is taken from a server that knows plain text only", async () => {
    const found = await read([fails(400), fails(422), writes(`Sure!\n\`\`\`json\n${JSON.stringify(RIGHT)}\n\`\`\``)]);
    expect(found.names).toHaveLength(1);
    expect(server?.asked.at(-1)?.body.response_format).toBeUndefined();
  });
});

describe("a wrong answer", () => {
  it("with made-up words and foreign types loses them, and one notice says how many", async () => {
    const invented = { type: "Person", sentence: 1, words: "Baron Nobody", occurrence: null };
    const found = await read([
      writes({
        names: [...RIGHT.names, invented, { ...invented, words: "Ana Ruiz", type: "Wizard" }],
        attributions: [],
        events: [{ type: "Meet", sentence: 2, words: "secretly met", occurrence: null }],
      }),
    ]);
    expect(found.names).toHaveLength(1);
    expect(found.events).toEqual([]);
    expect(codes(found)).toEqual(["second-reader-unfounded"]);
    expect(found.notices[0]?.message).toMatch(/\b2 whose words do not stand in the report\b.*\b1 of a type\b.*Baron/u);
  });

  it.each<[string, Answering]>([
    ["that is no JSON", writes("I found two people.")],
    ["cut in the middle", writes(JSON.stringify(RIGHT).slice(0, 150))],
    ["cut by the server", writes(JSON.stringify(RIGHT), { finish_reason: "length" })],
    ["of another form", writes({ names: "Ana Ruiz" })],
    ["without words", writes(RIGHT, { message: { role: "assistant", content: null, refusal: "no" } })],
    ["that is a web page", (response) => void response.end("<html>Welcome</html>")],
    ["that is an envelope of nothing", (response) => void response.end('{"choices":[]}')],
    ["that is empty", (response) => void response.end()],
  ])("%s gives no findings and one notice", async (_, answer) => {
    const found = await read([answer]);
    expect(isEmpty(found)).toBe(true);
    expect(codes(found)).toEqual(["second-reader-failed"]);
    expect(server?.asked).toHaveLength(1);
  });

  it("that never ends is cut off", async () => {
    const endless: Answering = (response) => {
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(1 << 16))) {}
        if (!response.destroyed) response.once("drain", more);
      };
      response.writeHead(200);
      more();
    };
    const found = await read([endless]);
    expect(isEmpty(found)).toBe(true);
    expect(found.notices[0]?.message).toContain("larger than 1024 kB");
  });
});

describe("an endpoint in trouble", () => {
  it("that asks to wait is asked once more", async () => {
    const pauses: number[] = [];
    const found = await read([fails(429, "slow down", { "retry-after": "7" }), writes(RIGHT)], {
      pause: async (ms) => void pauses.push(ms),
    });
    expect(found.names).toHaveLength(1);
    expect(found.notices).toEqual([]);
    expect(pauses).toEqual([7_000]);
  });

  it("that is broken is asked twice, and a notice says what it said", async () => {
    const found = await read([fails(500, "out of memory")]);
    expect(isEmpty(found)).toBe(true);
    expect(server?.asked).toHaveLength(2);
    expect(codes(found)).toEqual(["second-reader-failed"]);
    expect(found.notices[0]?.message).toMatch(/500 \("out of memory"\)/u);
  });

  it("that never answers is given up", async () => {
    const found = await read([silent], { patience: 20 });
    expect(isEmpty(found)).toBe(true);
    expect(found.notices[0]?.message).toContain("gave no answer in 0.02 s");
  });

  it("that begins to answer and stops is given up", async () => {
    const stalls: Answering = (response) => void response.writeHead(200).write('{"choices":');
    expect(codes(await read([stalls], { patience: 50 }))).toEqual(["second-reader-failed"]);
  });

  it("that hangs up is asked again, then given up", async () => {
    const found = await read([(response) => void response.destroy()]);
    expect(codes(found)).toEqual(["second-reader-failed"]);
    expect(server?.asked).toHaveLength(2);
  });

  it("that redirects is not followed", async () => {
    const found = await read([fails(307, "", { location: "http://elsewhere.example/v1/chat/completions" })]);
    expect(found.notices[0]?.message).toContain("redirects to elsewhere.example, which was not followed");
    expect(server?.asked).toHaveLength(1);
  });

  it("that repeats the key in its error gives nothing of it away", async () => {
    const found = await read([fails(401, "bad key sesame-7")], { key: "sesame-7" });
    expect(found.notices[0]?.message).toContain("[key]");
    expect(JSON.stringify(found)).not.toContain("sesame-7");
  });

  it("is left alone after three failures in a row", async () => {
    const reader = await readerAt([writes("no")]);
    for (let time = 0; time < 3; time++) await lookAgain(reader, report, ground);
    const asked = server?.asked.length;
    const found = await lookAgain(reader, report, ground);
    expect(server?.asked).toHaveLength(asked ?? -1);
    expect(found.notices[0]?.message).toContain("not asked any more");
  });

  it("for one passage loses that passage only", async () => {
    const sentence = "Ana Ruiz met Orn in Velm, and nobody else came to see them there that day at all. ";
    const long = reportOf(sentence.repeat(Math.ceil((PASSAGE_LENGTH / sentence.length) * 1.5)).trim());
    const layers = layersOf(long);
    const reader = await readerAt([writes("no"), writes({ names: RIGHT.names })]);
    const found = await lookAgain(reader, long, layers);
    expect(found.names).toHaveLength(1);
    expect(found.seen).toHaveLength(1);
    expect(found.seen[0]?.start).toBeGreaterThan(0);
    expect(found.notices[0]?.message).toContain("1 of 2 passages");
  });
});

describe("a reading that is stopped", () => {
  it("ends at once with the reason, in the middle of an answer", async () => {
    const stop = new AbortController();
    const reader = await readerAt([() => stop.abort(new Error("stopped by the user"))]);
    await expect(lookAgain(reader, report, ground, stop.signal)).rejects.toThrow("stopped by the user");
  });

  it("ends at once in the pause before a second try", async () => {
    const stop = new AbortController();
    const reader = await readerAt([fails(500)], {
      pause: async (_, signal) => {
        stop.abort(new Error("stopped by the user"));
        signal?.throwIfAborted();
      },
    });
    await expect(lookAgain(reader, report, ground, stop.signal)).rejects.toThrow("stopped by the user");
    expect(server?.asked).toHaveLength(1);
  });
});
