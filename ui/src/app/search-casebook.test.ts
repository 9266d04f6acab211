import { beforeEach, describe, expect, it, vi } from "vitest";
import type { SearchAnswer } from "../ipc/generated";
import { placeOf, searchCasebook } from "./search-casebook";

const { call } = vi.hoisted(() => ({
  call: vi.fn<(name: string, request: { kinds?: string[] }) => Promise<unknown>>(),
}));
vi.mock("../ipc/call", () => ({ call }));

const NOTHING: SearchAnswer = { hits: [], count: 0, capped: false };
const TYPICAL: SearchAnswer = {
  hits: [
    {
      kind: "typical_case",
      id: "t1",
      title: "张某与李某邻里纠纷案",
      title_marks: [[5, 7]],
      snippet: "楼上漏水",
      snippet_marks: [],
    },
  ],
  count: 1,
  capped: false,
};

beforeEach(() => {
  call.mockReset();
  call.mockImplementation(async (name, request) => {
    if (name !== "search") return null;
    return request.kinds?.[0] === "typical_case" ? TYPICAL : NOTHING;
  });
});

describe("the search from everywhere", () => {
  it("shows_typical_cases_as_a_group_of_their_own", async () => {
    const groups = await searchCasebook("邻里", new AbortController().signal);
    const found = groups.find((group) => group.key === "typical_case");
    expect(found?.title).toBe("典型案例");
    found?.hits[0]?.open();
    expect(window.location.hash).toBe("#/typical-cases/t1");
  });

  it("knows_the_address_of_every_kind", () => {
    expect(placeOf("typical_case", "t1")).toBe("/typical-cases/t1");
    expect(placeOf("person", "p1")).toBe("/people?tab=people&open=p1");
  });
});
