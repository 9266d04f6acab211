import { describe, expect, it } from "vitest";
import { CallFailed } from "../../ipc/failure";
import type { ConsultationDetail, DisputeType, RequestDetail } from "../../ipc/generated";
import { ageOf, isMinor, lacksGuardian } from "./ages";
import { backToCards, toRequest } from "./request";
import {
  type Desk,
  type IntakeForm,
  type PartyEntry,
  blankIntake,
  blankParty,
  isBlankIntake,
} from "./form";
import { fromContent, toContent } from "./kept";
import { missing } from "./missing";
import { fromConsultation, fromRequest, withPrefill } from "./opened-from";
import { resemblingAsk } from "./resembling";
import { titleOf } from "./title";
import { mostUsedTypes, shortTypeName } from "./types";

const TODAY = "2026-11-24";
const DESK: Desk = { today: TODAY, platform_id: "platform", mediator_id: "me" };

function party(role: PartyEntry["role"], known: Partial<PartyEntry>): PartyEntry {
  return { ...blankParty(role), ...known };
}

function intake(known: Partial<IntakeForm> = {}): IntakeForm {
  return { ...blankIntake(DESK), ...known };
}

const WHOLE = intake({
  dispute_type: "neighbour",
  facts: " 楼上漏水，泡了楼下的天花板。 ",
  parties: [party("applicant", { name: "王桂芳" }), party("respondent", { name: "李国强" })],
});

function procedureOf(known: Partial<IntakeForm>) {
  const form = { ...WHOLE, court_procedure: "summary" as const, ...known };
  return toRequest(form, "draft").request.court_procedure;
}

describe("the request made of the form", () => {
  it("trims_texts_and_leaves_out_what_is_empty", () => {
    const { request } = toRequest({ ...WHOLE, claims: "  ", place: "" }, "draft");
    expect(request.facts).toBe("楼上漏水，泡了楼下的天花板。");
    expect(request.claims).toBeUndefined();
    expect(request.place).toBeUndefined();
    expect(request.draft_id).toBe("draft");
    expect(JSON.stringify(request), "nothing is sent as null").not.toContain("null");
  });

  it("tells_the_courts_procedure_only_where_a_court_is_in_it", () => {
    expect(procedureOf({ source: "entrusted_court" })).toBe("summary");
    expect(procedureOf({ mediation_kind: "judicial" })).toBe("summary");
    expect(procedureOf({})).toBeUndefined();
    expect(procedureOf({ source: "entrusted_court", court_procedure: null })).toBeUndefined();
  });

  it("leaves_out_cards_without_a_word_and_remembers_which_was_which", () => {
    const form = intake({
      parties: [
        blankParty("applicant"),
        party("applicant", { name: "王桂芳" }),
        party("respondent", { name: "李国强" }),
      ],
    });
    const { request, cards } = toRequest(form, "draft");
    expect(request.parties.map((one) => one.name)).toEqual(["王桂芳", "李国强"]);
    expect(cards).toEqual([1, 2]);

    const refused = new CallFailed({
      code: "fields",
      kind: "refused",
      params: {},
      fields: [
        { field: "parties.1.phone", code: "phone_length", params: {}, can_overrule: true },
        { field: "facts", code: "required", params: {}, can_overrule: false },
      ],
      detail_id: null,
    });
    expect(backToCards(refused, cards).failure.fields.map((one) => one.field)).toEqual([
      "parties.2.phone",
      "facts",
    ]);
  });

  it("sends_of_a_party_only_what_belongs_to_its_kind", () => {
    const form = intake({
      rights_notice: "oral",
      parties: [
        party("applicant", {
          name: "王桂芳",
          document_no: "210213196203052241",
          age: "64",
          credit_code: "91210213MA0000000X",
          representative_name: "nobody",
          overruled: { document_no: "本人口述", phone: " " },
          is_told_of_rights: true,
        }),
        party("respondent", {
          kind: "organisation",
          name: "红星物业公司",
          sex: "male",
          document_no: "210213196203052241",
          credit_code: "91210213MA0000000X",
          representative_kind: "agent",
          representative_name: "周律师",
          representative_scope: "special",
        }),
      ],
    });
    const [person, organisation] = toRequest(form, "draft").request.parties;
    expect(person).toMatchObject({ document_kind: "id_card", age: 64, is_told_of_rights: true });
    expect(person?.credit_code).toBeUndefined();
    expect(person?.representative_name, "nobody speaks for this party").toBeUndefined();
    expect(person?.overruled).toEqual({ document_no: "本人口述" });
    expect(organisation?.sex).toBeUndefined();
    expect(organisation?.document_no).toBeUndefined();
    expect(organisation).toMatchObject({
      credit_code: "91210213MA0000000X",
      representative_scope: "special",
      is_told_of_rights: false,
    });
  });

  it("tells_of_rights_only_when_they_were_told", () => {
    const parties = [party("applicant", { name: "王桂芳", is_told_of_rights: true })];
    const silent = toRequest(intake({ parties, rights_told_on: TODAY }), "draft").request;
    expect(silent.rights_told_on).toBeUndefined();
    expect(silent.parties[0]?.is_told_of_rights).toBe(false);
  });
});

