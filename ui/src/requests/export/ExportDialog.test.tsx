import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { App } from "antd";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { call, saveFile } from "../../ipc/call";
import { createQueryClient } from "../../ipc/queries";
import { ExportDialog } from "./ExportDialog";

vi.mock("../../ipc/call", () => ({ call: vi.fn(), saveFile: vi.fn() }));

const asked = vi.mocked(call);
const saved = vi.mocked(saveFile);

function core(role: string): void {
  const answers: Record<string, unknown> = {
    casebook_status: { account: { id: "a", name: "王国辉", role } },
    request_list: { rows: [], next: null, count: 12, capped: false },
    column_profiles: {
      shapes: [{ shape: "hotline_list", name: "热线工单列表", columns: ["工单编号", "来电人"] }],
      profiles: [],
    },
    export_requests: { download_id: "d", file_name: "诉求件.xlsx", count: 12 },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stands in for every command
  asked.mockImplementation((async (name: string) => answers[name]) as typeof call);
}

function open() {
  const onClose = vi.fn();
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App>
        <ExportDialog search={{ status: "finished" }} open onClose={onClose} />
      </App>
    </QueryClientProvider>,
  );
  return onClose;
}

const orders = () => asked.mock.calls.filter(([name]) => name === "export_requests");

describe("the export of requests", () => {
  beforeEach(() => {
    asked.mockReset();
    saved.mockReset().mockResolvedValue({ path: "/home/下载/诉求件.xlsx" });
  });

  it("takes_out_what_the_list_shows_masked_and_says_where_it_is", async () => {
    core("clerk");
    const onClose = open();
    fireEvent.click(await screen.findByRole("button", { name: "导出 12 件" }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(orders()[0]?.[1]).toMatchObject({ filter: { status: "finished" }, full: false });
    expect(saved).toHaveBeenCalledWith("d", "诉求件.xlsx");
    await screen.findByText(/已保存到 \/home\/下载\/诉求件\.xlsx/);
  });

  it("identities_are_not_offered_to_others_than_the_head", async () => {
    core("clerk");
    open();
    const full = await screen.findByRole("radio", { name: "完整的姓名、电话和地址" });
    expect(full).toHaveProperty("disabled", true);
  });

  it("identities_need_a_reason_before_anything_is_asked", async () => {
    core("committee_head");
    open();
    const full = await screen.findByRole("radio", { name: "完整的姓名、电话和地址" });
    await waitFor(() => expect(full).toHaveProperty("disabled", false));
    fireEvent.click(full);
    fireEvent.click(await screen.findByRole("button", { name: "导出 12 件" }));
    await screen.findByText("请写明导出理由。");
    expect(orders()).toEqual([]);
    fireEvent.change(screen.getByLabelText("导出理由"), { target: { value: "核对工单" } });
    fireEvent.click(screen.getByRole("button", { name: "导出 12 件" }));
    await waitFor(() => expect(orders()).toHaveLength(1));
    expect(orders()[0]?.[1]).toMatchObject({ full: true, reason: "核对工单" });
  });
});
