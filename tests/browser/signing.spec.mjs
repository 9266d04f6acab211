import { choice, t } from "../pages/words.mjs";
import { call } from "./rig/lxq.mjs";
import { expect, test } from "./rig/test.mjs";

/** A dispute with a written agreement that nobody has signed: it was just agreed anew. */
async function unsigned(street) {
  const { rows } = await call(street, "dispute_list", { limit: 60 });
  for (const row of rows.filter(({ status }) => status === "agreed")) {
    const page = await call(street, "dispute_case", { id: row.id });
    if (page.conflicts.length > 0 || !page.possible.includes("sign")) continue;
    await call(street, "conclude_agreement", {
      dispute_id: row.id,
      form: "written",
      terms: "一、十日内修好水管。\n二、三十日内一次付清3000元。",
      amount_fen: "300000",
      items: [],
    });
    return call(street, "dispute_case", { id: row.id });
  }
  throw new Error("no agreement on the demo street");
}

/** Draws two strokes on the pad with the mouse. */
async function draw(page, dialog) {
  const box = await dialog.getByRole("img", { name: t("visit.signature.pad") }).boundingBox();
  for (const [from, to] of [
    [[0.2, 0.3], [0.4, 0.7]],
    [[0.5, 0.7], [0.7, 0.3]],
  ]) {
    await page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
    await page.mouse.down();
    await page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 4 });
    await page.mouse.up();
  }
}

/** Draws a stroke on the pad with a finger. */
async function drawWithFinger(page, dialog) {
  const box = await dialog.getByRole("img", { name: t("visit.signature.pad") }).boundingBox();
  const at = (a, b) => [{ x: box.x + a * box.width, y: box.y + b * box.height }];
  const screen = await page.context().newCDPSession(page);
  const touch = (type, touchPoints) => screen.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", at(0.2, 0.4));
  for (const share of [0.3, 0.5, 0.7]) await touch("touchMove", at(share, 0.6));
  await touch("touchEnd", []);
}

test("a_party_signs_the_text_that_was_read_and_takes_it_back", async ({ desk }) => {
  const { page, street } = desk;
  const dispute = await unsigned(street);
  // For a child the guardian would sign first.
  const party = dispute.parties.find((one) => one.representative_kind === null);
  await page.goto(`${street.origin}/#/disputes/${dispute.row.id}`);
  const sign = page.getByRole("button", { name: `${party.name} ${t("visit.signature.on_screen")}` });
  expect((await sign.boundingBox()).height, "a finger hits it").toBeGreaterThanOrEqual(44);
  await sign.click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("region", { name: t("case.signing.text") })).toContainText(
    "二、三十日内一次付清3000元。",
  );
  const save = dialog.getByRole("button", { name: t("visit.signature.save") });
  // The dialog grows while it opens.
  await expect.poll(async () => (await save.boundingBox()).height).toBeGreaterThanOrEqual(44);
  await save.click();
  await expect(dialog.getByText(t("visit.signature.empty"))).toBeVisible();
  await draw(page, dialog);
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(sign, "nobody signs twice").toHaveCount(0);
  const card = page.getByRole("region", { name: t("case.agreement.title") });
  await expect(card.getByRole("img", { name: new RegExp(party.name) })).toBeVisible();

  const { agreement } = await call(street, "dispute_case", { id: dispute.row.id });
  expect(Object.keys(agreement.party_signed_on)).toEqual([party.id]);
  expect(agreement.signatures[0].is_of_this_text).toBe(true);
  const { parts } = await call(street, "dispute_documents", { id: dispute.row.id });
  const bound = parts.find(({ item }) => item === "agreement").attachments;
  expect(bound).toContain(agreement.signatures[0].attachment_id);

  await card.getByRole("button", { name: `${party.name} ${t("visit.signature.withdraw")}` }).click();
  const question = page.getByRole("dialog", {
    name: t("case.signing.withdraw_ask", { who: party.name }),
  });
  await question.getByRole("button", { name: t("visit.signature.withdraw") }).click();
  await expect(question).toBeHidden();
  await expect(sign).toBeVisible();
});

test("a_signature_of_a_text_that_was_changed_is_told_apart", async ({ desk }) => {
  const { page, street } = desk;
  const dispute = await unsigned(street);
  const party = dispute.parties.at(-1);
  await page.goto(`${street.origin}/#/disputes/${dispute.row.id}`);
  await page.getByRole("button", { name: `${party.name} ${t("visit.signature.on_screen")}` }).click();
  const dialog = page.getByRole("dialog");
  const save = dialog.getByRole("button", { name: t("visit.signature.save") });
  await expect.poll(async () => (await save.boundingBox()).height).toBeGreaterThanOrEqual(44);
  await drawWithFinger(page, dialog);
  await dialog.getByRole("button", { name: t("visit.signature.save") }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(t("case.signing.older_text"))).toHaveCount(0);

  const first = await call(street, "reveal_party", {
    dispute_id: dispute.row.id,
    party_id: dispute.parties[0].party_id,
  });
  const { id: _id, party_id, is_minor: _minor, is_masked: _masked, ...known } = first;
  await call(street, "correct_party", {
    dispute_id: dispute.row.id,
    party_id,
    party: { ...known, name: `${first.name}（更正）` },
  });
  await page.reload();
  await expect(page.getByText(t("case.signing.older_text"))).toBeVisible();
  await expect(page.getByText(t("case.signing.older"))).toBeVisible();
  // Signing in the handwritten way leaves what was drawn alone.
  await page.getByRole("button", { name: t("case.step.sign") }).first().click();
  const field = page.getByRole("textbox", {
    name: t("case.form.party", { name: party.name, role: choice("party_role", party.role) }),
  });
  await expect(field).toBeDisabled();
});
