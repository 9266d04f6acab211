import { describe, expect, it } from "vitest";
import { lengthWords, timeWords } from "./time";

const time = (minutes: number, state: "calm" | "soon" | "overdue") => ({
  kind: "answer" as const,
  due_at: "2026-03-06T09:00:00Z",
  minutes,
  state,
});

describe("working time in words", () => {
  it("uses_the_largest_unit_that_says_enough", () => {
    expect(lengthWords(20)).toBe("20 分钟");
    expect(lengthWords(60)).toBe("1 小时");
    expect(lengthWords(389)).toBe("6 小时");
    expect(lengthWords(779)).toBe("12 小时");
    expect(lengthWords(780)).toBe("2 个工作日");
    expect(lengthWords(-2000)).toBe("5 个工作日");
  });

  it("says_what_is_left_and_what_is_over", () => {
    expect(timeWords(time(360, "soon"))).toBe("还剩 6 小时");
    expect(timeWords(time(-30, "overdue"))).toBe("超期 30 分钟");
  });
});
