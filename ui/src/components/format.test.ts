import { afterEach, describe, expect, it } from "vitest";
import { prefer } from "../app/preferences";
import * as format from "./format";

describe("format", () => {
  afterEach(() => prefer({ language: "zh-CN" }));

  it("days_read_as_the_language_reads_them", () => {
    expect(format.formatDay("2026-11-23")).toBe("2026年11月23日");
    prefer({ language: "en" });
    expect(format.formatDay("2026-11-03")).toBe("3 Nov 2026");
    expect(format.formatDay(null)).toBe("—");
  });

  it.each([
    ["1200050", "¥12,000.50"],
    ["0", "¥0.00"],
    ["5", "¥0.05"],
    ["-250", "-¥2.50"],
    ["900719925474099301", "¥9,007,199,254,740,993.01"],
    ["1.5", "—"],
    ["", "—"],
  ])("money_of_%s_fen_reads_%s", (fen, text) => {
    expect(format.formatMoney(fen)).toBe(text);
  });

  it.each([
    ["12000", "1200000"],
    ["12,000.50", "1200050"],
    ["１２，０００．５", "1200050"],
    ["¥3元", "300"],
    ["1.2万", "1200000"],
    ["0.05", "5"],
    ["12.345", null],
    ["12.340", "1234"],
    ["-3", null],
    ["abc", null],
    ["", null],
  ])("the_typed_amount_%s_is_%s_fen", (typed, fen) => {
    expect(format.parseYuan(typed)).toBe(fen);
  });

  it.each([
    ["20220105", "2022-01-05"],
    ["2022-1-5", "2022-01-05"],
    ["2022年1月5日", "2022-01-05"],
    ["2022.1.5", "2022-01-05"],
    ["２０２２／１／５", "2022-01-05"],
    ["20240229", "2024-02-29"],
    ["20230229", null],
    ["2022-13-1", null],
    ["5", null],
  ])("the_typed_day_%s_is_%s", (typed, day) => {
    expect(format.parseDay(typed)).toBe(day);
  });

  it("counts_say_when_they_were_capped", () => {
    expect(format.formatRowCount(1000, true)).toBe("共 1,000+ 条");
    expect(format.formatRowCount(12776, false)).toBe("共 12,776 条");
    expect(format.formatBytes(1_468_006)).toBe("1.4 MB");
  });
});
