import { describe, expect, it } from "vitest";
import type { DossierChecked } from "../ipc/generated";
import { verdictOf } from "./dossier-verdict";

const KNOWN: DossierChecked = {
  is_bound: true,
  docket_no: "（2026）马山景人调字第1号",
  bound_at: null,
  bound_by: null,
  chain_head: null,
  faults: [],
  later_count: 0,
};

describe("what a check says of a dossier", () => {
  it.each([
    [KNOWN, false, ["same", "whole", true]],
    [{ ...KNOWN, faults: ["entry" as const] }, false, ["same", "broken", false]],
    // The casebook knows nothing of a stranger's file; its bundle does.
    [{ ...KNOWN, is_bound: false }, false, ["strange", "untold", false]],
    [{ ...KNOWN, is_bound: false }, true, ["changed", "whole", false]],
    [{ ...KNOWN, is_bound: false, faults: ["seal" as const] }, true, ["changed", "broken", false]],
  ])("%#: file and history are told apart", (answer, byBundle, [file, history, isGood]) => {
    expect(verdictOf(answer, byBundle)).toEqual({ file, history, isGood });
  });
});
