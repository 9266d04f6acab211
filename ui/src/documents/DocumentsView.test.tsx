import {
  Outlet,
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from "@tanstack/react-router";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { App } from "antd";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { CasePage } from "../case/CasePage";
import { page } from "../case/testing";
import { readView } from "../case/view";
import type { DisputeDocuments, Role } from "../ipc/generated";
import { renderInWindow } from "../testing/render";
import { documents, paper } from "./testing";

const { call, readFile, saveFile } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: unknown) => Promise<unknown>>(),
  readFile: vi.fn<(id: string) => Promise<ArrayBuffer>>(),
  saveFile: vi.fn<(id: string, name: string) => Promise<{ path: string | null }>>(),
}));
vi.mock("../ipc/call", () => ({ call, readFile, saveFile }));

const DOSSIER = documents({
  parts: [
    { item: "intake", documents: [paper("application", "人民调解申请书")] },
    { item: "rights_notice", state: "missing" },
    {
      item: "agreement",
      documents: [paper("written_agreement", "人民调解协议书", { printed: true, differs: true })],
    },
    { item: "evidence", requirement: "as_needed", state: "later", attachments: [] },
  ],
  forms: [paper("receipt", "收条")],
  inspection: [
    { point: "completeness", state: "not_met", items: ["rights_notice"] },
    { point: "law_cited", state: "met", items: [] },
  ],
});

let papers: DisputeDocuments;
let role: Role;
let unprintable: string[];

function answer(name: string): unknown {
  switch (name) {
    case "casebook_status":
      return { state: "open", today: "2026-03-20", account: { id: "zhang", role } };
    case "office_overview":
      return {
        platforms: [],
        people: [{ id: "zhang", name: "张调解员" }],
        committees: [],
        dispute_types: [],
      };
    case "attachment_list":
      return { rows: [], removed: [], can_change: false };
    case "referrals_of":
      return { referrals: [], open_id: null, responsible: null };
    case "case_people":
      return { checks: [], recusals: [], accesses: [], may_write: true, may_decide: true };
    case "dispute_documents":
      return papers;
    case "preview_document":
    case "issue_document":
    case "export_dossier_proof":
      return { download_id: name, file_name: "书.docx", count: 1, page_count: 2, unprintable };
    case "document_differences":
      return {
        title: "人民调解协议书",
        printed_at: "2026-03-02T02:00:00Z",
        places: [{ printed: "赔偿1500元", now: "赔偿1800元" }],
      };
    default:
      return {};
  }
}

