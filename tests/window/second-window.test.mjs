import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { Door, PASSPHRASE } from "../pages/casebook.mjs";
import { t } from "../pages/words.mjs";
import { lxq, makeCasebook } from "./rig/lxq.mjs";
import { story } from "./rig/story.mjs";
import { Desk, openWindow, startProgram } from "./rig/window.mjs";

describe("a second start", () => {
  const desk = new Desk();
  let window;
  const it = story(() => window?.screen);
  before(async () => {
    await makeCasebook(desk);
    window = await openWindow(desk);
    await new Door(window.screen).unlock();
  });
  after(async () => {
    await window?.close();
    desk.remove();
  });

  it("gives_way_to_the_window_that_is_open", async () => {
    const code = await startProgram(desk, 30_000);
    assert.equal(code, 0, "the second program ends by itself, without a complaint");
    await window.screen.find("navigation", t("nav.label"));
  });

  it("a_command_beside_the_window_reads_and_does_not_write", async () => {
    const status = await lxq(desk, PASSPHRASE, "call", "casebook_status");
    assert.equal(status.read_only, true);
    const report = await lxq(desk, PASSPHRASE, "verify");
    assert.equal(report.ok, true, JSON.stringify(report.problems));
  });
});
