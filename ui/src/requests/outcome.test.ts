import { describe, expect, it } from "vitest";
import { outcomeText, withOutcome } from "./outcome";
import { matterWith } from "./testing";

describe("what came of a matter", () => {
  it("is_told_in_words_for_the_answer", () => {
    expect(outcomeText(matterWith({}))).toBe(
      "相关纠纷（2026）马山景人调字第3号已于2026年3月9日结案：调解成功。",
    );
    const advised = matterWith({
      kind: "consultation",
      docket_no: "（2026）马山景咨字第1号",
      dispute_status: null,
      outcome: null,
      note: "先申请劳动仲裁",
    });
    expect(outcomeText(advised)).toContain("先申请劳动仲裁");
  });

  it("nothing_is_told_while_it_goes_on", () => {
    expect(outcomeText(matterWith({ is_done: false }))).toBeNull();
  });

  it("joins_the_answer_once", () => {
    const told = withOutcome("已到现场查看。", "相关纠纷已结案。");
    expect(told).toBe("已到现场查看。\n相关纠纷已结案。");
    expect(withOutcome(told, "相关纠纷已结案。")).toBe(told);
    expect(withOutcome(null, "相关纠纷已结案。")).toBe("相关纠纷已结案。");
  });
});
