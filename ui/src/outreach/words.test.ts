import { describe, expect, it } from "vitest";
import { doneOf, lineWords, share, themeOffers } from "./words";

describe("how a plan is told", () => {
  it("names_a_line_by_theme_form_and_month", () => {
    expect(lineWords({ theme: "反诈", form: "stand", month: 3 })).toBe("反诈 · 现场宣传 · 3月底前");
    expect(lineWords({ theme: "宪法", form: "lecture", month: null })).toBe("宪法 · 讲座 · 全年");
  });

  it("shows_done_of_planned_and_the_bare_number_where_none_was_planned", () => {
    expect(doneOf(1200, 3000)).toBe("1,200 / 3,000");
    expect(doneOf(60, null)).toBe("60");
  });

  it("fills_a_bar_no_further_than_its_end", () => {
    expect([share(1, 3), share(9, 3), share(0, 3), share(5, 0), share(5, null)]).toEqual([
      33, 100, 0, 0, 0,
    ]);
  });

  it("offers_the_themes_used_here_before_the_usual_ones", () => {
    const offered = themeOffers(["禁毒", "婚姻家庭"]);
    expect(offered.slice(0, 3)).toEqual(["禁毒", "婚姻家庭", "反诈"]);
    expect(new Set(offered).size).toBe(offered.length);
  });
});
