import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { MattersElsewhere, Role } from "../../ipc/generated";
import { renderInWindow } from "../../testing/render";
import { t } from "../../texts/t";
import { CaseContextProvider } from "../context";
import { caseNames } from "../names";
import { page, party } from "../testing";
import { SamePartyBand } from "./SamePartyBand";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../../ipc/call", () => ({ call }));

const PLATFORMS = [
  { id: "there", name: "金石滩平台" },
  { id: "third", name: "湾里平台" },
];
const PEOPLE = [{ id: "me", name: "王国辉" }];
const NOTHING: MattersElsewhere = { silence: null, platforms: [], contacts: [] };
const FOUND: MattersElsewhere = {
  silence: null,
  platforms: [
    { platform_id: "there", party_id: "party-one", number: "document", is_asked: false },
    { platform_id: "third", party_id: "party-one", number: "phone", is_asked: true },
  ],
  contacts: [
    {
      id: "request",
      to_platform_id: "third",
      message: "请联系我们",
      asked_by: "me",
      asked_at: "2026-11-23T01:00:00Z",
      answer: null,
      answered_by: null,
      answered_at: null,
    },
  ],
};

function show(found: MattersElsewhere, role: Role = "mediator"): void {
  call.mockImplementation((name) => {
    if (name === "casebook_status") {
      return Promise.resolve({ state: "open", today: "2026-11-24", account: { id: "me", role } });
    }
    if (name === "office_overview") {
      return Promise.resolve({
        platforms: PLATFORMS,
        people: PEOPLE,
        committees: [],
        dispute_types: [],
      });
    }
    return Promise.resolve(found);
  });
  const one = page("accepted", [], { parties: [{ ...party("one"), name: "张伟" }] });
  const names = caseNames(one, { people: [], platforms: [], dispute_types: [] });
  renderInWindow(
    <CaseContextProvider value={{ page: one, names, today: "2026-11-24", open: () => {} }}>
      <SamePartyBand />
    </CaseContextProvider>,
  );
}

const band = (): HTMLElement | null =>
  screen.queryByRole("region", { name: t("case.same_party.title") });

beforeEach(() => call.mockReset());

describe("the same person at another platform", () => {
  it("is_told_with_the_party_and_the_number_and_may_be_asked_about_once", async () => {
    show(FOUND);
    const [first, second, talk] = await screen.findAllByRole("listitem");
    await vi.waitFor(() => expect(first?.textContent).toContain("金石滩平台"));
    expect(first?.textContent).toContain("当事人张伟，身份证号相同");
    expect(first?.textContent).toContain(t("case.same_party.ask"));
    expect(second?.textContent).toContain("电话相同");
    expect(second?.textContent).toContain(t("case.same_party.waiting"));
    expect(talk?.textContent).toContain("请联系我们");
    expect(talk?.textContent).toContain(t("case.same_party.no_answer"));
    expect(screen.getAllByRole("button")).toHaveLength(1);
  });

  it("takes_no_room_where_there_is_nothing_to_tell", async () => {
    show(NOTHING);
    await vi.waitFor(() =>
      expect(call).toHaveBeenCalledWith(
        "matters_elsewhere",
        { dispute_id: "dispute" },
        expect.anything(),
      ),
    );
    expect(band()).toBeNull();
  });

  it("is_not_even_asked_for_whoever_handles_no_disputes", async () => {
    show(FOUND, "clerk");
    await vi.waitFor(() => expect(call).toHaveBeenCalled());
    expect(band()).toBeNull();
    expect(call.mock.calls.map(([name]) => name)).not.toContain("matters_elsewhere");
  });
});
