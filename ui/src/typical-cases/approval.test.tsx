import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "antd";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { TypicalCaseDetail } from "../ipc/generated";
import { renderInWindow } from "../testing/render";
import { ApproveDialog } from "./ApproveDialog";
import { Pieces } from "./Pieces";
import { SUBMITTED } from "./testing";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
}));
vi.mock("../ipc/call", () => ({ call }));

const DETAIL: TypicalCaseDetail = {
  ...SUBMITTED,
  leftovers: [{ section: "course", kind: "name", words: "赵秀英", is_number: false }],
};

beforeEach(() => {
  call.mockReset();
  call.mockResolvedValue({});
});

describe("approving a typical case", () => {
  it("waits_until_every_word_is_confirmed_and_the_text_was_read", async () => {
    const user = userEvent.setup();
    renderInWindow(
      <App>
        <ApproveDialog detail={DETAIL} open onClose={() => undefined} />
      </App>,
    );
    const approve = await screen.findByRole("button", { name: "通过" });
    expect(approve).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("checkbox", { name: "赵秀英" }));
    expect(approve).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("checkbox", { name: "我已通读全文，认不出当事人" }));
    await user.click(approve);
    await waitFor(() =>
      expect(call).toHaveBeenCalledWith("approve_typical_case", {
        id: "typical",
        confirmed: ["赵秀英"],
      }),
    );
  });
});

describe("a text in pieces", () => {
  it("marks_what_was_replaced_with_what_stands_for_it", () => {
    renderInWindow(
      <Pieces
        pieces={[
          { text: "张伟", kind: "name", replaced_by: "张某", is_alias: false },
          { text: "家漏水，致电", kind: null, replaced_by: null, is_alias: false },
          { text: "〔电话〕", kind: null, replaced_by: null, is_alias: true },
        ]}
      />,
    );
    expect(screen.getByTitle("姓名，替换为“张某”").textContent).toBe("张伟");
    expect(screen.getByTitle("替换后的称谓").textContent).toBe("〔电话〕");
  });
});
