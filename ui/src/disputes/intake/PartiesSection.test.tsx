import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { Form, type FormInstance } from "antd";
import { useEffect } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { renderInWindow } from "../../testing/render";
import { type Desk, type IntakeForm, blankIntake } from "./form";
import { PartiesSection } from "./PartiesSection";
import { toRequest } from "./request";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../../ipc/call", () => ({ call }));

const DESK: Desk = { today: "2026-11-24", platform_id: null, mediator_id: null };
const WRONG = { normalised: "", level: "error", sex: null, born_on: null, region: null };
const held: { form?: FormInstance<IntakeForm> } = {};

function answer(name: string, request: unknown): unknown {
  if (name === "casebook_status") return { state: "open", today: DESK.today, account: null };
  const isPhone = JSON.stringify(request).includes('"phone"');
  if (isPhone) return { ...WRONG, code: "phone_length" };
  return { ...WRONG, level: "ok", code: null, sex: "female", born_on: "1962-03-05" };
}

function Parties() {
  const [form] = Form.useForm<IntakeForm>();
  useEffect(() => {
    held.form = form;
  }, [form]);
  return (
    <Form form={form} initialValues={blankIntake(DESK)}>
      <PartiesSection />
    </Form>
  );
}

async function card(name: string): Promise<ReturnType<typeof within>> {
  return within(await screen.findByRole("region", { name }));
}

function write(field: HTMLElement, value: string): void {
  fireEvent.input(field, { target: { value } });
}

function parties() {
  const entered = held.form?.getFieldsValue(true) ?? blankIntake(DESK);
  return toRequest(entered, "draft").request.parties;
}

beforeEach(() => {
  call.mockReset();
  call.mockImplementation(async (name, request) => answer(name, request));
});

describe("the cards of the parties", () => {
  it("an_id_number_fills_in_sex_and_birthday", async () => {
    renderInWindow(<Parties />);
    const applicant = await card("申请人");
    write(applicant.getByLabelText(/身份证号/), "210213196203052241");
    await applicant.findByText(/女 · 1962年3月5日出生 · 64 岁/);
    expect(parties()[0]).toMatchObject({ sex: "female", born_on: "1962-03-05" });
  });

  it("a_wrong_number_is_kept_only_with_a_reason", async () => {
    renderInWindow(<Parties />);
    const applicant = await card("申请人");
    const phone = applicant.getByLabelText(/联系电话/);
    write(phone, "138");
    await waitFor(() => expect(call.mock.calls.at(-1)?.[0]).toBe("check_identifier"));
    expect(applicant.queryByRole("button", { name: /仍要保留/ }), "not while typing").toBeNull();
    fireEvent.blur(phone);
    fireEvent.click(await applicant.findByRole("button", { name: /仍要保留/ }));
    const reason = applicant.getByLabelText(/理由/);
    expect(document.activeElement).toBe(reason);
    write(reason, "本人只记得这些");
    expect(document.activeElement, "the field stays where it is").toBe(reason);
    expect(parties()[0]?.overruled).toEqual({ phone: "本人只记得这些" });
  });

  it("a_child_without_a_guardian_is_marked_at_once", async () => {
    renderInWindow(<Parties />);
    const applicant = await card("申请人");
    fireEvent.click(applicant.getByRole("button", { name: /更多信息/ }));
    write(applicant.getByLabelText(/年龄/), "12");
    await applicant.findByText(/须由监护人/);
    fireEvent.click(applicant.getByRole("button", { name: "填写监护人" }));
    const guardian = await applicant.findByLabelText(/监护人姓名/);
    await waitFor(() => expect(document.activeElement).toBe(guardian));
    write(guardian, "王建国");
    await waitFor(() => expect(applicant.queryByText(/须由监护人/)).toBeNull());
  });

  it("another_applicant_stands_before_the_respondents", async () => {
    renderInWindow(<Parties />);
    write((await card("被申请人")).getByLabelText(/姓名/), "李国强");
    fireEvent.click(screen.getByRole("button", { name: "再加一位申请人" }));
    write((await card("申请人 2")).getByLabelText(/姓名/), "赵大海");
    expect(parties().map((one) => [one.role, one.name])).toEqual([
      ["applicant", "赵大海"],
      ["respondent", "李国强"],
    ]);
  });
});
