import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "antd";
import { beforeEach, expect, it, vi } from "vitest";
import type { DestructionDetail } from "../ipc/generated";
import { renderInWindow } from "../testing/render";
import { choice, t } from "../texts/t";
import { CarryOutDialog } from "./CarryOutDialog";
import { ListSteps } from "./ListSteps";
import { useExport } from "./use-export";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../ipc/call", () => ({ call }));

const DETAIL: DestructionDetail = {
  row: {
    id: "list",
    list_no: "2037-1",
    subject_kind: "dispute",
    item_count: 2,
    status: "approved",
    listed_by: null,
    listed_on: "2037-02-01",
    changed_on: "2037-02-01",
    is_waiting: false,
  },
  reason: "保管期限已满",
  items: [],
  first_approved_by: null,
  first_approved_on: null,
  second_approved_by: null,
  second_approved_on: null,
  decided_by: null,
  decided_on: null,
  decision_note: null,
  carried_out_by: null,
  carried_out_on: null,
  possible: ["carry_out", "withdraw"],
  is_own: false,
};

beforeEach(() => {
  call.mockReset();
  call.mockResolvedValue({ item_count: 2, record_count: 9, attachment_count: 1, entry_count: 20 });
});

it("what_cannot_be_undone_wants_the_number_and_a_tick", async () => {
  const user = userEvent.setup();
  const onClose = vi.fn<() => void>();
  renderInWindow(
    <App>
      <CarryOutDialog detail={DETAIL} open onClose={onClose} />
    </App>,
  );
  const destroy = screen.getByRole("button", { name: choice("destruction_action", "carry_out") });
  const count = screen.getByLabelText(t("archive.carry_out_count"));
  await user.type(count, "3");
  await user.click(screen.getByRole("checkbox"));
  expect(destroy).toHaveProperty("disabled", true);
  await user.clear(count);
  await user.type(count, "2");
  await user.click(destroy);
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(call).toHaveBeenCalledWith("carry_out_destruction", { id: "list", item_count: 2 });
});

it("only_the_steps_that_one_may_take_are_offered", () => {
  renderInWindow(
    <App>
      <ListSteps detail={{ ...DETAIL, possible: ["reject", "withdraw"] }} />
    </App>,
  );
  const names = screen.getAllByRole("button").map((button) => button.textContent);
  expect(names).toContain(choice("destruction_action", "reject"));
  expect(names).not.toContain(choice("destruction_action", "approve"));
  expect(names).not.toContain(choice("destruction_action", "carry_out"));
});

function Copier() {
  const { run, start, stop } = useExport();
  return (
    <>
      <button type="button" onClick={() => void start("/media/x", ["a", "b", "c"])}>
        go
      </button>
      <button type="button" onClick={stop}>
        stop
      </button>
      <output>{run ? `${run.done}/${run.total}` : "rests"}</output>
    </>
  );
}

it("copying_out_stops_after_the_dossier_that_is_under_way", async () => {
  const user = userEvent.setup();
  const answers: (() => void)[] = [];
  call.mockImplementation(
    () =>
      new Promise((resolve) => {
        answers.push(() => resolve({ folder: "/media/x", added: 1, known: 0, total: 1 }));
      }),
  );
  renderInWindow(<Copier />);
  await user.click(screen.getByText("go"));
  await waitFor(() => expect(answers).toHaveLength(1));
  await user.click(screen.getByText("stop"));
  answers[0]?.();
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("rests"));
  expect(call).toHaveBeenCalledTimes(1);
});