describe("ages", () => {
  it("count_completed_years", () => {
    expect(ageOf({ born_on: "1962-11-24", age: null }, TODAY)).toBe(64);
    expect(ageOf({ born_on: "1962-11-25", age: null }, TODAY)).toBe(63);
    expect(ageOf({ born_on: null, age: "17" }, TODAY)).toBe(17);
    expect(ageOf({ born_on: null, age: "young" }, TODAY)).toBeNull();
  });

  it("a_child_needs_a_guardian_with_a_name", () => {
    const child = party("applicant", { name: "小明", born_on: "2010-01-01" });
    expect(isMinor(child, TODAY)).toBe(true);
    expect(lacksGuardian(child, TODAY)).toBe(true);
    const agent: PartyEntry = { ...child, representative_kind: "agent", representative_name: "周" };
    expect(lacksGuardian(agent, TODAY), "an agent is no guardian").toBe(true);
    const guarded: PartyEntry = { ...agent, representative_kind: "guardian" };
    expect(lacksGuardian(guarded, TODAY)).toBe(false);
    expect(isMinor({ ...child, kind: "organisation" }, TODAY)).toBe(false);
  });
});

describe("the title", () => {
  it("is_made_of_names_and_type_as_the_core_makes_it", () => {
    expect(titleOf(WHOLE, "邻里纠纷")).toBe("王桂芳与李国强邻里纠纷");
    expect(titleOf(intake(), "")).toBe("");
    const alone = intake({ parties: [party("applicant", { name: " 王桂芳 " })] });
    expect(titleOf(alone, "邻里纠纷")).toBe("王桂芳邻里纠纷");
    const many = intake({
      parties: [...WHOLE.parties, party("applicant", { name: "赵六" }), blankParty("respondent")],
    });
    expect(titleOf(many, "邻里纠纷"), "a blank card is nobody").toBe("王桂芳等与李国强邻里纠纷");
  });
});

function keys(form: IntakeForm): string[] {
  return missing(form, TODAY).map((one) => `${one.when} ${one.key} ${one.name}`.trim());
}

describe("what is missing", () => {
  it("names_everything_at_first", () => {
    expect(keys(intake({ mediator_ids: [], platform_id: null }))).toEqual([
      "now dispute_type",
      "now platform",
      "now applicant",
      "later respondent",
      "now facts",
      "later rights",
      "later mediator",
    ]);
  });

  it("is_nothing_once_all_is_there", () => {
    const told = WHOLE.parties.map((one) => ({ ...one, is_told_of_rights: true }));
    expect(keys({ ...WHOLE, rights_notice: "written", parties: told })).toEqual([]);
  });

  it("points_at_the_party_that_lacks_something", () => {
    const parties = [
      party("applicant", { name: "小明", age: "12" }),
      party("respondent", { phone: "13804110000" }),
    ];
    const found = missing({ ...WHOLE, rights_notice: "oral", parties }, TODAY);
    expect(found.map((one) => [one.key, one.name, one.place.join(".")])).toEqual([
      ["guardian", "小明", "parties.0.representative_name"],
      ["name", "", "parties.1.name"],
      ["rights_party", "小明", "parties.0.is_told_of_rights"],
    ]);
  });
});

