import { fireEvent, screen, waitFor } from "@testing-library/react";
import { App } from "antd";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CitationRow, StatuteHit, StatuteSearchAnswer } from "../ipc/generated";
import { renderInWindow } from "../testing/render";
import { CitationsPanel } from "./CitationsPanel";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../ipc/call", () => ({ call }));

const HIT: StatuteHit = {
  reference: "街道法典@2020-05-28#577",
  law: "街道法典",
  title: "中华人民共和国街道法典",
  version_on: "2020-05-28",
  label: "第五百七十七条",
  snippet: "不守约的，应当赔偿。",
  marks: [],
};

const ROW: CitationRow = {
  id: "c",
  title: HIT.title,
  law: HIT.law,
  version_on: HIT.version_on,
  label: HIT.label,
  text: "不守约的，应当赔偿。",
  reference: HIT.reference,
  in_force_on: "2026-03-02",
  cited_at: null,
  cited_by: null,
  is_in_library: true,
  later: null,
};

let cited: CitationRow[] = [];

function found(articles: StatuteHit[]): StatuteSearchAnswer {
  return { on: "2026-03-02", laws: [], articles, count: articles.length, capped: false };
}

function show() {
  return renderInWindow(
    <App>
      <CitationsPanel subjectKind="consultation" subjectId="k" />
    </App>,
  );
}

const SECOND = { ...HIT, reference: "街道法典@2020-05-28#5770", label: "第五千七百七十条" };

beforeEach(() => {
  cited = [];
  call.mockReset();
  call.mockImplementation((name) => {
    if (name === "citations_of") {
      return Promise.resolve({ rows: cited, can_change: true, matter_on: "2026-03-02" });
    }
    if (name === "statute_search") return Promise.resolve(found([HIT, SECOND]));
    if (name === "cite_article") {
      cited = [ROW];
      return Promise.resolve(ROW);
    }
    // Names of people are of no account here.
    return new Promise(() => {});
  });
});

describe("citing an article", () => {
  it("takes_one_key_after_the_number_even_before_the_list_has_come", async () => {
    show();
    const field = await screen.findByRole("combobox", { name: "查找并引用法条" });
    fireEvent.change(field, { target: { value: "街道法典577" } });
    fireEvent.keyDown(field, { key: "Enter" });
    await screen.findByRole("button", { name: "《街道法典》第五百七十七条" });
    expect(call).toHaveBeenCalledWith("cite_article", {
      subject_kind: "consultation",
      subject_id: "k",
      reference: HIT.reference,
    });
    expect(field).toHaveProperty("value", "");
  });

  it("looks_the_article_up_on_the_day_of_the_matter", async () => {
    show();
    const field = await screen.findByRole("combobox");
    fireEvent.change(field, { target: { value: "577" } });
    await screen.findAllByRole("option");
    expect(call).toHaveBeenCalledWith(
      "statute_search",
      { text: "577", limit: 8, on: "2026-03-02" },
      expect.anything(),
    );
  });

  it("walks_by_arrows_and_cites_what_is_pointed_at", async () => {
    show();
    const field = await screen.findByRole("combobox");
    fireEvent.change(field, { target: { value: "577" } });
    await screen.findAllByRole("option");
    fireEvent.keyDown(field, { key: "ArrowDown" });
    fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() =>
      expect(call).toHaveBeenCalledWith(
        "cite_article",
        expect.objectContaining({ reference: SECOND.reference }),
      ),
    );
  });

  it("keeps_an_enter_that_belongs_to_the_input_method", async () => {
    show();
    const field = await screen.findByRole("combobox");
    fireEvent.change(field, { target: { value: "街道" } });
    fireEvent.keyDown(field, { key: "Enter", keyCode: 229 });
    await screen.findAllByRole("option");
    expect(call).not.toHaveBeenCalledWith("cite_article", expect.anything());
  });

  it("opens_the_kept_text_and_tells_of_a_later_version", async () => {
    cited = [
      {
        ...ROW,
        is_in_library: false,
        later: {
          reference: null,
          version_on: "2026-01-01",
          in_force_on: "2026-01-01",
          is_same: false,
        },
      },
    ];
    show();
    fireEvent.click(await screen.findByRole("button", { name: /街道法典/ }));
    expect(await screen.findByText("不守约的，应当赔偿。")).toBeDefined();
    expect(screen.getByText(/新版本，其中没有这个条号/)).toBeDefined();
    expect(screen.getByText(/引用时的文字已保存在这里/)).toBeDefined();
  });
});
