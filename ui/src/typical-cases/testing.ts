import type { TypicalCaseDetail } from "../ipc/generated";

/** A typical case under test that was handed in. */
export const SUBMITTED: TypicalCaseDetail = {
  row: {
    id: "typical",
    title: "张某与李某邻里纠纷案",
    dispute_type: "neighbour",
    summary: "",
    status: "submitted",
    author_ids: [],
    drafted_on: null,
    decided_on: null,
  },
  sections: [],
  dispute: null,
  leftovers: [],
  submitted_on: null,
  decided_by: null,
  decision_note: null,
  steps: [],
  acts: [],
};
