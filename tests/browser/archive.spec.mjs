import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Archive } from "../pages/archive.mjs";
import { choice, t } from "../pages/words.mjs";
import { expect, test } from "./rig/test.mjs";
import { PASSPHRASE, call } from "./rig/lxq.mjs";

/** Whoever holds that post sits down before the casebook. */
async function sits({ page, street, screen }, post) {
  const { accounts } = await call(street, "casebook_status", {});
  const account = accounts.find(({ name }) => name.includes(post));
  await call(street, "unlock", { account: account.id, passphrase: PASSPHRASE });
  await page.reload();
  await screen.find("navigation", t("nav.label"));
}

test("what_is_due_is_listed_approved_by_two_and_destroyed", async ({ desk }) => {
  const { page, screen, street } = desk;
  const archive = new Archive(screen);
  const { items } = await call(street, "due_list", { subject_kind: "dispute" });
  const [first] = items;
  const before = await call(street, "dispute_case", { id: first.subject_id });
  expect(before.parties.length).toBe(2);

  await sits(desk, "办事员");
  await archive.open("due");
  await archive.chooseAll();
  await archive.list(items.length);
  const address = await screen.address();
  // Who drew it up cannot approve it.
  await expect(
    page.getByRole("button", { name: choice("destruction_action", "approve") }),
  ).toHaveCount(0);

  for (const post of ["调解员", "主任"]) {
    await sits(desk, post);
    await screen.goTo(address);
    await archive.approve(items.length);
  }
  await screen.see(choice("destruction_status", "approved"));
  await archive.carryOut(items.length);
  await screen.see(choice("destruction_status", "carried_out"));

  const after = await call(street, "dispute_case", { id: first.subject_id });
  expect(after.parties).toEqual([]);
  expect(after.facts).toBe("");
  await screen.goTo(`/disputes/${first.subject_id}`);
  await screen.see("保管期满");
  await archive.open("destroyed");
  await screen.see(first.number);
  const { ok, problems } = await call(street, "verify_casebook", {});
  expect(problems).toEqual([]);
  expect(ok).toBe(true);
});

test("archived_dossiers_are_copied_out_and_read_from_the_folder", async ({ desk }) => {
  const { page, screen, street } = desk;
  const archive = new Archive(screen);
  const { rows } = await call(street, "archive_list", { stage: "archived", limit: 3 });
  const place = mkdtempSync(join(tmpdir(), "lxq-archive-"));
  try {
    await archive.open("archived");
    for (const { docket_no: no } of rows.slice(0, 2)) await archive.choose(no);
    await archive.copyOut(place, 2);
    await screen.see(/新移出 2 卷/);
    expect(readdirSync(place)).toContain("SHA256SUMS");

    await archive.open("read");
    await archive.read(place, 2);
    await screen.see(t("archive.whole"));
    await page.getByRole("button", { name: rows[0].docket_no }).click();
    const drawer = screen.within("dialog", new RegExp(rows[0].docket_no.slice(-6)));
    await expect(page.locator("iframe")).toBeVisible();
    await drawer.click("button", t("archive.view.history"));
    await drawer.see("把卷宗归了档");
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
