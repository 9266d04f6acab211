import { describe, expect, it } from "vitest";
import { detailWith } from "../testing";
import { REQUEST_DRAFT } from "./draft";
import { blankForm, formOf, repeatsAsk, toRequest } from "./form";

const blank = blankForm({ now: "2026-03-02T01:10:30Z", platform_id: "p1" });
const filled = {
  ...blank,
  title: " 楼道灯不亮 ",
  content: "坏了两周",
  requester_name: "孙丽",
  requester_phone: "13900000005",
};

describe("a request being written down", () => {
  it("tells_the_core_what_is_filled_in", () => {
    const asked = toRequest(filled);
    expect(asked.title).toBe("楼道灯不亮");
    expect(asked.requester_phone).toBe("13900000005");
    expect(asked.order_no).toBeUndefined();
    expect(asked.submitted_at).toBe("2026-03-02T01:10:00.000Z");
  });

  it("who_asks_for_secrecy_is_told_to_nobody", () => {
    const secret = { ...filled, is_confidential: true };
    expect(toRequest(secret).requester_name).toBeUndefined();
    expect(repeatsAsk(secret)?.requester_phone).toBeUndefined();
    expect(REQUEST_DRAFT.toContent(secret)).not.toContain("孙丽");
  });

  it("an_untouched_time_keeps_its_seconds", () => {
    const detail = detailWith({ submitted_at: "2026-03-02T01:10:30Z" });
    expect(toRequest(formOf(detail), detail.row.submitted_at).submitted_at).toBe(
      "2026-03-02T01:10:30Z",
    );
  });

  it("little_is_not_compared", () => {
    expect(repeatsAsk({ title: "灯" })).toBeNull();
    expect(repeatsAsk({ title: "楼道灯不亮" })?.title).toBe("楼道灯不亮");
  });

  it("a_draft_comes_back_as_far_as_it_fits", () => {
    const kept = REQUEST_DRAFT.fromContent(REQUEST_DRAFT.toContent(filled));
    expect(kept?.title).toBe(filled.title);
    expect(REQUEST_DRAFT.fromContent("{}")).toBeNull();
  });
});
