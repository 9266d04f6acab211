import { describe } from "node:test";
import { CasePage } from "../pages/case-page.mjs";
import { inForm } from "../pages/drawer.mjs";
import { choice, t } from "../pages/words.mjs";
import { sitting } from "./rig/sitting.mjs";

describe("a year's figures in the window", () => {
  let dispute;
  const { close, it, screen } = sitting(async (counter) => {
    const { person } = await counter.own();
    dispute = await counter.register({
      applicant: "陈秀英",
      respondent: "赵国梁",
      facts: "十几户为装修噪声要一起到区里去，经劝说分头处理。",
      mediator: person.id,
    });
    await counter.accept(dispute, person.id);
    await counter.call("terminate_dispute", {
      dispute_id: dispute.id,
      reason: "no_agreement",
      remedies_told: ["lawsuit"],
    });
  });
  const page = () => new CasePage(screen());

  it("what_mediation_prevented_is_said_when_the_case_is_closed", async () => {
    await page().open(dispute);
    await page().next("close");
    await inForm(screen(), t("case.step.close"), t("case.step.close"), async (form) => {
      await form.choose(t("case.prevented.label"), choice("prevented_harm", "mass_petition"));
      await form.fill(t("case.prevented.people"), "12");
    });
    await screen().see(
      t("case.prevented.of", { harm: choice("prevented_harm", "mass_petition"), n: 12 }),
    );
  });

  it("the_official_table_counts_it_in_matters_and_in_people", async () => {
    await screen().goTo("/figures?table=case_table");
    await screen().find("row", /^防止群体性上访（件） 1/);
    await screen().find("row", /^防止群体性上访（人） 12/);
  });

  it("the_table_is_sent_and_proved_from_the_journal", async () => {
    await screen().click("button", t("figures.reports.freeze"));
    const title = t("figures.reports.freeze_title", {
      table: choice("figure_table_name", "case_table"),
    });
    await inForm(screen(), title, t("figures.reports.freeze"), (form) =>
      form.fill(t("figures.reports.sent_to"), "区司法局"),
    );
    await screen().see("全部一致");
    await screen().see(t("figures.reports.no_later"));
  });

  it("the_charts_are_drawn_and_say_the_numbers_of_their_tables", async () => {
    await screen().goTo("/dashboard");
    await screen().find("heading", t("dashboard.title"));
    const sheet = t("dashboard.sheet.trend");
    await screen().find("img", new RegExp(`^${sheet}.*结案 1、`));
    await screen().within("region", sheet).find("row", /月.* 1 /);
    await close();
  });
});
