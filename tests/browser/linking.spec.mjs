import { choice, t } from "../pages/words.mjs";
import { call } from "./rig/lxq.mjs";
import { expect, test } from "./rig/test.mjs";

test("what_came_in_is_linked_with_a_request_that_is_registered_already", async ({ desk }) => {
  const { page, street, screen, complaints } = desk;
  const arrival = {
    channel: "hotline",
    from_body: "12345热线",
    reason: "热线交办",
    content: "居民反映楼道灯不亮",
    has_consent: true,
  };
  const { id } = await call(street, "receive_referral", arrival);
  const status = await call(street, "casebook_status", {});
  await call(street, "accept_referral", { referral_id: id, responsible_id: status.account.id });
  const platform = status.account.platform_id;
  const { rows } = await call(street, "request_list", { platform_id: platform, limit: 50 });
  const request = rows.find((row) => row.title.length > 4);

  await screen.goTo(`/referrals/${id}`);
  await page.getByRole("button", { name: t("referrals.link.title"), exact: true }).click();
  const form = page.getByRole("dialog", { name: t("referrals.link.title") });
  await form.getByText(choice("subject_kind", "request"), { exact: true }).click();
  const which = form.getByLabel(t("referrals.field.link_which"), { exact: false });
  await which.click();
  await which.fill(request.order_no);
  const line = page.locator(".ant-select-item-option").filter({ hasText: request.title });
  await line.first().click();
  await form.getByRole("button", { name: t("referrals.link.save"), exact: true }).click();
  await expect(form).toBeHidden();
  await page.getByRole("link", { name: new RegExp(request.title.slice(0, 6)) }).first().click();
  await page.getByRole("heading", { level: 1, name: request.title }).waitFor();
  expect(complaints).toEqual([]);
});
