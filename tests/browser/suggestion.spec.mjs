import { Intake } from "../pages/intake.mjs";
import { t } from "../pages/words.mjs";
import { expect, test } from "./rig/test.mjs";

const LEAK = "楼上邻居家卫生间漏水，顺着墙缝流到楼下，泡坏天花板和墙纸，多次上门协商，对方不肯维修。";

/** Where something stands on the page. */
async function top(locator) {
  return (await locator.boundingBox()).y;
}

test("a_likely_type_is_named_with_its_words_and_chosen_by_keys_alone", async ({ desk }) => {
  const { page, screen } = desk;
  await new Intake(screen).open();
  const type = page.getByRole("combobox", { name: t("disputes.column.type") });
  const claims = page.getByRole("textbox", { name: t("disputes.facts.claims") });
  const facts = page.getByRole("textbox", { name: t("disputes.facts.facts") });
  await facts.click();
  await facts.pressSequentially("漏水");
  const before = await top(claims);
  await facts.fill(LEAK);

  const line = page.getByRole("group", { name: t("disputes.suggested.label") });
  const first = line.getByRole("button").first();
  // The core learns from the closed disputes when the intake is first opened.
  await expect(first).toHaveText(/^邻里纠纷（.+）$/, { timeout: 60_000 });
  expect(await top(claims), "nothing jumps").toBe(before);
  await expect(page.getByText("邻里纠纷", { exact: true })).toHaveCount(1);
  await expect(type).toHaveValue("");

  await facts.focus();
  await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(line).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "纠纷类型已选为邻里纠纷" })).toBeVisible();
  await expect(facts).toBeFocused();
  await expect(page.getByRole("button", { name: "邻里", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  expect(await top(claims), "nothing jumps").toBe(before);
});

test("what_tells_of_no_matter_is_given_no_type", async ({ desk }) => {
  const { page, screen } = desk;
  await new Intake(screen).open();
  const facts = page.getByRole("textbox", { name: t("disputes.facts.facts") });
  const line = page.getByRole("group", { name: t("disputes.suggested.label") });
  await facts.fill(LEAK);
  await expect(line).toBeVisible({ timeout: 60_000 });
  await facts.fill("今天天气很好，阳光明媚，适合去公园散步和放风筝。");
  await expect(line).toHaveCount(0);
});
