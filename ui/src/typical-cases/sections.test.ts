import { describe, expect, it } from "vitest";
import type { TypicalCaseDetail } from "../ipc/generated";
import { sectionName, sectionText, wordsToConfirm } from "./sections";
import { SUBMITTED } from "./testing";

const detail: TypicalCaseDetail = {
  ...SUBMITTED,
  sections: [{ name: "facts", text: "楼上漏水", pieces: [], original: null }],
  leftovers: [
    { section: "facts", kind: "name", words: "赵秀英", is_number: false },
    { section: "course", kind: "name", words: "赵秀英", is_number: false },
    { section: "course", kind: "phone", words: "13900000001", is_number: true },
  ],
};

describe("the sections of a typical case", () => {
  it("have_their_names_and_texts", () => {
    expect(sectionName("facts")).toBe("案情简介");
    expect(sectionText(detail, "facts")).toBe("楼上漏水");
    expect(sectionText(detail, "result")).toBe("");
  });

  it("leave_each_word_to_be_confirmed_once_and_no_number", () => {
    expect(wordsToConfirm(detail)).toEqual(["赵秀英"]);
  });
});
