import { describe, expect, it } from "vitest";
import { FIRST_DISCLOSURE, lacksReason } from "../../ledgers/export/disclosure";
import { FIRST_SHAPE, firstTitles, orderFor } from "./order";

describe("the order of an export", () => {
  it("takes_the_filters_of_the_list_and_masks_unless_told", () => {
    const order = orderFor(FIRST_SHAPE, FIRST_DISCLOSURE, {
      status: "finished",
      from: "2026-01-01",
      at: "x",
    });
    expect(order).toEqual({
      shape: "hotline_list",
      format: "xlsx",
      filter: { status: "finished", from: "2026-01-01" },
      full: false,
    });
  });

  it("a_reason_goes_along_only_with_identities", () => {
    const reasoned = { ...FIRST_DISCLOSURE, reason: " 核对工单 " };
    expect(orderFor(FIRST_SHAPE, reasoned, {}).reason).toBeUndefined();
    expect(orderFor(FIRST_SHAPE, { ...reasoned, full: true }, {}).reason).toBe("核对工单");
    expect(lacksReason(FIRST_DISCLOSURE)).toBe(false);
    expect(lacksReason({ ...FIRST_DISCLOSURE, full: true, reason: "  " })).toBe(true);
  });

  it("a_shape_is_known_by_its_first_columns", () => {
    expect(firstTitles(["甲", "乙"], "、", "…")).toBe("甲、乙");
    expect(firstTitles(["1", "2", "3", "4", "5", "6"], "、", "…")).toBe("1、2、3、4、5…");
  });
});
