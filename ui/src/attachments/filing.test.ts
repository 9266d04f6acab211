import { describe, expect, it } from "vitest";
import type { AttachmentRow } from "../ipc/generated";
import { filingOf, filingRequest } from "./filing";

const ROW: AttachmentRow = {
  id: "a",
  file_name: "漏水.png",
  media_type: "image/png",
  form: "image",
  byte_count: 1,
  piece_count: 1,
  is_cleaned: true,
  original_hash: "00",
  caption: null,
  added_at: null,
  added_by: null,
  dossier_item: null,
  provided_by: null,
  proves: null,
  is_original: false,
  is_kept_out: false,
};

describe("binding an attachment", () => {
  it("begins_with_the_evidence_where_nobody_has_said_otherwise", () => {
    expect(filingOf(ROW).item).toBe("evidence");
    expect(filingOf({ ...ROW, dossier_item: "identity" }).item).toBe("identity");
  });

  it("tells_the_core_what_was_chosen_and_nothing_of_empty_fields", () => {
    const entry = { ...filingOf(ROW), provided_by: "p1", proves: "  ", is_original: true };
    expect(filingRequest("a", entry)).toEqual({
      id: "a",
      item: "evidence",
      provided_by: "p1",
      proves: undefined,
      is_original: true,
      is_kept_out: false,
    });
  });
});
