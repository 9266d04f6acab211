import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "antd";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DisagreementDetail, DisagreementRow } from "../ipc/generated";
import { renderInWindow } from "../testing/render";
import { DisagreementView } from "./DisagreementView";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../ipc/call", () => ({ call }));

const side = (actor: string, isHere: boolean, value: string) => ({
  actor,
  device: isHere ? "aaaaaa" : "bbbbbb",
  is_here: isHere,
  at: "2026-03-02T01:05:00Z",
  value,
});

const ROW: DisagreementRow = {
  record: "a",
  kind: "dispute",
  field: "facts",
  weight: "ordinary",
  is_blocking: false,
  is_text: true,
  matter: { kind: "dispute", id: "a", title: "漏水纠纷", number: null },
  about: null,
  sides: [side("王国辉", true, "漏水两次，未修。"), side("李芳", false, "漏水，已修好。")],
  may_decide: true,
  mark: "m",
};

const DETAIL: DisagreementDetail = {
  row: ROW,
  before: { actor: "王国辉", at: "2026-03-01T01:05:00Z", value: "漏水，未修。" },
  merged: {
    text: "漏水两次，已修好。",
    open_count: 0,
    parts: [
      [
        { text: "漏水两次", is_changed: true },
        { text: "，未修。", is_changed: false },
      ],
      [
        { text: "漏水，", is_changed: false },
        { text: "已修好", is_changed: true },
        { text: "。", is_changed: false },
      ],
    ],
  },
  is_masked: false,
  acts: [],
};

const decide = vi.fn<(choice: { take: number } | { text: string }) => Promise<void>>();
const step = vi.fn<(by: number) => void>();

function show(row: DisagreementRow, detail: DisagreementDetail) {
  call.mockImplementation((name) =>
    Promise.resolve(
      name === "disagreement" ? detail : { people: [], platforms: [], dispute_types: [] },
    ),
  );
  renderInWindow(
    <App>
      <DisagreementView
        row={row}
        place={{ at: 0, count: 2 }}
        decide={decide}
        busy={false}
        failed={null}
        step={step}
      />
    </App>,
  );
}

beforeEach(() => {
  call.mockReset();
  step.mockReset();
  decide.mockReset();
  decide.mockResolvedValue();
});

describe("one that two computers filled in differently", () => {
  it("shows_both_with_what_is_new_in_each_and_what_was_there_before", async () => {
    show(ROW, DETAIL);
    expect(await screen.findByText("已修好")).toHaveProperty("tagName", "MARK");
    expect(screen.getByText("漏水两次")).toHaveProperty("tagName", "MARK");
    expect(screen.getByText(/漏水，未修。/)).toBeTruthy();
    expect(screen.getByText(/李芳在2026年3月2日.*也改了纠纷简要情况/)).toBeTruthy();
    expect(screen.getByText("现在暂时用的是这份")).toBeTruthy();
  });

  it("a_digit_decides_and_enter_goes_on", async () => {
    const user = userEvent.setup();
    show(ROW, DETAIL);
    await screen.findByText("已修好");
    await user.keyboard("2");
    expect(decide).toHaveBeenCalledWith({ take: 1 });
    await user.keyboard("{Enter}");
    expect(step).toHaveBeenCalledWith(1);
    await user.keyboard("{ArrowUp}");
    expect(step).toHaveBeenLastCalledWith(-1);
  });

  it("both_texts_are_laid_into_one_and_saved_as_mended", async () => {
    const user = userEvent.setup();
    show(ROW, DETAIL);
    await screen.findByText("已修好");
    await user.keyboard("e");
    const text = await screen.findByRole("textbox", { name: "纠纷简要情况" });
    expect(text).toHaveProperty("value", "漏水两次，已修好。");
    await user.type(text, "1");
    expect(decide, "a digit in a text is a digit").not.toHaveBeenCalled();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(decide).toHaveBeenCalledWith({ text: "漏水两次，已修好。1" }));
  });

  it("who_may_only_look_is_told_so_and_decides_nothing", async () => {
    const user = userEvent.setup();
    const row = { ...ROW, may_decide: false };
    show(row, { ...DETAIL, row });
    await screen.findByText("已修好");
    expect(screen.getByText(/要由能修改这条记录的同事来选定/)).toBeTruthy();
    await user.keyboard("1e");
    expect(decide).not.toHaveBeenCalled();
    expect(screen.queryByRole("textbox")).toBe(null);
    expect(screen.queryByRole("button", { name: /以第/ })).toBe(null);
  });
});
