import {
  Outlet,
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from "@tanstack/react-router";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { renderInWindow } from "../../testing/render";
import { DuplicateList } from "./DuplicateList";
import { type Desk, type IntakeForm, blankIntake } from "./form";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../../ipc/call", () => ({ call }));

const DESK: Desk = { today: "2026-11-24", platform_id: null, mediator_id: null };
const KNOWN = {
  id: "01a20b37-e3b6-73e7-807c-3264cbac6d9c",
  docket_no: "（2026）马山景人调字第1号",
  title: "张伟与李娜邻里纠纷",
  status: "accepted",
  registered_on: "2026-03-02",
};

function asked(): unknown[] {
  return call.mock.calls
    .filter(([name]) => name === "possible_duplicates")
    .map(([, request]) => request);
}

function show(form: IntakeForm, resting = false): void {
  const root = createRootRoute({ component: Outlet });
  const intake = createRoute({
    getParentRoute: () => root,
    path: "/",
    component: () => <DuplicateList form={form} resting={resting} />,
  });
  const found = createRoute({ getParentRoute: () => root, path: "/disputes/$id" });
  const router = createRouter({
    routeTree: root.addChildren([intake, found]),
    history: createMemoryHistory(),
  });
  // A router of its own; the window's types know only the window's.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  renderInWindow(<RouterProvider router={router as never} />);
}

function typed(phone: string): IntakeForm {
  const form = blankIntake(DESK);
  const [first, ...others] = form.parties;
  if (!first) throw new Error("a blank form has an applicant");
  return { ...form, parties: [{ ...first, phone }, ...others] };
}

beforeEach(() => {
  call.mockReset();
  call.mockImplementation(async (name) => {
    if (name === "casebook_status") return { state: "open", today: DESK.today, account: null };
    return { duplicates: [{ dispute: KNOWN, reasons: ["same_phone", "similar_facts"] }] };
  });
});

describe("the list of known disputes", () => {
  it("a_hit_is_named_with_its_number_its_status_and_every_reason", async () => {
    show(typed("+86 139-0000-0001"));
    const link = await screen.findByRole("link", { name: KNOWN.title });
    expect(link.getAttribute("href")).toBe(`/disputes/${KNOWN.id}`);
    const hit = within(screen.getByRole("listitem"));
    expect(await hit.findByText(/马山景人调字第1号 · 3月2日/)).toBeTruthy();
    for (const word of ["已受理", "电话相同", "事由相近"]) {
      expect(hit.getByText(word)).toBeTruthy();
    }
    const list = screen.getByRole("region", { name: /可能重复/ });
    expect(list.getAttribute("data-found")).toBe("true");
    // What was typed goes to the core as it is: only the core knows which numbers are the same.
    expect(asked()).toEqual([{ parties: [{ phone: "+86 139-0000-0001" }] }]);
  });

  it("nothing_is_asked_while_the_form_is_being_saved", async () => {
    show(typed("13900000001"), true);
    await waitFor(() => expect(screen.getByRole("region")).toBeTruthy());
    expect(asked()).toEqual([]);
    expect(screen.queryByRole("link")).toBeNull();
  });
});
