import { describe, expect, it } from "vitest";
import { personRow } from "../testing/office";
import { type PersonValues, personValues, savePerson } from "./person-form";

const LAWYER = personRow("李律师", {
  id: "7",
  role: "duty_lawyer",
  job: "lawyer",
  sex: "female",
  licence_no: "12102201511123456",
});

const filled = (more: Partial<PersonValues>): PersonValues => ({
  id: null,
  name: null,
  role: null,
  job: null,
  sex: null,
  committee_id: null,
  committee_position: null,
  is_full_time: null,
  community: null,
  platform_id: null,
  phone: null,
  licence_no: null,
  organisation: null,
  appointed_on: null,
  term_ends_on: null,
  is_active: null,
  ...personValues(LAWYER),
  ...more,
});

describe("the form of a person", () => {
  it("gives_back_what_it_was_given_without_what_is_empty", () => {
    expect(savePerson(LAWYER, filled({}))).toEqual({
      id: "7",
      name: "李律师",
      role: "duty_lawyer",
      job: "lawyer",
      sex: "female",
      licence_no: "12102201511123456",
      is_active: true,
    });
  });

  it("keeps_no_licence_of_who_is_no_lawyer_and_no_place_of_who_is_no_member", () => {
    const saved = savePerson(LAWYER, filled({ job: "mediator", committee_position: "head" }));
    expect(saved.licence_no).toBeUndefined();
    expect(saved.committee_position).toBeUndefined();
  });

  it("begins_a_new_person_with_what_is_known", () => {
    expect(personValues(undefined, { job: "liaison", community: "山景社区" })).toEqual({
      role: "mediator",
      job: "liaison",
      community: "山景社区",
      is_active: true,
    });
  });
});
