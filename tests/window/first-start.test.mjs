import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { Door, OFFICE, PASSPHRASE } from "../pages/casebook.mjs";
import { Frame } from "../pages/frame.mjs";
import { choice, t } from "../pages/words.mjs";
import { lxq } from "./rig/lxq.mjs";
import { story } from "./rig/story.mjs";
import { Desk, openWindow } from "./rig/window.mjs";

describe("the first start", () => {
  const desk = new Desk();
  let window;
  let code = "";
  const it = story(() => window?.screen);
  /** 今日 of a new casebook: nothing, or from November on the next year's holidays. */
  async function seeNewDay() {
    const isAutumn = new Date(Date.now() + 8 * 3_600_000).getUTCMonth() >= 10;
    await window.screen.see(isAutumn ? choice("work_kind", "holiday_table") : t("today.free.title"));
  }

  before(async () => {
    window = await openWindow(desk);
  });
  after(async () => {
    await window?.close();
    desk.remove();
  });

  it("makes_a_casebook_and_shows_the_recovery_code_once", async () => {
    const door = new Door(window.screen);
    await door.setUp();
    code = await door.recoveryCode();
    assert.match(code, /^([0-9A-HJKMNP-Z]{5}-){5}[0-9A-HJKMNP-Z]{5}$/);
    await door.keepCode();
    await window.screen.find("navigation", t("nav.label"));
    await seeNewDay();
    await window.screen.find("button", `${t("nav.account")} ${OFFICE.person}`);
  });

  it("locks_and_answers_a_wrong_passphrase_calmly", async () => {
    const door = new Door(window.screen);
    await new Frame(window.screen).lock();
    await door.tryPassphrase("清茶-石桥-四月雨");
    await window.screen.see(t("failures.wrong_passphrase"));
    assert.equal(await window.screen.count("alert"), 0, "a slip of the finger raises no alarm");
    assert.equal(await window.screen.count("navigation"), 0, "the casebook stays closed");
  });

  it("opens_with_the_right_passphrase", async () => {
    await new Door(window.screen).unlock();
    await seeNewDay();
  });

  it("opens_with_the_recovery_code_and_a_new_passphrase", async () => {
    const { screen } = window;
    await new Frame(screen).lock();
    await screen.click("button", t("casebook.unlock.forgot"));
    await screen.fill(t("casebook.recover.code"), code.toLowerCase().replaceAll("-", " "));
    await screen.fill(t("casebook.passphrase.new"), `${PASSPHRASE}-新`);
    await screen.fill(t("casebook.passphrase.again"), `${PASSPHRASE}-新`);
    await screen.click("button", t("casebook.recover.submit"));
    await screen.find("navigation", t("nav.label"));
  });

  it("leaves_a_casebook_that_the_command_line_finds_sound", async () => {
    await window.close();
    const report = await lxq(desk, `${PASSPHRASE}-新`, "verify");
    assert.equal(report.ok, true, JSON.stringify(report.problems));
    assert.ok(report.entries > 0);
  });
});
