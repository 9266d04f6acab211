import { act, renderHook, waitFor } from "@testing-library/react";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { call } from "../../ipc/call";
import { CallFailed } from "../../ipc/failure";
import type { ImportReport } from "../../ipc/generated";
import { createQueryClient } from "../../ipc/queries";
import { useImportRun } from "./run";

vi.mock("../../ipc/call", () => ({ call: vi.fn() }));

const asked = vi.mocked(call);
const ORDER = { upload_id: "u", mapping: {}, dry_run: false };

/** A core whose import ends when the test says so. */
function slowCore() {
  let end: { resolve: (report: unknown) => void; reject: (reason: unknown) => void };
  const ended = new Promise<unknown>((resolve, reject) => {
    end = { resolve, reject };
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the mock answers two commands only
  asked.mockImplementation((async (name: string) => {
    if (name === "import_requests") return ended;
    return name === "import_progress" ? { running: true, done: 30, total: 120 } : {};
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- stands in for every command
  }) as typeof call);
  return {
    finish: (report: Partial<ImportReport>) => end.resolve(report),
    fail: (code: "cancelled" | "internal") =>
      end.reject(
        new CallFailed({ code, kind: "refused", params: {}, fields: [], detail_id: null }),
      ),
  };
}

function begin() {
  const client = createQueryClient();
  return renderHook(() => useImportRun(), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  });
}

const names = (): string[] => asked.mock.calls.map(([name]) => name);

describe("a run of an import", () => {
  beforeEach(() => asked.mockReset());

  it("tells_how_far_it_is_and_then_its_report", async () => {
    const core = slowCore();
    const { result } = begin();
    act(() => result.current.start(ORDER));
    await waitFor(() => expect(result.current.run).toMatchObject({ done: 30, total: 120 }));
    core.finish({ read: 120, dry_run: false });
    await waitFor(() => expect(result.current.run.state).toBe("reported"));
  });

  it("a_cancelled_run_is_no_failure", async () => {
    const core = slowCore();
    const { result } = begin();
    act(() => result.current.start(ORDER));
    act(() => result.current.cancel());
    expect(result.current.run).toMatchObject({ state: "running", cancelling: true });
    core.fail("cancelled");
    await waitFor(() => expect(result.current.run).toEqual({ state: "cancelled", dryRun: false }));
  });

  it("leaving_cancels_what_runs_and_nothing_else", async () => {
    slowCore();
    const left = begin();
    act(() => left.result.current.start(ORDER));
    left.unmount();
    expect(names()).toContain("cancel_import");

    asked.mockReset();
    const core = slowCore();
    const ended = begin();
    act(() => ended.result.current.start(ORDER));
    core.finish({ dry_run: false });
    await waitFor(() => expect(ended.result.current.run.state).toBe("reported"));
    ended.unmount();
    expect(names()).not.toContain("cancel_import");
  });
});
