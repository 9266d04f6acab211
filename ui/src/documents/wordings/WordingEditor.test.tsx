import {
  Outlet,
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from "@tanstack/react-router";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { App } from "antd";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { TemplateProblem, TemplateRow } from "../../ipc/generated";
import { renderInWindow } from "../../testing/render";
import { WordingEditor } from "./WordingEditor";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../../ipc/call", () => ({ call }));

const RECEIPT: TemplateRow = {
  form: "receipt",
  wording: "标题 收条\n段落 今收到{付款人}。",
  version: null,
  remark: null,
  saved_at: null,
  saved_by: null,
  placeholders: [
    { name: "付款人", shape: "text", is_required: true },
    { name: "事由", shape: "text", is_required: false },
  ],
};

let problems: TemplateProblem[];

function show(mayChange = true): void {
  const root = createRootRoute({ component: Outlet });
  const route = createRoute({
    getParentRoute: () => root,
    path: "/",
    component: () => (
      <App>
        <WordingEditor row={RECEIPT} mayChange={mayChange} />
      </App>
    ),
  });
  const settings = createRoute({
    getParentRoute: () => root,
    path: "/settings",
    component: () => <p>settings</p>,
  });
  const router = createRouter({
    routeTree: root.addChildren([route, settings]),
    history: createMemoryHistory(),
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  renderInWindow(<RouterProvider router={router as never} />);
}

const sent = (name: string): unknown[] =>
  call.mock.calls.filter(([one]) => one === name).map(([, request]) => request);

async function field(): Promise<HTMLTextAreaElement> {
  const found = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "文书格式" });
  expect(found.tagName).toBe("TEXTAREA");
  return found;
}

beforeEach(() => {
  problems = [];
  call.mockReset();
  call.mockImplementation((name) =>
    Promise.resolve(name === "check_template" ? { problems } : { ...RECEIPT, version: 1 }),
  );
});

describe("the wording of a form", () => {
  it("is_looked_at_while_it_is_typed_and_what_is_wrong_leads_to_its_line", async () => {
    show();
    const text = await field();
    expect(await screen.findByText("格式没有问题。")).toBeTruthy();
    problems = [
      { line: 2, code: "unknown_placeholder", name: "付款" },
      { line: 0, code: "lost", name: "付款人" },
    ];
    fireEvent.change(text, { target: { value: "标题 收条\n段落 今收到{付款}。" } });
    const all = within(await screen.findByRole("status"));
    expect(await all.findByText("全文：法定文书必须有：付款人")).toBeTruthy();
    fireEvent.click(all.getByRole("button", { name: "第 2 行：没有这个占位名称：付款" }));
    expect(document.activeElement).toBe(text);
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe("段落 今收到{付款}。");
  });

  it("is_not_looked_at_in_the_middle_of_a_word", async () => {
    show();
    const text = await field();
    await screen.findByText("格式没有问题。");
    fireEvent.compositionStart(text);
    fireEvent.change(text, { target: { value: "标题 收条d" } });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(sent("check_template")).toHaveLength(1);
    fireEvent.change(text, { target: { value: "标题 收条的" } });
    fireEvent.compositionEnd(text);
    await waitFor(() => expect(sent("check_template")).toHaveLength(2));
    expect(sent("check_template")[1]).toEqual({ form: "receipt", wording: "标题 收条的" });
  });

  it("a_placeholder_is_put_in_where_the_cursor_stands_and_saved_with_its_reason", async () => {
    show();
    const text = await field();
    text.setSelectionRange(5, 5);
    fireEvent.click(screen.getByRole("button", { name: "插入：事由" }));
    await waitFor(() => expect(text.value).toBe("标题 收条{事由}\n段落 今收到{付款人}。"));
    fireEvent.change(screen.getByRole("textbox", { name: /修改说明/ }), {
      target: { value: "加事由" },
    });
    fireEvent.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(sent("save_template")).toHaveLength(1));
    expect(sent("save_template")[0]).toEqual({
      form: "receipt",
      wording: "标题 收条{事由}\n段落 今收到{付款人}。",
      remark: "加事由",
    });
    expect(await screen.findByText("settings")).toBeTruthy();
  });

  it("who_may_not_change_it_reads_it", async () => {
    show(false);
    expect((await field()).readOnly).toBe(true);
    expect(screen.queryByRole("button", { name: "保存" })).toBe(null);
    expect(screen.getByRole("button", { name: "插入：事由" })).toHaveProperty("disabled", true);
  });
});
