import { describe, expect, it } from "vitest";
import type { DifficultyGrades } from "../ipc/generated";
import { draftOf, newGrade, orderOf } from "./grade-table";

const TABLE: DifficultyGrades = {
  version: 0,
  is_built_in: true,
  valid_from: null,
  is_settled_only: true,
  grades: [
    {
      code: "oral",
      name: "口头",
      amount_fen: "3000",
      thresholds: {
        people: null,
        amount_fen: null,
        sessions: null,
        days: null,
        dispute_types: [],
        is_difficult: false,
        is_oral: true,
      },
    },
  ],
};

describe("the table of grades while it is edited", () => {
  it("goes_back_to_the_core_as_it_came", () => {
    const order = orderOf(draftOf(TABLE, "2026-11-24"));
    expect(order.grades).toEqual(TABLE.grades);
    expect(order.valid_from).toBe("2026-11-01");
  });

  it("begins_today_where_a_table_of_the_street_is_changed", () => {
    const own = { ...TABLE, version: 1, is_built_in: false };
    expect(orderOf(draftOf(own, "2026-11-24")).valid_from).toBe("2026-11-24");
  });

  it("leaves_the_code_of_a_new_grade_to_the_core", () => {
    const draft = draftOf(TABLE, "2026-11-24");
    draft.grades.push({ ...newGrade(), name: " 特殊 ", amount_fen: "50000" });
    const added = orderOf(draft).grades[1];
    expect(added).toMatchObject({ code: "", name: "特殊", amount_fen: "50000" });
    expect(added?.thresholds.amount_fen).toBeNull();
  });
});