describe("looking for the same matter", () => {
  it("waits_until_enough_has_been_typed", () => {
    expect(resemblingAsk(intake())).toBeNull();
    expect(resemblingAsk(intake({ facts: "漏水" }))).toBeNull();
    const half = intake({ parties: [party("applicant", { name: "wang gui" })] });
    expect(resemblingAsk(half), "a composition not yet ended is no name").toBeNull();
  });

  it("asks_with_what_tells_people_apart", () => {
    const ask = resemblingAsk(
      intake({
        facts: "楼上漏水，泡了楼下的天花板，要求赔偿",
        parties: [
          party("applicant", { name: "王桂芳", phone: "13804110000", document_no: "2102" }),
          party("respondent", { kind: "organisation", credit_code: "91210213MA0000000X" }),
        ],
      }),
    );
    expect(ask).toEqual({
      facts: "楼上漏水，泡了楼下的天花板，要求赔偿",
      parties: [{ name: "王桂芳", phone: "13804110000" }, { credit_code: "91210213MA0000000X" }],
    });
  });
});

describe("a draft", () => {
  it("comes_back_as_it_was_kept", () => {
    expect(fromContent(toContent(WHOLE), DESK)).toEqual(WHOLE);
    expect(isBlankIntake(intake())).toBe(true);
    expect(isBlankIntake(WHOLE)).toBe(false);
  });

  it("of_another_form_or_layout_is_not_taken", () => {
    expect(fromContent("not json", DESK)).toBeNull();
    expect(fromContent('{"layout":2,"form":{"parties":[]}}', DESK)).toBeNull();
    expect(fromContent('{"layout":1,"form":{"parties":[1]}}', DESK)).toBeNull();
  });

  it("loses_only_values_that_its_fields_cannot_hold", () => {
    const kept =
      '{"layout":1,"form":{"facts":"漏水","mediator_ids":"x","parties":[{"age":7,"name":"甲"}]}}';
    const form = fromContent(kept, DESK);
    expect(form?.facts).toBe("漏水");
    expect(form?.mediator_ids).toEqual(["me"]);
    expect(form?.parties).toEqual([party("applicant", { name: "甲" })]);
  });
});

describe("opening from another record", () => {
  // Only what the form reads; the rest of these records is of no matter here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const request = {
    row: { id: "r", order_no: "2022090012", source_platform: "12345", title: "噪音扰民" },
    requester_name: "王桂芳",
    requester_phone: "138****0000",
    requester_address: "大连市金州区",
    target_unit: "红星物业公司",
    target_address: "幸福小区3号楼",
    content: "水泵夜里响个不停。",
    is_confidential: false,
    platform_id: null,
  } as RequestDetail;

  it("a_request_names_both_sides_but_no_masked_number", () => {
    const form = withPrefill(intake(), fromRequest(request));
    expect(form).toMatchObject({
      request_id: "r",
      origin: "request",
      source: "entrusted_other",
      origin_note: "12345 2022090012",
      facts: "噪音扰民\n水泵夜里响个不停。",
      place: "幸福小区3号楼",
      platform_id: "platform",
    });
    expect(form.parties.map((one) => [one.role, one.kind, one.name, one.phone])).toEqual([
      ["applicant", "person", "王桂芳", null],
      ["respondent", "organisation", "红星物业公司", null],
    ]);
  });

  it("an_anonymous_consultation_leaves_the_name_open", () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const detail = {
      id: "c",
      docket_no: "（2026）马咨字第8号",
      consultation_point: null,
      inquirer_name: null,
      inquirer_sex: "female",
      inquirer_phone: null,
      content: "工资拖欠三个月。",
      topic: "labour",
      amount_fen: "1200000",
      platform_id: "other",
    } as ConsultationDetail;
    const form = withPrefill(intake(), fromConsultation(detail));
    expect(form.parties[0]).toMatchObject({ name: null, sex: "female" });
    expect(form).toMatchObject({
      consultation_id: "c",
      dispute_type: "labour",
      amount_fen: "1200000",
      platform_id: "other",
    });
  });
});

describe("types", () => {
  const types: DisputeType[] = ["neighbour", "traffic", "medical", "labour"].map((code) => ({
    code,
    name: `${code}纠纷`,
    rollup_to: code,
    is_active: code !== "medical",
  }));

  it("most_used_come_first_and_retired_ones_not_at_all", () => {
    const rows = ["traffic", "medical", "traffic", "labour"].map((code) => ({
      dispute_type: code,
    }));
    expect(mostUsedTypes(rows, types, 3).map((type) => type.code)).toEqual([
      "traffic",
      "labour",
      "neighbour",
    ]);
  });

  it("are_shortened_by_their_common_word", () => {
    expect(shortTypeName("邻里纠纷")).toBe("邻里");
    expect(shortTypeName("纠纷")).toBe("纠纷");
  });
});
