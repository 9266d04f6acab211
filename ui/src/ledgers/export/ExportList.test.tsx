import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { App } from "antd";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { call, saveFile } from "../../ipc/call";
import type { ListAsk } from "../../ipc/generated";
import { createQueryClient } from "../../ipc/queries";
import { ExportList } from "./ExportList";

vi.mock("../../ipc/call", () => ({ call: vi.fn(), saveFile: vi.fn() }));

const asked = vi.mocked(call);
const saved = vi.mocked(saveFile);

function core(role: string): void {
  const answers: Record<string, unknown> = {
    casebook_status: { account: { id: "a", name: "王国辉", role } },
    export_list: { download_id: "d", file_name: "纠纷台账.xlsx", count: 3 },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stands in for every command
  asked.mockImplementation((async (name: string) => answers[name]) as typeof call);
}

async function open(list: ListAsk, n = 3) {
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App>
        <ExportList list={list} count={{ n, capped: false }} />
      </App>
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: /^导 ?出$/ }));
  return screen.findByRole("button", { name: `导出 ${n} 条` });
}

const orders = () => asked.mock.calls.filter(([name]) => name === "export_list");

describe("the export of a list", () => {
  beforeEach(() => {
    asked.mockReset();
    saved.mockReset().mockResolvedValue({ path: "/home/下载/纠纷台账.xlsx" });
  });

  it("takes_out_what_the_list_is_narrowed_to_masked", async () => {
    core("clerk");
    const list: ListAsk = { name: "disputes", filter: { status: "closed" } };
    fireEvent.click(await open(list));
    await waitFor(() => expect(saved).toHaveBeenCalledWith("d", "纠纷台账.xlsx"));
    expect(orders()[0]?.[1]).toEqual({ list, format: "xlsx", full: false });
  });

  it("a_list_without_citizens_asks_nothing_of_people", async () => {
    core("committee_head");
    await open({ name: "platforms", filter: {} });
    expect(screen.queryByText("个人信息")).toBeNull();
    expect(screen.getByText(/没有群众的个人信息/)).toBeTruthy();
  });

  it("an_empty_list_is_not_taken_out", async () => {
    core("committee_head");
    expect(await open({ name: "hazards", filter: {} }, 0)).toHaveProperty("disabled", true);
  });
});
