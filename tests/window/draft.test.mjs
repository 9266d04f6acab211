import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { Door, PASSPHRASE } from "../pages/casebook.mjs";
import { Intake } from "../pages/intake.mjs";
import { t } from "../pages/words.mjs";
import { lxq, makeCasebook } from "./rig/lxq.mjs";
import { story } from "./rig/story.mjs";
import { Desk, openWindow } from "./rig/window.mjs";

const FACTS =
  "赵国梁家装修打穿了共用墙，𠮷桂芳多次上门商量没有结果，双方在楼道里争吵，社区民警到场后平息，双方愿意调解。";

describe("an unfinished intake", () => {
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

  it("is_kept_while_it_is_typed", async () => {
    const intake = new Intake(window.screen);
    await intake.open();
    await intake.fillParty("申请人", { name: "𠮷桂芳" });
    await intake.fillMatter({ facts: FACTS, amount: "12000.50" });
    await intake.seeDraftKept();
  });

  it("survives_the_sudden_death_of_the_program", async () => {
    await window.kill();
    window = await openWindow(desk);
    await new Door(window.screen).unlock();
    const intake = new Intake(window.screen);
    await intake.open();
    await window.screen.see(/继续上次未完成的登记/);
    await intake.takeDraft();
    const name = await intake.party("申请人").value(t("disputes.party.name"));
    assert.equal(name, "𠮷桂芳", "also letters beyond the basic plane");
    assert.equal(await window.screen.value(t("disputes.facts.facts")), FACTS);
    assert.match(await window.screen.value(t("disputes.facts.amount")), /^12,?000\.50$/);
  });

  it("leaves_a_sound_casebook_behind", async () => {
    await window.kill();
    const report = await lxq(desk, PASSPHRASE, "verify");
    assert.equal(report.ok, true, JSON.stringify(report.problems));
  });
});
