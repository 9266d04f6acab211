import {
  Outlet,
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from "@tanstack/react-router";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DisputeCase } from "../ipc/generated";
import { documents } from "../documents/testing";
import { renderInWindow } from "../testing/render";
import { CasePage } from "./CasePage";
import { SIGNED, item, page } from "./testing";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../ipc/call", () => ({ call }));

const AGREED = page("agreed", ["sign", "record_performance", "close", "correct", "link"], {
  accepted_on: "2026-03-02",
  agreement: SIGNED,
  items: [item({ id: "item-1", description: "支付第一期" })],
});

const PAPERS = documents({
  parts: [
    { item: "intake" },
    { item: "rights_notice", state: "missing" },
    { item: "evidence", requirement: "as_needed", state: "later" },
  ],
});

function answer(name: string): unknown {
  if (name === "casebook_status") return { state: "open", today: "2026-03-20", account: null };
  if (name === "office_overview") {
    return { platforms: [], people: [], committees: [], dispute_types: [] };
  }
  if (name === "attachment_list") return { rows: [], removed: [], can_change: false };
  if (name === "dispute_documents") return PAPERS;
  if (name === "similar_cases") return { cases: [], approved_count: 0 };
  if (name === "ratings_of") return { ratings: [], may_record: false, may_open: false };
  if (name === "case_people") {
    return { checks: [], recusals: [], accesses: [], may_write: true, may_decide: true };
  }
  return {};
}

function show(one: DisputeCase): void {
  const root = createRootRoute({ component: Outlet });
  const route = createRoute({
    getParentRoute: () => root,
    path: "/disputes/$id",
    component: () => (
      <CasePage
        page={one}
        history={{ acts: [] }}
        historyFailed={null}
        retryHistory={() => {}}
        view="case"
      />
    ),
  });
  const router = createRouter({
    routeTree: root.addChildren([route]),
    history: createMemoryHistory({ initialEntries: ["/disputes/dispute"] }),
  });
  // The types know the window's own router only; the test's has the same routes as far as it goes.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  renderInWindow(<RouterProvider router={router as never} />);
}

const sent = (name: string): unknown[] =>
  call.mock.calls.filter(([one]) => one === name).map(([, request]) => request);

beforeEach(() => {
  call.mockReset();
  call.mockImplementation((name) => Promise.resolve(answer(name)));
});

describe("the case page", () => {
  it("tells_where_the_case_stands_and_offers_the_next_step", async () => {
    show(AGREED);
    const standing = await screen.findByRole("region", { name: "办到哪一步" });
    expect(within(standing).getByText("还有 1 项没有履行，共 ¥1,500.00。")).toBeTruthy();
    expect(within(standing).getByRole("button", { name: "登记履行" })).toBeTruthy();
    expect(screen.getByRole("listitem", { current: "step" }).textContent).toContain("履行");
  });

  it("tells_which_papers_are_missing_once_the_case_stands", async () => {
    show(AGREED);
    const card = await screen.findByRole("region", { name: "卷内材料" });
    expect(sent("dispute_documents")).toEqual([]);
    expect(await within(card).findByText("缺 1 种")).toBeTruthy();
    expect(within(card).getByText("权利义务告知书").closest("li")?.textContent).toContain("缺");
    expect(within(card).queryByText("证据材料")).toBe(null);
    expect(within(card).getByRole("link", { name: "文书与卷宗" })).toBeTruthy();
    expect(sent("dispute_documents")).toHaveLength(1);
  });

  it("a_step_that_is_not_possible_says_why_and_asks_nothing", async () => {
    show(AGREED);
    fireEvent.click(await screen.findByRole("button", { name: /其他操作/ }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "终止调解" }));
    const notice = await screen.findByText(/本纠纷现为“已达成协议”，不能终止调解。/);
    expect(notice.textContent).toContain("登记履行");
    expect(screen.queryByRole("dialog")).toBe(null);
    expect(sent("terminate_dispute")).toEqual([]);
  });

  it("the_key_opens_the_next_step_with_the_open_amount_and_saves_it", async () => {
    show(AGREED);
    await screen.findByRole("region", { name: "办到哪一步" });
    fireEvent.keyDown(document.body, { key: "F2" });
    const dialog = await screen.findByRole("dialog", { name: "登记履行" });
    const amount = within(dialog).getByLabelText("履行金额");
    expect(amount).toHaveProperty("value", "1,500");
    fireEvent.keyDown(amount, { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(sent("record_performance")).toHaveLength(1));
    expect(sent("record_performance")[0]).toEqual({
      dispute_id: "dispute",
      item_id: "item-1",
      performed_on: "2026-03-20",
      amount_fen: "150000",
      manner: "transfer",
      is_complete: false,
      proof: undefined,
    });
  });

  it("nothing_of_one_step_remains_in_the_next", async () => {
    show(AGREED);
    fireEvent.click(await screen.findByRole("button", { name: "更正" }));
    const correction = await screen.findByRole("dialog", { name: "更正登记内容" });
    fireEvent.change(within(correction).getByLabelText(/涉及金额/), { target: { value: "99" } });
    fireEvent.click(within(correction).getByRole("button", { name: /^取\s?消$/ }));
    fireEvent.click(await screen.findByRole("button", { name: "不保存，离开" }));
    await waitFor(() => expect(screen.queryByLabelText(/涉及金额/)).toBe(null));
    fireEvent.click(screen.getByRole("button", { name: "登记履行：支付第一期" }));
    // In tests antd gives every dialog the same id, so the one that is leaving would lend its name.
    expect(await screen.findByLabelText("履行金额")).toHaveProperty("value", "1,500");
  });
});
