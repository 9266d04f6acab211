import { expect, test } from "vitest";
import type { Exchanged } from "../ipc/generated";
import { attachmentsOf, numbersOf, outcomeOf, yearOn } from "./words";

const CLEAN: Exchanged = {
  folder: "/media/stick",
  is_new: false,
  sent: 12,
  received: 1030,
  waiting: 0,
  attachments_sent: 0,
  attachments_received: 0,
  attachments_waiting: 0,
  conflicts: 0,
  has_news_of_desks: false,
  is_forked: false,
  must_renew: false,
  given_up: 0,
  parted_device_ids: [],
  unsigned_platform_ids: [],
  set_aside: [],
};

test("an exchange is clean, has something left over, or has found a copied disk", () => {
  expect(outcomeOf(CLEAN)).toBe("clean");
  expect(outcomeOf({ ...CLEAN, waiting: 3 })).toBe("noted");
  expect(outcomeOf({ ...CLEAN, given_up: 2 })).toBe("noted");
  expect(outcomeOf({ ...CLEAN, parted_device_ids: ["a"] })).toBe("noted");
  const aside = { file: "a.age", device_id: null, reason: "damaged" } as const;
  expect(outcomeOf({ ...CLEAN, set_aside: [aside] })).toBe("noted");
  expect(outcomeOf({ ...CLEAN, set_aside: [aside], is_forked: true })).toBe("forked");
});

test("the numbers stand in the order in which people ask for them", () => {
  expect(numbersOf(CLEAN).map(({ value }) => value)).toEqual(["12", "1,030", "0", "0"]);
});

test("attachments are told where there were any, and what is still missing", () => {
  expect(attachmentsOf(CLEAN)).toBeNull();
  expect(attachmentsOf({ ...CLEAN, attachments_sent: 2 })).toMatch(/2/);
  expect(attachmentsOf({ ...CLEAN, attachments_waiting: 7 })).toMatch(/7/);
});

test("a certificate holds for a year, also from a leap day", () => {
  expect(yearOn("2026-11-30")).toBe("2027-11-30");
  expect(yearOn("2028-02-29")).toBe("2029-02-28");
});
