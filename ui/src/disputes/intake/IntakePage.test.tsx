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
import type { RegisterDispute } from "../../ipc/generated";
import { renderInWindow } from "../../testing/render";
import type { Desk } from "./form";
import { IntakePage } from "./IntakePage";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../../ipc/call", () => ({ call }));

const DESK: Desk = { today: "2026-11-24", platform_id: "platform", mediator_id: "me" };

function answer(name: string): unknown {
  switch (name) {
    case "casebook_status":
      return { state: "open", today: DESK.today, account: null };
    case "office_overview":
      return {
        platforms: [
          { id: "platform", name: "山景社区", kind: "one_stop_platform", is_active: true },
        ],
        people: [{ id: "me", name: "马玥", role: "mediator", platform_id: null, is_active: true }],
        committees: [],
        dispute_types: [
          { code: "neighbour", name: "邻里纠纷", rollup_to: "neighbour", is_active: true },
        ],
        dispute_type_version: 1,
      };
    case "dispute_list":
      return { rows: [], next: null, count: 0, capped: false };
    case "possible_duplicates":
      return { duplicates: [] };
    case "suggest_type":
      return { state: "ready", learned_count: 60, suggestions: [] };
    case "similar_cases":
      return { cases: [], approved_count: 0 };
    case "draft_list":
      return { drafts: [] };
    case "check_identifier":
      return { normalised: "", level: "ok", code: null, sex: null, born_on: null, region: null };
    case "register_dispute":
      return {
        id: "01a20b37-e3b6-73e7-807c-3264cbac6d9c",
        docket_no: "（2026）马山景人调字第8号",
        title: "",
      };
    default:
      return {};
  }
}

function asked(name: string): unknown[] {
  return call.mock.calls.filter(([one]) => one === name).map(([, request]) => request);
}

function show(): void {
  const root = createRootRoute({ component: Outlet });
  const intake = createRoute({
    getParentRoute: () => root,
    path: "/disputes/new",
    component: () => <IntakePage address={{}} desk={DESK} prefill={{}} />,
  });
  const found = createRoute({
    getParentRoute: () => root,
    path: "/disputes/$id",
    component: () => <p>到了卷宗页</p>,
  });
  const router = createRouter({
    routeTree: root.addChildren([intake, found]),
    history: createMemoryHistory({ initialEntries: ["/disputes/new"] }),
  });
  renderInWindow(
    <App component={false}>
      {/* A router of its own; the window's types know only the window's. */}
      {/* oxlint-disable-next-line typescript/no-unsafe-type-assertion */}
      <RouterProvider router={router as never} />
    </App>,
  );
}

async function card(name: string): Promise<ReturnType<typeof within>> {
  return within(await screen.findByRole("region", { name }));
}

function write(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
}

beforeEach(() => {
  call.mockReset();
  call.mockImplementation(async (name) => answer(name));
});

// The whole page is a lot for jsdom on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

describe("IntakePage", () => {
  it("is_filled_and_registered_by_keys_alone", async () => {
    show();
    const applicant = await card("申请人");
    fireEvent.click(await screen.findByRole("button", { name: "邻里" }));
    const name = applicant.getByLabelText("姓名");
    name.focus();
    write(name, "王桂芳");
    fireEvent.keyDown(name, { key: "Enter", keyCode: 229 });
    expect(document.activeElement, "that Enter ended a composition").toBe(name);
    fireEvent.keyDown(name, { key: "Enter", keyCode: 13 });
    expect(document.activeElement).toBe(applicant.getByLabelText(/联系电话/));
    write(screen.getByLabelText("纠纷简要情况"), "楼上漏水，泡了楼下的天花板");
    write(screen.getByLabelText(/涉及金额/), "1.2万");
    await waitFor(() =>
      expect(asked("save_draft").at(-1), "a draft is kept meanwhile").toMatchObject({
        form: "dispute",
        content: expect.stringContaining("漏水"),
      }),
    );
    await screen.findByText("王桂芳邻里纠纷");
    await screen.findByText("可以登记了");
    fireEvent.keyDown(name, { key: "Enter", ctrlKey: true });

    await screen.findByText("到了卷宗页");
    await screen.findByText("已登记，编号 （2026）马山景人调字第8号");
    const [request] = asked("register_dispute");
    expect(request).toMatchObject({
      dispute_type: "neighbour",
      amount_fen: "1200000",
      mediator_ids: ["me"],
      parties: [{ role: "applicant", name: "王桂芳" }],
    } satisfies Partial<Record<keyof RegisterDispute, unknown>>);
  });
});
