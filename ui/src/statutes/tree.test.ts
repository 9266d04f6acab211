import { describe, expect, it } from "vitest";
import type { StatuteDetail, StatutePart } from "../ipc/generated";
import { placeOfArticle, readLaw, readSearch } from "./address";
import { linesOf } from "./tree";

function part(more: Partial<StatutePart>): StatutePart {
  return {
    title: "",
    path: "",
    notes: [],
    preamble: null,
    findings: [],
    headings: [],
    articles: [],
    ...more,
  };
}

function article(n: number) {
  return { reference: `法@#${n}`, label: `第${n}条`, text: "文" };
}

function detail(parts: StatutePart[]): StatuteDetail {
  return {
    row: {
      law: "法",
      title: "法",
      category: "",
      version_on: null,
      in_force_on: null,
      basis: "none",
      ended_on: null,
      standing: "in_force",
      article_count: 0,
      version_count: 1,
    },
    versions: [],
    findings: [],
    parts,
  };
}

describe("a law as lines", () => {
  it("puts_headings_before_their_articles_and_parts_above_them", () => {
    const heading = { level: 1, title: "第一章 总则", before: 0, text: null };
    const annex = { level: 1, title: "附件", before: 2, text: "样式" };
    const lines = linesOf(
      detail([
        part({ title: "总则", headings: [heading, annex], articles: [article(1), article(2)] }),
        part({ title: "合同编", preamble: "序言", articles: [article(3)] }),
      ]),
    );
    expect(lines.map((line) => (line.kind === "heading" ? line.title : line.key))).toEqual([
      "总则",
      "第一章 总则",
      "法@#1",
      "法@#2",
      "附件",
      "合同编",
      "",
      "法@#3",
    ]);
    expect(lines[1]).toMatchObject({ level: 2, to: "法@#1" });
    expect(lines[4]).toMatchObject({ text: "样式", to: null });
  });
});

describe("the addresses of the room", () => {
  it("reads_a_typed_number_as_words_and_leaves_bad_days_out", () => {
    expect(readSearch({ text: 577, on: "昨天", category: "" })).toEqual({ text: "577" });
    expect(readLaw({ law: "民法典", version: "2020-05-28" })).toEqual({
      law: "民法典",
      version: "2020-05-28",
    });
  });

  it("finds_the_law_and_the_version_in_the_name_of_an_article", () => {
    expect(placeOfArticle("民法典@2020-05-28#577")).toEqual({
      law: "民法典",
      version: "2020-05-28",
      article: "民法典@2020-05-28#577",
    });
    expect(placeOfArticle("某法@#1")).toEqual({ law: "某法", article: "某法@#1" });
  });
});
