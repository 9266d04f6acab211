import { expect, test } from "vitest";
import type { Drilled } from "../ipc/generated";
import { drillWords } from "./words";

const SOUND: Drilled = {
  made_at: "2026-11-23T08:00:00Z",
  outcome: "sound",
  by_recovery_code: false,
  took_ms: 1200,
  disputes: 12,
  entries: 3400,
  attachments: 5,
};

test("a_sound_drill_tells_what_was_proved_by_what_and_how_long_it_took", () => {
  const words = drillWords(SOUND);
  expect(words).toContain("用口令打开了");
  expect(words).toContain("12 件纠纷、3,400 条日志、5 个附件");
  expect(words).toContain("用时 2 秒");
  expect(drillWords({ ...SOUND, by_recovery_code: true })).toContain("用恢复码打开了");
});

test("a_drill_that_failed_tells_what_is_wrong_and_what_to_do", () => {
  const words = drillWords({ ...SOUND, outcome: "file_changed" });
  expect(words).toContain("备份的文件不完整");
  expect(words).toContain("再备份一次");
});
