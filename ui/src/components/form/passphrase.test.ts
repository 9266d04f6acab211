import { describe, expect, it } from "vitest";
import { passphraseStanding } from "./passphrase";

describe("passphraseStanding", () => {
  it.each([
    ["", "empty"],
    ["马山景", "short"],
    ["12345678", "weak"],
    ["88888888", "weak"],
    ["19650312", "weak"],
    ["harbour-7", "fair"],
    ["海边的石桥有八个孔", "strong"],
    ["tea bridge paper 1962", "strong"],
  ])("judges_%s_as_%s", (text, strength) => {
    expect(passphraseStanding(text).strength).toBe(strength);
  });

  it("counts_characters_not_code_units", () => {
    expect(passphraseStanding("𠮷𠮷𠮷").missing).toBe(5);
  });
});
