import { fireEvent, screen, waitFor } from "@testing-library/react";
import { Input } from "antd";
import { describe, expect, it, vi } from "vitest";
import { CallFailed } from "../../ipc/failure";
import type { FieldProblem } from "../../ipc/generated";
import { renderInWindow } from "../../testing/render";
import { DayInput } from "./DayInput";
import { Field } from "./Field";
import { MoneyInput } from "./MoneyInput";
import { land, toNamePath } from "./problems";
import { RecordForm } from "./RecordForm";

interface Entered {
  amount_fen: string | null;
  heard_on: string | null;
  parties: { name: string; document_no?: string }[];
}

function problem(path: string, can_overrule = false): FieldProblem {
  return { field: path, code: "id_card_checksum", params: {}, can_overrule };
}

function refusedFor(...fields: FieldProblem[]): CallFailed {
  return new CallFailed({ code: "locked", kind: "refused", params: {}, fields, detail_id: null });
}

function show(save: (values: Entered, overruled: readonly string[]) => Promise<void>) {
  renderInWindow(
    <RecordForm<Entered, void>
      label="登记纠纷"
      guard={false}
      initial={{ amount_fen: "1200050", heard_on: null, parties: [{ name: "王桂芳" }] }}
      save={save}
    >
      <Field name={["parties", 0, "name"]} label="姓名" required>
        <Input />
      </Field>
      <Field name={["parties", 0, "document_no"]} label="证件号码">
        <Input />
      </Field>
      <Field name="amount_fen" label="金额" malformed="金额看不懂">
        <MoneyInput />
      </Field>
      <Field name="heard_on" label="日期" malformed="日期看不懂">
        <DayInput />
      </Field>
    </RecordForm>,
  );
}

const SENTENCE = "身份证号的校验位对不上，可能有一位输错，请逐位核对。";
const quiet = (): Promise<void> => Promise.resolve();

function field(label: RegExp): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>(label);
}

describe("problems", () => {
  it("paths_become_name_paths", () => {
    expect(toNamePath("parties.0.document_no")).toEqual(["parties", 0, "document_no"]);
  });

  it("a_problem_lands_on_its_field_or_the_nearest_that_holds_it", () => {
    const fields = [["parties", 0, "name"], ["parties", 0, "address"], ["amount_fen"]];
    const landed = land(
      [problem("amount_fen"), problem("parties.0.address.village"), problem("committee")],
      fields,
    );
    expect(landed.onFields.map((one) => one.name)).toEqual([
      ["parties", 0, "address"],
      ["amount_fen"],
    ]);
    expect(landed.homeless.map((one) => one.field)).toEqual(["committee"]);
    expect(landed.canOverrule).toBe(false);
  });
});

describe("RecordForm", () => {
  it("a_refusal_lands_on_the_field_it_names", async () => {
    show(() => Promise.reject(refusedFor(problem("parties.0.document_no"))));
    fireEvent.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(screen.getByText(SENTENCE)).toBeTruthy());
    expect(field(/证件号码/).getAttribute("aria-invalid")).toBe("true");
    expect(field(/姓名/).getAttribute("aria-invalid")).not.toBe("true");
    expect(
      screen.getByText("案卷已锁定，请输入口令打开。"),
      "the refusal itself is told too",
    ).toBeTruthy();
  });

  it("a_person_may_overrule_what_may_be_overruled", async () => {
    const save = vi.fn<(values: Entered, overruled: readonly string[]) => Promise<void>>(
      (_, overruled) =>
        overruled.length > 0
          ? Promise.resolve()
          : Promise.reject(refusedFor(problem("parties.0.document_no", true))),
    );
    show(save);
    fireEvent.click(screen.getByRole("button", { name: "保存" }));
    fireEvent.click(await screen.findByRole("button", { name: "核对无误，仍然保存" }));
    await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
    expect(save.mock.calls[1]?.[1]).toEqual(["parties.0.document_no"]);
  });

  it("enter_moves_on_and_ctrl_enter_saves_but_not_while_composing", async () => {
    const save = vi.fn<(values: Entered) => Promise<void>>(quiet);
    show(save);
    const name = field(/姓名/);
    name.focus();
    fireEvent.keyDown(name, { key: "Enter", keyCode: 229 });
    expect(document.activeElement, "that Enter ended a composition").toBe(name);
    fireEvent.keyDown(name, { key: "Enter", keyCode: 13 });
    expect(document.activeElement).toBe(field(/证件号码/));
    fireEvent.keyDown(field(/证件号码/), { key: "Enter", shiftKey: true });
    expect(document.activeElement).toBe(name);
    expect(save).not.toHaveBeenCalled();
    fireEvent.keyDown(name, { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(save).toHaveBeenCalled());
  });

  it("money_is_typed_in_yuan_and_saved_in_fen", async () => {
    const save = vi.fn<(values: Entered) => Promise<void>>(quiet);
    show(save);
    const money = field(/金额/);
    expect(money.value).toBe("12,000.50");
    fireEvent.focus(money);
    expect(money.value, "separators go while typing").toBe("12000.50");
    fireEvent.change(money, { target: { value: "3.5万" } });
    fireEvent.blur(money);
    expect(money.value).toBe("35,000");
    fireEvent.change(field(/^日期/), { target: { value: "20220105" } });
    fireEvent.blur(field(/^日期/));
    expect(field(/^日期/).value).toBe("2022年1月5日");
    fireEvent.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(save).toHaveBeenCalled());
    expect(save.mock.calls[0]?.[0]).toMatchObject({
      amount_fen: "3500000",
      heard_on: "2022-01-05",
    });
  });

  it("an_amount_that_cannot_be_read_is_kept_in_sight_and_not_saved", async () => {
    const save = vi.fn<(values: Entered) => Promise<void>>(quiet);
    show(save);
    const money = field(/金额/);
    fireEvent.change(money, { target: { value: "三千" } });
    fireEvent.blur(money);
    fireEvent.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(screen.getByText("金额看不懂")).toBeTruthy());
    expect(money.value).toBe("三千");
    expect(save).not.toHaveBeenCalled();
  });
});
