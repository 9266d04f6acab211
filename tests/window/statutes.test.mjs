import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe } from "node:test";
import { Consultations } from "../pages/consultation.mjs";
import { t } from "../pages/words.mjs";
import { lxq } from "./rig/lxq.mjs";
import { sitting } from "./rig/sitting.mjs";

/** Made-up laws: a code in one version, a fee in two, of which the younger one is in force. */
const LAWS = {
  "法典/街道法典.md":
    "# 中华人民共和国街道法典\n\n2020年5月28日 通过\n\n2021年1月1日 施行\n\n<!-- INFO END -->\n\n" +
    "## 第八章 违约责任\n\n第五百七十七条 当事人不守约的，应当赔偿损失。\n\n第五百七十八条 事先说明不履行的，也要承担责任。\n",
  "收费/垃圾收费条例(2015-03-01).md":
    "# 垃圾收费条例\n\n2015年3月1日 公布\n\n<!-- INFO END -->\n\n第一条 每户每月三元。\n",
  "收费/垃圾收费条例(2026-01-01).md":
    "# 垃圾收费条例\n\n2026年1月1日 公布\n\n<!-- INFO END -->\n\n第一条 每户每月五元。\n",
};
const ARTICLE = "《街道法典》第五百七十七条";
const FEE = "《垃圾收费条例》第一条";

describe("the statute library", () => {
  const { counter, close, it, screen } = sitting(async ({ desk, passphrase }) => {
    const folder = join(desk.folder, "法规");
    for (const [name, text] of Object.entries(LAWS)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const report = await lxq(desk, passphrase, "statutes", "import", folder);
    assert.equal(report.added, 3, JSON.stringify(report));
    assert.deepEqual(report.bad, []);
  });
  const work = () => new Consultations(screen());
  let number = "";

  it("a_number_typed_after_the_name_of_a_law_opens_its_article", async () => {
    await screen().goTo("/statutes");
    await screen().find("heading", t("statutes.title"));
    await screen().focus(t("statutes.search.label"));
    await screen().type("街道法典577");
    await screen().find("option", /第五百七十七条/);
    assert.equal(await screen().count("option"), 1, "one article answers");
    await screen().press("Enter");
    await screen().find("heading", "第八章 违约责任");
    const seen = await screen().until(
      () => screen().run("return document.querySelector('article[data-seen=true]')?.innerText ?? null;"),
      "the article that was sought is in sight",
    );
    assert.match(seen, /应当赔偿损失/);
  });

  it("an_input_method_s_own_enter_opens_nothing", async () => {
    await screen().goTo("/statutes");
    await screen().focus(t("statutes.search.label"));
    await screen().compose("meihu", "每户每月");
    await screen().find("option", /每户每月五元/);
    assert.match(await screen().address(), /^\/statutes(\?|$)/, "composing ends, and the list stands");
    assert.equal(await screen().count("option"), 1, "only what is in force today");
  });

  it("a_consultation_cites_two_articles_without_a_mouse", async () => {
    await work().begin();
    await screen().fill(t("consultations.field.content"), "对方不守约，垃圾费又涨了，怎么办？");
    await screen().fill(t("consultations.field.advice"), "先协商，协商不成可以申请调解。");
    await screen().focus(t("statutes.cite.find"));
    // Enter comes with the last letter, before any list has come.
    await screen().type("街道法典577");
    await screen().press("Enter");
    await screen().see(ARTICLE);
    await screen().type("垃圾收费条例1");
    await screen().press("Enter");
    await screen().see(FEE);
    await screen().press("Control+Enter");
    await screen().lose("heading", t("consultations.new.title"));
    await screen().find("heading", t("statutes.cite.title"));
    number = await screen().run("return document.querySelector('h1').innerText.trim();");
  });

  it("the_citation_shows_the_words_and_the_version_of_that_day", async () => {
    await screen().click("button", FEE);
    await screen().see("每户每月五元。");
    await screen().see(t("statutes.cite.version"));
    await screen().press("Escape");
    await screen().gone("每户每月五元。");
  });

  it("a_library_that_is_brought_in_anew_leaves_the_citation_as_it_was", async () => {
    await close();
    const { desk, passphrase } = counter;
    const folder = join(desk.folder, "法规");
    const changed = LAWS["收费/垃圾收费条例(2026-01-01).md"].replace("五元", "九元");
    writeFileSync(join(folder, "收费/垃圾收费条例(2026-01-01).md"), changed);
    const report = await lxq(desk, passphrase, "statutes", "import", folder);
    assert.equal(report.changed, 1, JSON.stringify(report));
    const { rows } = await counter.call("consultation_list", {});
    const [kept] = rows.filter((row) => row.docket_no === number);
    assert.ok(kept, "the consultation stands in its list");
    const subject = { subject_kind: "consultation", subject_id: kept.id };
    const citations = await counter.call("citations_of", subject);
    const texts = citations.rows.map((one) => one.text);
    assert.equal(texts.filter((text) => text.includes("五元")).length, 1, JSON.stringify(texts));
    await counter.verify();
  });
});
