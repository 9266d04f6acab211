import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { DraftShape } from "../../ipc/generated";
import { renderInWindow } from "../../testing/render";
import { ago } from "./ago";
import type { IntakeAddress } from "./address";
import { newId, useIntakeDraft } from "./draft";
import { DraftOffer } from "./DraftOffer";
import { type Desk, type IntakeForm, blankIntake, blankParty } from "./form";
import { toContent } from "./kept";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../../ipc/call", () => ({ call }));

const DESK: Desk = { today: "2026-11-24", platform_id: "platform", mediator_id: "me" };

function kept(id: string, known: Partial<IntakeForm> = {}): DraftShape {
  const parties = [{ ...blankParty("applicant"), name: id }];
  const content = toContent({ ...blankIntake(DESK), parties, ...known });
  return { id, form: "dispute", content, saved_at: new Date().toISOString() };
}

const NO_ADDRESS: IntakeAddress = {};

function Intake({ address = NO_ADDRESS }: { address?: IntakeAddress }) {
  const draft = useIntakeDraft(address, DESK);
  return (
    <>
      <DraftOffer draft={draft} take={draft.take} />
      <button type="button" onClick={() => draft.keeper.note({ facts: "漏水" })}>
        写
      </button>
      <button type="button" onClick={() => draft.keeper.note({ mediator_ids: ["me"] })}>
        碰
      </button>
      <output>{draft.id}</output>
    </>
  );
}

function asked(name: string): unknown[] {
  return call.mock.calls.filter(([one]) => one === name).map(([, request]) => request);
}

function found(...drafts: DraftShape[]): void {
  call.mockImplementation(async (name) => {
    if (name === "draft_list") return { drafts };
    return name === "office_overview" ? { dispute_types: [] } : {};
  });
}

beforeEach(() => {
  call.mockReset();
});

describe("drafts of the intake", () => {
  it("the_newest_is_offered_and_gone_on_with_under_its_own_id", async () => {
    found({ ...kept("other"), form: "consultation" }, kept("赵大海"), kept("older"));
    renderInWindow(<Intake />);
    await screen.findByText("继续上次未完成的登记（刚刚）");
    await screen.findByText("赵大海");
    fireEvent.click(screen.getByRole("button", { name: "继续填写" }));
    expect(screen.queryByText(/继续上次/)).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "写" }));
    await waitFor(() => expect(asked("save_draft")).toHaveLength(1));
    expect(asked("save_draft")[0]).toMatchObject({ id: "赵大海", form: "dispute" });
  });

  it("one_that_is_thrown_away_uncovers_the_one_before", async () => {
    found(kept("newer"), kept("older"));
    renderInWindow(<Intake />);
    await screen.findByText("newer");
    fireEvent.click(screen.getByRole("button", { name: "不要了" }));
    await screen.findByText("older");
    expect(asked("discard_draft")).toEqual([{ id: "newer" }]);
  });

  it("of_another_request_is_not_offered", async () => {
    found(kept("own"), kept("theirs", { request_id: "b" }), kept("mine", { request_id: "a" }));
    renderInWindow(<Intake address={{ request: "a" }} />);
    expect(await screen.findByText("mine")).toBeTruthy();
  });

  it("a_form_without_a_word_is_not_kept_and_leaving_keeps_what_was_typed", async () => {
    found();
    const shown = renderInWindow(<Intake />);
    fireEvent.click(screen.getByRole("button", { name: "碰" }));
    shown.unmount();
    expect(asked("save_draft")).toEqual([]);
    renderInWindow(<Intake />).unmount();
    const again = renderInWindow(<Intake />);
    fireEvent.click(screen.getByRole("button", { name: "写" }));
    again.unmount();
    await waitFor(() => expect(asked("save_draft")).toHaveLength(1));
  });
});

describe("small helpers of drafts", () => {
  it("ids_are_random_uuids", () => {
    expect(newId()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(newId()).not.toBe(newId());
  });

  it("times_are_told_as_people_say_them", () => {
    const now = Date.parse("2026-11-24T10:00:00Z");
    expect(ago("2026-11-24T09:59:30Z", now)).toBe("刚刚");
    expect(ago("2026-11-24T09:57:00Z", now)).toBe("3分钟前");
    expect(ago("2026-11-24T07:30:00Z", now)).toBe("2小时前");
    expect(ago("2026-11-22T07:30:00Z", now)).toContain("2026年11月22日");
  });
});
