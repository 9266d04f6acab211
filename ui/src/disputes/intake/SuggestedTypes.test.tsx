import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { Form, Input } from "antd";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { renderInWindow } from "../../testing/render";
import { type IntakeForm, blankIntake } from "./form";
import { SuggestedTypes } from "./SuggestedTypes";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../../ipc/call", () => ({ call }));

const FACTS = "楼上卫生间漏水，泡坏楼下天花板";
const FOUND = [
  { dispute_type: "neighbour", name: "邻里纠纷", percent: 82, words: ["漏水", "天花板"] },
  { dispute_type: "housing", name: "房屋宅基地纠纷", percent: 12, words: [] },
];

function Page({ facts }: { facts: string }) {
  const desk = { today: "2026-11-24", platform_id: null, mediator_id: null };
  return (
    <Form<IntakeForm> initialValues={{ ...blankIntake(desk), facts }}>
      <Form.Item name="dispute_type" label="纠纷类型">
        <Input />
      </Form.Item>
      <Form.Item name="facts" label="纠纷简要情况">
        <Input.TextArea />
      </Form.Item>
      <SuggestedTypes />
    </Form>
  );
}

function asked(): unknown[] {
  return call.mock.calls.map(([, request]) => request);
}

function typeField(): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>("纠纷类型");
}

beforeEach(() => {
  call.mockReset();
  call.mockResolvedValue({ state: "ready", learned_count: 120, suggestions: FOUND });
});

describe("the line of likely types", () => {
  it("names_each_type_with_its_words_and_sets_none_by_itself", async () => {
    renderInWindow(<Page facts={FACTS} />);
    const line = within(await screen.findByRole("group", { name: "按案情建议的纠纷类型" }));
    expect(line.getAllByRole("button").map((one) => one.textContent)).toEqual([
      "邻里纠纷（漏水、天花板）",
      "房屋宅基地纠纷",
    ]);
    expect(typeField().value).toBe("");
    expect(asked()).toEqual([{ narrative: FACTS, names: [] }]);
  });

  it("a_press_sets_the_type_says_so_and_gives_the_focus_back_to_the_text", async () => {
    renderInWindow(<Page facts={FACTS} />);
    fireEvent.click(
      await screen.findByRole("button", { name: "选为邻里纠纷，案情中提到漏水、天花板" }),
    );
    expect(typeField().value).toBe("neighbour");
    await waitFor(() => expect(screen.queryByRole("group")).toBeNull());
    expect(screen.getByText("纠纷类型已选为邻里纠纷")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("纠纷简要情况")));
  });

  it("a_type_chosen_by_hand_takes_the_same_suggestion_away", async () => {
    renderInWindow(<Page facts={FACTS} />);
    await screen.findByRole("group");
    fireEvent.change(typeField(), { target: { value: "neighbour" } });
    await waitFor(() => expect(screen.queryByRole("group")).toBeNull());
  });

  it("while_the_core_learns_it_is_asked_again_and_nothing_shows", async () => {
    call.mockResolvedValueOnce({ state: "learning", learned_count: 0, suggestions: [] });
    renderInWindow(<Page facts={FACTS} />);
    await waitFor(() => expect(asked()).toHaveLength(1));
    expect(screen.queryByRole("group")).toBeNull();
    expect(await screen.findByRole("group", {}, { timeout: 5000 })).toBeTruthy();
  });

  it("a_narrative_that_is_too_short_shows_nothing", async () => {
    renderInWindow(<Page facts="漏水" />);
    await waitFor(() => expect(asked()).toEqual([{ narrative: "", names: [] }]));
    expect(screen.queryByRole("group")).toBeNull();
  });
});
