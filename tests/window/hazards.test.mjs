import assert from "node:assert/strict";
import { describe } from "node:test";
import { OFFICE } from "../pages/casebook.mjs";
import { daysAgo } from "../pages/days.mjs";
import { Hazards } from "../pages/hazards.mjs";
import { choice, t } from "../pages/words.mjs";
import { sitting } from "./rig/sitting.mjs";

const TITLE = "地下车库渗水引发邻里争执";

describe("a round and what it finds", () => {
  /** What the street has looked at on every round. */
  let items = [];
  const { counter, it, screen } = sitting(async (counter) => {
    ({ items } = await counter.call("inspection_items"));
  });
  const hazards = () => new Hazards(screen());

  it("a_round_is_planned_with_the_streets_usual_list", async () => {
    await hazards().planRound("马山景小区3号楼");
    for (const item of items) await screen().find("checkbox", item);
  });

  it("what_was_looked_at_is_ticked_and_kept_while_the_round_goes_on", async () => {
    await hazards().inRound(async (form) => {
      await form.click("checkbox", items[0]);
      await form.fill(t("hazards.rounds.note", { item: items[0] }), "车库入口有积水，两家在争车位。");
    });
    await screen().see(t("hazards.rounds.done", { done: 1, all: items.length }));
    await screen().see(choice("inspection_status", "planned"));
  });

  it("what_it_found_is_reported_from_the_round", async () => {
    await hazards().openRound(/马山景小区3号楼/);
    await screen().click("link", t("hazards.rounds.report"));
    await hazards().report({
      title: TITLE,
      place: "马山景小区3号楼地下车库",
      content: "车库顶板渗水，两家为车位和修缮费用争执，可能升级。",
    });
    await hazards().seeStanding(/等待核查：是否属实、风险多大/);
    await screen().see(choice("hazard_source", "inspection"));
  });

  it("no_step_is_skipped_and_each_says_why", async () => {
    await hazards().seeBarred("plan", "not_checked");
    await hazards().seeBarred("close", "not_checked");
  });

  it("it_is_checked_planned_and_settled", async () => {
    await hazards().check("orange", "现场查看，顶板有两处裂缝，属实。");
    await hazards().seeStanding(/核查属实，请制定处置措施/);
    await hazards().plan({
      measures: "物业封堵裂缝；社区组织两家协商车位。",
      responsible: OFFICE.person,
      dueOn: daysAgo(-10),
    });
    await hazards().seeStanding(/正在处置，时限/);
    await hazards().settle("裂缝已封堵，两家轮流用车位，签了字。");
    await hazards().seeStanding(/已经化解，下次回头看/);
    await hazards().seeBarred("close", "not_consolidated");
  });

  it("after_a_look_back_it_is_taken_off_the_ledger", async () => {
    await hazards().review("consolidated", "雨后再看，没有渗水，两家没有再争。");
    await hazards().seeStanding(/可以销号/);
    await hazards().close("渗水已修好，两次查看没有反复，同意销号。");
    await hazards().seeStanding(/销号。再次出现时，请另报一条线索/);
    await screen().goTo("/hazards?quick=closed");
    await screen().click("row", new RegExp(TITLE));
    await screen().see("渗水已修好，两次查看没有反复，同意销号。");
  });

  it("the_round_is_finished_and_counts_for_the_month", async () => {
    await screen().goTo("/hazards/inspections");
    await screen().see(t("hazards.rounds.counts_missing", { planned: 1, held: 0, missing: 2 }));
    await hazards().openRound(/马山景小区3号楼/);
    await screen().see(TITLE);
    await hazards().inRound(async (form) => {
      for (const item of items.slice(1)) await form.click("checkbox", item);
      await form.fill(t("hazards.rounds.field.summary"), "发现一处渗水，已上报并处置。");
      await form.fill(t("hazards.rounds.field.held_on"), daysAgo(0));
    });
    await screen().see(t("hazards.rounds.done", { done: items.length, all: items.length }));
    await screen().see(t("hazards.rounds.hazards", { n: 1 }));
    await screen().see(choice("inspection_status", "held"));
    const month = await counter.call("inspection_month", { day: daysAgo(0) });
    assert.equal(month.platforms[0].held, 1);
  });
});