function show(address = "/disputes/dispute?view=documents"): void {
  const root = createRootRoute({ component: Outlet });
  const route = createRoute({
    getParentRoute: () => root,
    path: "/disputes/$id",
    validateSearch: readView,
    component: function Shown() {
      const { document } = route.useSearch();
      return (
        <App>
          <CasePage
            page={page("accepted", ["record_session", "correct"])}
            history={{ acts: [] }}
            historyFailed={null}
            retryHistory={() => {}}
            view="documents"
            document={document}
          />
        </App>
      );
    },
  });
  const router = createRouter({
    routeTree: root.addChildren([route]),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  // The types know the window's own router only; the test's has the same routes as far as it goes.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  renderInWindow(<RouterProvider router={router as never} />);
}

const sent = (name: string): unknown[] =>
  call.mock.calls.filter(([one]) => one === name).map(([, request]) => request);

const preview = (): HTMLElement => screen.getByRole("region", { name: "文书预览" });

beforeEach(() => {
  papers = DOSSIER;
  role = "mediator";
  unprintable = [];
  call.mockReset();
  call.mockImplementation((name) => Promise.resolve(answer(name)));
  readFile.mockReset();
  readFile.mockResolvedValue(new TextEncoder().encode("%PDF").buffer);
  saveFile.mockReset();
  saveFile.mockResolvedValue({ path: "/home/下载/书.docx" });
  Object.defineProperty(navigator, "pdfViewerEnabled", { value: true, configurable: true });
  URL.createObjectURL = () => "blob:paper";
  URL.revokeObjectURL = () => {};
});

describe("the documents of a case", () => {
  it("show_the_first_paper_that_nobody_has_printed_as_it_will_be", async () => {
    show();
    expect(await screen.findByTitle("预览：人民调解申请书")).toBeTruthy();
    expect(within(preview()).getByText("共 2 页")).toBeTruthy();
    expect(within(preview()).getByText(/证件号码、电话和住址已遮住/)).toBeTruthy();
    expect(sent("preview_document")).toEqual([
      { dispute_id: "dispute", form: "application", subject_id: undefined },
    ]);
  });

  it("tell_what_is_missing_and_lead_to_where_it_is_mended", async () => {
    show();
    const missing = (await screen.findAllByText("权利义务告知书"))[0]?.closest("li");
    if (!missing) throw new Error("the item is listed");
    expect(within(missing).getByText("缺")).toBeTruthy();
    fireEvent.click(within(missing).getByRole("button", { name: "补登告知" }));
    expect(await screen.findByRole("dialog", { name: "更正登记内容" })).toBeTruthy();
  });

  it("arrows_walk_the_list_and_the_preview_follows", async () => {
    show();
    const first = await screen.findByRole("button", { name: "人民调解申请书" });
    first.focus();
    fireEvent.keyDown(first, { key: "ArrowDown" });
    const next = screen.getByRole("button", { name: "人民调解协议书" });
    await waitFor(() => expect(next.getAttribute("aria-current")).toBe("true"));
    expect(document.activeElement).toBe(next);
    expect(await screen.findByTitle("预览：人民调解协议书")).toBeTruthy();
    await waitFor(() => expect(sent("preview_document")).toHaveLength(2));
  });

  it("a_paper_is_saved_as_a_word_file_and_it_says_where", async () => {
    show();
    await screen.findByTitle("预览：人民调解申请书");
    fireEvent.click(screen.getByRole("button", { name: "存为 Word" }));
    expect(
      await screen.findByText(/已出具“人民调解申请书”。.*\/home\/下载\/书\.docx/),
    ).toBeTruthy();
    expect(sent("issue_document")).toEqual([
      { dispute_id: "dispute", form: "application", subject_id: undefined, format: "docx" },
    ]);
    expect(saveFile).toHaveBeenCalledWith("issue_document", "书.docx");
  });

  it("a_paper_is_laid_open_in_full_where_the_page_itself_cannot_print_it", async () => {
    show();
    await screen.findByTitle("预览：人民调解申请书");
    fireEvent.keyDown(document.body, { key: "p", ctrlKey: true });
    const dialog = await screen.findByRole("dialog", { name: "打印：人民调解申请书" });
    expect(within(dialog).getByTitle("打印：人民调解申请书")).toBeTruthy();
    expect(sent("issue_document")).toEqual([
      { dispute_id: "dispute", form: "application", subject_id: undefined, format: "pdf" },
    ]);
    fireEvent.click(within(dialog).getByRole("button", { name: "存为 PDF" }));
    await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1));
    expect(sent("issue_document"), "one printing, one entry").toHaveLength(1);
  });

  it("a_printing_that_says_otherwise_now_is_laid_beside_it", async () => {
    show();
    const warning = await screen.findByRole("button", {
      name: "已出具的与现在的内容不同，对照查看：人民调解协议书",
    });
    expect(warning.closest("li")?.textContent).toContain("3月2日 张调解员已出具");
    fireEvent.click(warning);
    const table = await screen.findByRole("table");
    expect(within(table).getByRole("cell", { name: "赔偿1500元" })).toBeTruthy();
    expect(within(table).getByRole("cell", { name: "赔偿1800元" })).toBeTruthy();
  });

  it("characters_that_no_font_draws_are_named", async () => {
    unprintable = ["㐂"];
    show();
    expect((await screen.findByRole("alert")).textContent).toContain("㐂");
  });

  it("who_only_reads_sees_why_nothing_can_be_printed", async () => {
    role = "duty_lawyer";
    show();
    await screen.findByTitle("预览：人民调解申请书");
    const print = within(preview()).getByRole("button", { name: "打印" });
    expect(print).toHaveProperty("disabled", true);
    expect(within(preview()).getByText(/您可以查看文书/)).toBeTruthy();
    fireEvent.keyDown(document.body, { key: "p", ctrlKey: true });
    expect(sent("issue_document")).toEqual([]);
  });

  it("an_agreement_in_conflict_waits_and_other_papers_do_not", async () => {
    papers = { ...DOSSIER, is_disputed: true };
    show("/disputes/dispute?view=documents&document=written_agreement");
    await screen.findByTitle("预览：人民调解协议书");
    expect(screen.getByRole("button", { name: "存为 Word" })).toHaveProperty("disabled", true);
    expect(screen.getByRole("button", { name: "到分歧处" })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "收条" }));
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "存为 Word" })).toHaveProperty("disabled", false),
    );
  });

  it("a_bound_dossier_has_a_bundle_that_proves_it_and_one_that_is_not_has_none", async () => {
    show();
    await screen.findByTitle("预览：人民调解申请书");
    expect(screen.queryByRole("button", { name: "导出核验包" })).toBeNull();
    cleanup();
    papers = { ...DOSSIER, bound_at: "2026-03-19T02:00:00Z" };
    show();
    fireEvent.click(await screen.findByRole("button", { name: "导出核验包" }));
    await screen.findByText(/核验包已保存/);
    expect(sent("export_dossier_proof")).toEqual([{ dispute_id: "dispute" }]);
  });

  it("a_window_that_cannot_show_papers_says_what_to_do", async () => {
    Object.defineProperty(navigator, "pdfViewerEnabled", { value: false, configurable: true });
    show();
    expect(await screen.findByText(/本窗口不能直接显示文书/)).toBeTruthy();
    expect(sent("preview_document")).toEqual([]);
  });
});
