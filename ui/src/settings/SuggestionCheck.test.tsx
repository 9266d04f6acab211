import { fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { renderInWindow } from "../testing/render";
import { SuggestionCheck } from "./SuggestionCheck";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../ipc/call", () => ({ call }));

const figures = { precision: 0.9, recall: 0.8, f1: 0.85 };
const FOUND = {
  record_count: 90,
  text_count: 80,
  learned_count: 64,
  folds: 5,
  macro_f1: 0.812,
  accuracy: 0.8,
  shown: 0.9,
  shown_right: 0.85,
  shown_among: 0.9,
  learning_ms: 50,
  suggesting_ms: 0.2,
  types: [
    { code: "housing", name: "房屋宅基地纠纷", count: 20, ...figures },
    { code: "neighbour", name: "邻里纠纷", count: 60, ...figures },
  ],
};

function sits(role: string): void {
  call.mockImplementation(async (name) =>
    name === "evaluate_model"
      ? FOUND
      : { state: "open", today: "2026-11-24", account: { id: "me", name: "马玥", role } },
  );
}

beforeEach(() => call.mockReset());

it("suggestions_are_judged_when_asked_and_each_type_is_told_the_frequent_first", async () => {
  sits("mediator");
  renderInWindow(<SuggestionCheck />);
  fireEvent.click(await screen.findByRole("button", { name: "评估" }));
  const table = within(await screen.findByRole("table"));
  expect(table.getAllByRole("rowheader").map((one) => one.textContent)).toEqual([
    "邻里纠纷",
    "房屋宅基地纠纷",
  ]);
  expect(screen.getByText(/80 件.*90%.*85%.*0\.81/)).toBeTruthy();
});

it("who_may_not_read_disputes_is_offered_nothing", async () => {
  sits("administrator");
  renderInWindow(<SuggestionCheck />);
  await vi.waitFor(() =>
    expect(call.mock.calls.map(([name]) => name)).toContain("casebook_status"),
  );
  expect(screen.queryByRole("button")).toBeNull();
});
