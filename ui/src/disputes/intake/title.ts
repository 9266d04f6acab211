import type { PartyRole } from "../../ipc/generated";
import { type IntakeForm, filled } from "./form";

/** 卷名 as the core will make it: 张某与李某邻里纠纷, with 等 where a side has several. */
export function titleOf(form: Pick<IntakeForm, "parties">, typeName: string): string {
  const applicants = side(form, "applicant");
  const respondents = side(form, "respondent");
  return respondents === ""
    ? `${applicants}${typeName}`
    : `${applicants}与${respondents}${typeName}`;
}

function side({ parties }: Pick<IntakeForm, "parties">, role: PartyRole): string {
  const names = parties.flatMap((party) => {
    const name = party.role === role ? filled(party.name) : undefined;
    return name === undefined ? [] : [name];
  });
  const [first = ""] = names;
  return names.length > 1 ? `${first}等` : first;
}
