import AxeBuilder from "@axe-core/playwright";
import { choice, t } from "../pages/words.mjs";
import { call } from "./rig/lxq.mjs";
import { expect, test } from "./rig/second-desk.mjs";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

const weight = (name, n) => t("disagreements.tab", { name, n });

/** The list as the core tells it. */
const rows = async (street, ask = {}) => (await call(street, "disagreement_list", ask)).rows;

const caseOf = (street, id) => call(street, "dispute_case", { id });

test("what_another_computer_changed_too_is_decided_by_keyboard_alone", async ({ desk }) => {
  const { page, street, screen, complaints } = desk;
  const [amount, facts, phone] = await rows(street);
  expect([amount.field, facts.field, phone.field]).toEqual(["amount_fen", "facts", "phone"]);
  const id = amount.matter.id;

  await test.step("the workbench and the case lead there", async () => {
    await page.goto(`${street.origin}/#/today`);
    await expect(page.getByText(choice("work_kind", "disagreement")).first()).toBeVisible();
    await page.goto(`${street.origin}/#/disputes/${id}`);
    const band = page.getByRole("region", { name: t("case.conflict.title") });
    await expect(band).toContainText("涉及金额");
    await expect(band).toContainText(t("case.conflict.blocks"));
    await band.getByRole("link", { name: t("case.conflict.go") }).click();
    await page.getByRole("heading", { name: t("disagreements.title"), exact: true }).waitFor();
  });

  const open = page.getByRole("article");
  await test.step("both values stand beside what was there before", async () => {
    await expect(open).toHaveAccessibleName("涉及金额");
    await expect(open.getByText(/李芳在2026年.*也改了涉及金额/)).toBeVisible();
    await expect(open.getByText("¥3,200.00").first()).toBeVisible();
    await expect(open.getByText("¥3,500.00").first()).toBeVisible();
    await expect(open.getByText(t("case.conflict.blocks"))).toBeVisible();
    await expect(open.getByRole("list", { name: t("disagreements.around") })).toBeVisible();
  });

  await test.step("it fits and has no barrier", async () => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await screen.settle();
      const over = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return Math.max(scrollWidth - window.innerWidth, scrollHeight - window.innerHeight);
      });
      expect.soft(over, `fits ${size.width}`).toBeLessThanOrEqual(0);
    }
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect.soft(grave.map(({ id: rule, nodes }) => `${rule} ${nodes[0]?.html}`)).toEqual([]);
  });

  await test.step("a digit takes a value and the next one opens", async () => {
    await page.keyboard.press("1");
    await expect(open).toHaveAccessibleName("纠纷简要情况");
    await expect.poll(async () => (await caseOf(street, id)).row.amount_fen).toBe("320000");
    expect((await rows(street)).map((row) => row.field)).not.toContain("amount_fen");
  });

  await test.step("both texts are laid into one and mended", async () => {
    await page.keyboard.press("e");
    const text = page.getByRole("textbox", { name: "纠纷简要情况" });
    await expect(text).toBeFocused();
    await expect(text).toHaveValue(/已电话联系双方，都愿意当面谈。约定本周五在调解室见面。$/);
    await expect(open.getByText(t("disagreements.merge.open", { n: 1 }))).toBeVisible();
    // Digits belong to the text while one types.
    await page.keyboard.press("End");
    await page.keyboard.type("1");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Control+Enter");
    await expect(open).toHaveAccessibleName(/联系电话$/);
    await expect
      .poll(async () => (await caseOf(street, id)).facts)
      .toMatch(/都愿意当面谈。约定本周五在调解室见面。$/);
  });

  await test.step("a number is covered until somebody asks", async () => {
    await expect(open.getByText("139****0022").first()).toBeVisible();
    await open.getByRole("button", { name: t("disagreements.reveal") }).click();
    await expect(open.getByText("13900000022").first()).toBeVisible();
    await page.keyboard.press("2");
    await expect(open).toHaveAccessibleName("来源编号或名称");
  });

  await test.step("what hangs on nothing is decided at once", async () => {
    await page.getByRole("button", { name: t("disagreements.all_matters") }).click();
    await page.getByText(weight(choice("disagreement_weight", "harmless"), 2)).click();
    await page.getByRole("button", { name: t("disagreements.bulk.take") }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: t("disagreements.bulk.take") }).click();
    await expect(page.getByText(t("disagreements.none.title"))).toBeVisible();
    await expect.poll(() => rows(street)).toEqual([]);
  });
  expect(complaints).toEqual([]);
});
