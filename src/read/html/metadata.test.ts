import { describe, expect, it } from "vitest";
import { limitDepth } from "./limit-depth.ts";
import { metadataOf, type PageMetadata } from "./metadata.ts";
import { parseHtml } from "./parse-html.ts";

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string, by = "property"): string => `<meta ${by}="${name}" content="${content}">`;

function said(head: string, body = "", html = ""): PageMetadata {
  const page = `<!doctype html><html ${html}><head>${head}</head><body>${body}</body></html>`;
  return metadataOf(parseHtml(limitDepth(page).html));
}

const ARTICLE = {
  "@type": "NewsArticle",
  headline: "Bridge opens",
  datePublished: "2031-05-03T06:40:00+02:00",
  dateModified: "2031-05-04",
  author: { "@type": "Person", name: "Mara Voss" },
  publisher: { "@type": "Organization", name: "Varda Courier" },
  inLanguage: "en-GB",
};
const EXPECTED = {
  headline: "Bridge opens",
  publishedAt: "2031-05-03T06:40:00+02:00",
  modifiedAt: "2031-05-04",
  byline: "Mara Voss",
  outlet: "Varda Courier",
  language: "en-GB",
};

describe("JSON-LD", () => {
  it.each([
    ["one object", ARTICLE],
    ["an array", [{ "@type": "WebSite", name: "Courier" }, ARTICLE]],
    ["@graph", { "@context": "https://schema.org", "@graph": [{ "@type": "WebPage", name: "x" }, ARTICLE] }],
    ["an array of graphs", [{ "@graph": [{ "@type": "BreadcrumbList" }] }, { "@graph": [ARTICLE] }]],
    ["mainEntity", { "@type": "WebPage", mainEntity: ARTICLE }],
    ["several types", { ...ARTICLE, "@type": ["Thing", "ReportageNewsArticle"] }],
    ["a type by its address", { ...ARTICLE, "@type": "http://schema.org/NewsArticle" }],
  ])("is read from %s", (_form, value) => {
    expect(said(ld(value))).toMatchObject(EXPECTED);
  });

  it("is read from the second script when the first is broken or speaks of something else", () => {
    const first = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>`;
    expect(said(first + ld({ "@type": "Organization", name: "Courier Group" }) + ld(ARTICLE))).toMatchObject(EXPECTED);
  });

  it("is read with raw line breaks in its strings and in comment marks", () => {
    const text = JSON.stringify(ARTICLE).replace("Bridge opens", "Bridge\nopens");
    expect(said(`<script type="application/ld+json"><!-- ${text} --></script>`)).toMatchObject(EXPECTED);
  });

  it("follows references within the page to author and publisher", () => {
    const graph = [
      { ...ARTICLE, author: { "@id": "#mara" }, publisher: { "@id": "#courier" } },
      { "@type": "Person", "@id": "#mara", name: "Mara Voss" },
      { "@type": "Organization", "@id": "#courier", name: "Varda Courier" },
    ];
    expect(said(ld({ "@graph": graph }))).toMatchObject(EXPECTED);
    expect(said(ld(graph[0]) + ld(graph.slice(1)))).toMatchObject(EXPECTED);
  });

  it("does not go round in circles", () => {
    const graph = [
      { ...ARTICLE, author: { "@id": "#a" } },
      { "@id": "#a", name: { "@id": "#a" } },
    ];
    expect(said(ld({ "@graph": graph })).byline).toBeNull();
  });

  it("gives every author once, in order, and no address for a name", () => {
    const author = [{ name: "Mara Voss" }, "Teodor Orn", { name: "Mara Voss" }, "https://courier.example/x"];
    expect(said(ld({ ...ARTICLE, author })).byline).toBe("Mara Voss, Teodor Orn");
  });

  it("takes the article with a headline before one without", () => {
    expect(said(ld([{ "@type": "Article", name: "Teaser" }, ARTICLE])).headline).toBe("Bridge opens");
  });

  it("makes no article of a video, a breadcrumb or a shop", () => {
    const odd = { ...ARTICLE, headline: "A film" };
    for (const type of ["VideoObject", "BreadcrumbList", "Product", undefined]) {
      expect(said(ld({ ...odd, "@type": type })), type).toMatchObject({ headline: null, publishedAt: null });
    }
  });

  it.each([null, 7, "text", [], {}, [null, [ARTICLE.author]], { "@graph": null }])("bears %j", (value) => {
    expect(said(ld(value))).toMatchObject({ headline: null, byline: null, outlet: null, publishedAt: null });
  });

  it("bears fields of the wrong kind and takes the next that says it", () => {
    const wrong = { ...ARTICLE, headline: 5, datePublished: {}, author: 3, publisher: [], inLanguage: ["en"] };
    const head = meta("og:title", "Bridge opens") + meta("article:published_time", "2031-05-03");
    expect(said(ld(wrong) + head)).toMatchObject({ headline: "Bridge opens", publishedAt: "2031-05-03", outlet: null });
  });

  it("bears names nested without end", () => {
    const deep = `${'{"name":'.repeat(50_000)}"x"${"}".repeat(50_000)}`;
    const script = JSON.stringify({ ...ARTICLE, author: 0 }).replace('"author":0', `"author":${deep}`);
    expect(said(`<script type="application/ld+json">${script}</script>`)).toMatchObject({ ...EXPECTED, byline: null });
  });

  it("has entities in its strings decoded once", () => {
    expect(said(ld({ ...ARTICLE, headline: "&amp;lt;b&amp;gt; and &#8217;x" })).headline).toBe("&lt;b&gt; and ’x");
    expect(said(ld({ ...ARTICLE, headline: "Orn & Voss: &quot;safe&quot;" })).headline).toBe('Orn & Voss: "safe"');
  });
});

describe("meta elements", () => {
  it("are read as OpenGraph and article:*, whatever attribute they use", () => {
    for (const by of ["property", "name", "itemprop"]) {
      const head = [
        meta("og:title", "Bridge opens", by),
        meta("og:site_name", "Varda Courier", by),
        meta("article:published_time", "2031-05-03T06:40:00Z", by),
        meta("article:modified_time", "2031-05-04", by),
        meta("author", "By Mara Voss", by),
        meta("og:url", "https://courier.example/bridge", by),
        meta("og:locale", "en_GB", by),
      ].join("");
      expect(said(head)).toEqual({
        headline: "Bridge opens",
        outlet: "Varda Courier",
        publishedAt: "2031-05-03T06:40:00Z",
        modifiedAt: "2031-05-04",
        byline: "Mara Voss",
        url: "https://courier.example/bridge",
        language: "en_GB",
        articleBody: null,
      });
    }
  });

  it("are passed over when they are empty, in favour of the next", () => {
    expect(said(meta("og:title", " ") + meta("twitter:title", "Bridge opens", "name")).headline).toBe("Bridge opens");
    expect(said(meta("article:author", "https://social.example/mara") + meta("byl", "Mara Voss", "name")).byline).toBe(
      "Mara Voss",
    );
  });

  it("give the first date that is one", () => {
    const head = meta("article:published_time", "yesterday") + meta("pubdate", "May 3, 2031", "name");
    expect(said(head).publishedAt).toBe("2031-05-03");
    expect(said(meta("date", "03/04/2031", "name")).publishedAt).toBeNull();
  });

  it("give whole addresses only", () => {
    expect(said(meta("og:url", "/bridge")).url).toBeNull();
    expect(said('<link rel="canonical" href="javascript:alert(1)">').url).toBeNull();
    expect(said('<link rel="canonical" href="https://courier.example/bridge">').url).toBe(
      "https://courier.example/bridge",
    );
  });
});

describe("microdata and the page's own marks", () => {
  it("are read where nothing else speaks", () => {
    const body = `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Bridge opens</h1>
      <span itemprop="author" itemscope><span itemprop="name">Mara Voss</span></span>
      <time itemprop="datePublished" datetime="2031-05-03T06:40:00+02:00">Saturday</time>
      <meta itemprop="dateModified" content="2031-05-04">
      <div itemprop="publisher" itemscope><meta itemprop="name" content="Varda Courier"></div></article>`;
    expect(said("", body, 'lang="en-GB"')).toMatchObject(EXPECTED);
  });

  it("are times, bylines and links to authors", () => {
    expect(said("", '<article><time datetime="2031-05-03">Saturday</time></article>').publishedAt).toBe("2031-05-03");
    expect(said("", '<p class="byline">By Mara Voss</p>').byline).toBe("Mara Voss");
    expect(said("", '<a rel="author" href="/m">Mara Voss</a>').byline).toBe("Mara Voss");
  });

  it("are no name when they are a paragraph", () => {
    expect(said("", `<div class="author">${"Mara Voss writes of bridges. ".repeat(8)}</div>`).byline).toBeNull();
  });
});

describe("where they differ", () => {
  const others =
    meta("og:title", "BRIDGE OPENS | Courier") +
    meta("og:site_name", "courier.example") +
    meta("article:published_time", "2031-05-09") +
    meta("author", "Desk", "name");
  const marks =
    '<h1 itemprop="headline">Bridge</h1><p class="byline">Admin</p><time datetime="2031-05-08">May 8</time>';

  it("JSON-LD goes before meta elements, and these before the page's marks", () => {
    expect(said(ld(ARTICLE) + others, marks)).toMatchObject({ ...EXPECTED });
    expect(said(others, marks)).toMatchObject({
      headline: "BRIDGE OPENS | Courier",
      outlet: "courier.example",
      publishedAt: "2031-05-09",
      byline: "Desk",
    });
    expect(said("", marks)).toMatchObject({ headline: "Bridge", publishedAt: "2031-05-08", byline: "Admin" });
  });

  it("each field is filled by itself: what JSON-LD leaves out comes from the others", () => {
    const { author: _, publisher: __, ...little } = ARTICLE;
    expect(said(ld(little) + others)).toMatchObject({
      headline: "Bridge opens",
      publishedAt: ARTICLE.datePublished,
      byline: "Desk",
      outlet: "courier.example",
    });
  });

  it("the date of publication never comes from the date of a change", () => {
    expect(said(ld({ ...ARTICLE, datePublished: undefined })).publishedAt).toBeNull();
  });
});
