import { expect, it } from "vitest";
import { entriesOf, retentionOf } from "./retention";

it("what_is_shown_is_what_is_told_again", () => {
  const years = {
    default_class: "long",
    short: 10,
    long: 30,
    consultation: 3,
    request: 2,
    hazard: 5,
    draft: 1,
  } as const;
  expect(retentionOf(entriesOf(years))).toEqual(years);
});
