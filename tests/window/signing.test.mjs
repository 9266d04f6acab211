import assert from "node:assert/strict";
import { describe } from "node:test";
import { CasePage } from "../pages/case-page.mjs";
import { daysAgo } from "../pages/days.mjs";
import { choice, t } from "../pages/words.mjs";
import { sitting } from "./rig/sitting.mjs";

const TERMS = "赵国梁三十日内赔偿陈秀英8600元。";

describe("an agreement signed on a touch screen", () => {
  let dispute;
  const { counter, close, it, screen, session } = sitting(async (counter) => {
    const { person } = await counter.own();
    dispute = await counter.register({
      applicant: "陈秀英",
      respondent: "赵国梁",
      facts: "赵国梁家漏水，泡坏陈秀英家的吊顶。",
      mediator: person.id,
    });
    await counter.accept(dispute, person.id);
    await counter.mediate(dispute, person.id);
    await counter.call("conclude_agreement", {
      dispute_id: dispute.id,
      form: "written",
      agreed_on: daysAgo(1),
      terms: TERMS,
      items: [],
    });
  });

  /** Where shares of the pad lie in the window. */
  async function points(shares) {
    const [x, y, width, height] = await screen().run(
      `const box = document.querySelector("[aria-label='" + arguments[0] + "']").getBoundingClientRect();
       return [box.left, box.top, box.width, box.height];`,
      t("visit.signature.pad"),
    );
    return shares.map(([a, b]) => [Math.round(x + a * width), Math.round(y + b * height)]);
  }

  /** Somebody signs at a place of the agreement, which the dialog shows to be read. */
  async function sign(place, who) {
    await screen().click("button", `${place} ${t("visit.signature.on_screen")}`);
    const title = t("visit.signature.screen_title", { who });
    await screen().find("dialog", title);
    await screen().settle();
    const dialog = screen().within("dialog", title);
    await dialog.within("region", t("case.signing.text")).see(TERMS);
    await session().draw([
      await points([[0.2, 0.3], [0.3, 0.7], [0.4, 0.3]]),
      await points([[0.6, 0.3], [0.6, 0.7]]),
    ]);
    await dialog.click("button", t("visit.signature.save"));
    await screen().lose("dialog", title);
  }

  it("nothing_drawn_is_no_signature", async () => {
    await new CasePage(screen()).open(dispute);
    await screen().click("button", `陈秀英 ${t("visit.signature.on_screen")}`);
    const title = t("visit.signature.screen_title", { who: "陈秀英" });
    const dialog = screen().within("dialog", title);
    await dialog.click("button", t("visit.signature.save"));
    await dialog.see(t("visit.signature.empty"));
    await dialog.click("button", t("common.action.cancel"));
    await screen().lose("dialog", title);
  });

  it("both_parties_and_the_mediator_sign_what_they_read", async () => {
    await sign("陈秀英", "陈秀英");
    await sign("赵国梁", "赵国梁");
    await sign(t("case.mark_of.mediator"), choice("signer", "mediator"));
    await screen().lose("button", `陈秀英 ${t("visit.signature.on_screen")}`);
  });

  it("the_seal_on_paper_then_gives_it_its_effect", async () => {
    await new CasePage(screen()).signToday();
    await screen().see(/生效/);
    await close();
    const { agreement } = await counter.call("dispute_case", { id: dispute.id });
    assert.equal(agreement.effective_on, daysAgo(0));
    assert.deepEqual(agreement.signatures.map(({ signer }) => signer).sort(), ["mediator", "party", "party"]);
    assert.ok(agreement.signatures.every((one) => one.is_of_this_text));
    await counter.verify();
  });
});
