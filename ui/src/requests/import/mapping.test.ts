import { describe, expect, it } from "vitest";
import type { ImportPreview } from "../../ipc/generated";
import { choices } from "../../texts/t";
import { REQUEST_FIELDS, faultsOf, mappingOf, originOf, sparesOf } from "./mapping";
import { samplesOf } from "../../components/importing/samples";

const PREVIEW: ImportPreview = {
  file_name: "12345.xlsx",
  sheets: [{ name: "Sheet1", rows: 3 }],
  sheet: "Sheet1",
  header_row: 2,
  columns: ["工单号", "标题", "内容", "来电人", "回访"],
  rows: [
    { row: 3, cells: ["A1", "漏水", "楼上漏水", "王某", ""] },
    { row: 4, cells: ["A2", "漏水", " 噪声 ", "", "是"] },
    { row: 5, cells: ["A3", "占道", "占道经营", "李某"] },
  ],
  mapping: { order_no: "工单号", title: "标题", content: "内容" },
  missing: [],
  fitting_profile: null,
  recognised: null,
  shape: null,
};

describe("the mapping of columns", () => {
  it("every_field_has_its_place_once", () => {
    const known = choices("request_field").map((one) => one.value);
    expect(REQUEST_FIELDS.toSorted()).toEqual(known.toSorted());
  });

  it("what_was_chosen_by_hand_stands_over_the_proposal", () => {
    const mapping = mappingOf(PREVIEW, { requester_name: "来电人", title: null });
    expect(mapping).toEqual({ order_no: "工单号", content: "内容", requester_name: "来电人" });
    expect(originOf("order_no", PREVIEW, mapping)).toBe("proposed");
    expect(originOf("requester_name", PREVIEW, mapping)).toBe("chosen");
    expect(originOf("title", PREVIEW, mapping)).toBe("none");
  });

  it("a_column_that_is_not_in_the_file_fills_nothing", () => {
    expect(mappingOf(PREVIEW, { remark: "别处的列" }).remark).toBeUndefined();
    expect(mappingOf({ columns: ["内容"], mapping: PREVIEW.mapping }, {})).toEqual({
      content: "内容",
    });
  });

  it("names_required_fields_without_a_column_and_columns_used_twice", () => {
    expect(faultsOf(mappingOf(PREVIEW, {}))).toEqual([]);
    expect(faultsOf({ title: "标题", content: "标题" })).toEqual([
      { field: "content", code: "twice", other: "title" },
    ]);
    expect(faultsOf({ order_no: "工单号" })).toEqual([{ field: "content", code: "missing" }]);
  });

  it("tells_the_columns_nobody_takes_and_what_stands_in_one", () => {
    expect(sparesOf(PREVIEW.columns, mappingOf(PREVIEW, {}))).toEqual(["来电人", "回访"]);
    expect(samplesOf(PREVIEW, "标题")).toEqual(["漏水", "占道"]);
    expect(samplesOf(PREVIEW, "内容")).toEqual(["楼上漏水", "噪声", "占道经营"]);
    expect(samplesOf(PREVIEW, "回访")).toEqual(["是"]);
    expect(samplesOf(PREVIEW, undefined)).toEqual([]);
  });
});
