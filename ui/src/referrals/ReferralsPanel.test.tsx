import {
  Outlet,
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from "@tanstack/react-router";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ReferralRow, ReferralsOf } from "../ipc/generated";
import { renderInWindow } from "../testing/render";
import { ReferralBanner, ReferralsPanel } from "./ReferralsPanel";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../ipc/call", () => ({ call }));

const ROW: ReferralRow = {
  id: "r",
  direction: "out",
  channel: "police",
  status: "sent",
  from_platform_id: "here",
  from_body: null,
  to_platform_id: null,
  to_body: "马桥子派出所",
  subject_kind: "dispute",
  subject_id: "d",
  subject_title: "张与李邻里纠纷",
  is_subject_readable: true,
  reason: "有激化可能",
  outside_no: null,
  sent_at: "2026-03-02T00:00:00Z",
  due_on: "2026-03-09",
  nearness: { state: "soon", days_left: 7 },
  urged_count: 0,
  is_joint: false,
  responsible_id: null,
  is_slip: false,
  has_slip: false,
};

const WAITING: ReferralsOf = {
  referrals: [ROW],
  open_id: "r",
  responsible: { platform_id: "here", body: null, person_id: null, is_waiting: true },
  bar: "referral_under_way",
};

const NONE: ReferralsOf = {
  referrals: [],
  open_id: null,
  responsible: { platform_id: "here", body: null, person_id: null, is_waiting: false },
  bar: null,
};

/** A busy machine draws late. */
const SLOW = { timeout: 8000 };

let known = WAITING;
let role = "mediator";

function answer(name: string): unknown {
  switch (name) {
    case "casebook_status":
      return {
        state: "open",
        today: "2026-03-02",
        account: { id: "me", role, platform_id: "here" },
      };
    case "office_overview":
      return {
        platforms: [{ id: "here", name: "山景社区平台" }],
        people: [],
        committees: [],
        dispute_types: [],
      };
    case "referrals_of":
      return known;
    default:
      return { content: "纠纷：漏水", terms: [] };
  }
}

function show(): void {
  const root = createRootRoute({ component: Outlet });
  const route = createRoute({
    getParentRoute: () => root,
    path: "/",
    component: () => (
      <>
        <p>本页</p>
        <ReferralBanner subjectKind="dispute" subjectId="d" />
        <ReferralsPanel subjectKind="dispute" subjectId="d" />
      </>
    ),
  });
  const router = createRouter({
    routeTree: root.addChildren([route]),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  // The types know the window's own router only; the test's has the same routes as far as it goes.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  renderInWindow(<RouterProvider router={router as never} />);
}

describe("the referrals on the page of a matter", () => {
  beforeEach(() => {
    known = WAITING;
    role = "mediator";
    call.mockReset();
    call.mockImplementation(async (name) => await Promise.resolve(answer(name)));
  });

  it("say_who_answers_for_it_until_the_receiver_accepts", async () => {
    show();
    await screen.findByText("已转马桥子派出所，待接收，仍由山景社区平台负责。", {}, SLOW);
    const send = screen.getByRole("button", { name: "转办" });
    expect(send.hasAttribute("disabled")).toBe(true);
    expect(send.getAttribute("title")).toContain("同时只能有一张未办结的转办单");
  });

  it("open_the_proposed_slip_where_none_is_under_way", async () => {
    known = NONE;
    show();
    fireEvent.click(await screen.findByRole("button", { name: "转办" }, SLOW));
    await screen.findByDisplayValue("纠纷：漏水", {}, SLOW);
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("stay_away_from_who_does_not_handle_them", async () => {
    role = "archivist";
    show();
    await screen.findByText("本页", {}, SLOW);
    await waitFor(() => expect(call.mock.calls.map(([name]) => name)).toContain("casebook_status"));
    expect(screen.queryByText("转办联动")).toBeNull();
    expect(call.mock.calls.map(([name]) => name)).not.toContain("referrals_of");
  });
});
