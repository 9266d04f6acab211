import assert from "node:assert/strict";
import { describe } from "node:test";
import { Attachments } from "../pages/attachments.mjs";
import { CasePage } from "../pages/case-page.mjs";
import { daysAgo } from "../pages/days.mjs";
import { pdf, png, wav } from "../pages/samples.mjs";
import { choice, t } from "../pages/words.mjs";
import { sitting } from "./rig/sitting.mjs";

const MB = 1024 * 1024;
const LEAK = "漏水现场.png";
const LETTER = "物业回函.pdf";
const TALK = "电话录音.wav";
const HOURS = "会议录音.wav";

describe("attachments", () => {
  let dispute;
  /** The other records whose panel lies on a page or in a drawer, by what they are. */
  const others = {};

  const { counter, close, it, screen } = sitting(async (counter) => {
    const { person, platform } = await counter.own();
    dispute = await counter.register({
      applicant: "陈秀英",
      respondent: "赵国梁",
      facts: "赵国梁家漏水，泡坏陈秀英家的吊顶。",
      mediator: person.id,
    });
    const round = await counter.call("plan_inspection", {
      platform_id: platform.id,
      title: "十二月第一次排查",
      area: "马山景小区3号楼",
      planned_on: daysAgo(0),
      inspector_ids: [person.id],
      items: ["楼道堆物"],
    });
    const rating = await counter.call("record_rating", {
      subject_kind: "dispute",
      subject_id: dispute.id,
      level: "satisfied",
      reasons: [],
      channel: "telephone",
      is_named: true,
    });
    const referral = await counter.call("send_referral", {
      subject_kind: "dispute",
      subject_id: dispute.id,
      channel: "police",
      to_body: "马山派出所",
      reason: "请协助核实",
      content: "请到现场查看漏水情况。",
      has_consent: true,
      is_joint: false,
      taking_part: [],
    });
    Object.assign(others, {
      inspection: [round.id, `/hazards/inspections?id=${round.id}`],
      rating: [rating.id, `/ratings?open=${rating.id}`],
      referral: [referral.id, `/referrals/${referral.id}`],
      person: [person.id, `/people?tab=people&open=${person.id}`],
      platform: [platform.id, `/people?tab=platforms&open=${platform.id}`],
    });
  });
  const panel = () => new Attachments(screen());

  async function kept(kind, id) {
    const { rows } = await counter.call("attachment_list", { subject_kind: kind, subject_id: id });
    return rows.map((row) => row.file_name).toSorted();
  }

  it("files_are_dropped_on_the_case", async () => {
    await new CasePage(screen()).open(dispute);
    await panel().seeEmpty();
    await panel().drop(png(LEAK), pdf(LETTER), wav(TALK));
    for (const name of [LEAK, LETTER, TALK]) await panel().seeKept(name);
    assert.deepEqual(await kept("dispute", dispute.id), [LEAK, LETTER, TALK].toSorted());
  });

  it("a_picture_is_pasted_and_gets_the_moment_as_its_name", async () => {
    await panel().paste(png("image.png", [180, 90, 60]));
    await panel().seeKept(new RegExp(`${t("attachments.pasted")} \\d{8}-\\d{6}\\.png`));
  });

  it("a_picture_is_looked_at_large", async () => {
    const viewer = await panel().open(LEAK);
    await screen().until(async () => (await panel().stage()).ready, "the picture does not show");
    assert.equal((await panel().stage()).what, "img");
    await viewer.see(t("attachments.place", { n: 1, of: 4 }));
    await panel().close(LEAK);
  });

  it("a_letter_shows_in_the_window_or_it_says_what_to_do_instead", async () => {
    await panel().open(LETTER);
    const canShow = await screen().run("return navigator.pdfViewerEnabled;");
    const shown = await screen().until(async () => {
      const stage = await panel().stage();
      return (stage.ready || stage.words === t("attachments.unshown.pdf")) && stage;
    }, "neither the letter nor a word about it");
    assert.equal(shown.what, canShow ? "iframe" : "words");
    await panel().close(LETTER);
  });

  it("a_recording_plays_in_the_window_or_it_says_what_to_do_instead", async () => {
    await panel().open(TALK);
    assert.ok(["plays", t("attachments.unshown.format")].includes(await panel().play()));
    await panel().close(TALK);
  });

  it("a_large_file_goes_up_while_the_window_is_used_and_is_given_up", async () => {
    const before = await kept("dispute", dispute.id);
    await panel().drop(wav(HOURS, 300 * MB));
    await panel().seeSending(HOURS);
    const page = new CasePage(screen());
    await page.seeHistory(["登记了本纠纷"]);
    await page.backToCase();
    await panel().seeSending(HOURS);
    await panel().cancel(HOURS);
    await panel().seeKept(LEAK);
    assert.deepEqual(await kept("dispute", dispute.id), before, "nothing of it is kept");
  });

  for (const kind of ["inspection", "rating", "referral", "person", "platform"]) {
    it(`a_file_is_put_on_the_${kind}_too`, async () => {
      const [id, address] = others[kind];
      const name = `${choice("subject_kind", kind)}.png`;
      await screen().goTo(address);
      await panel().seeEmpty();
      await panel().drop(png(name));
      await panel().seeKept(name);
      await panel().paste(pdf("粘贴的附件.pdf"));
      await panel().seeKept("粘贴的附件.pdf");
      assert.deepEqual(await kept(kind, id), [name, "粘贴的附件.pdf"].toSorted());
    });
  }

  it("a_person_who_is_not_saved_yet_has_nothing_to_put_files_on", async () => {
    await screen().goTo("/people?tab=people&open=new");
    await screen().find("button", t("common.action.save"));
    assert.equal(await screen().count("region", /^附件/), 0);
  });

  it("what_was_added_survives_and_verifies", async () => {
    await close();
    await counter.verify();
  });
});
