import type { CreateCasebook, PlatformKind } from "../ipc/generated";

/** What the set-up asks, as its form holds it. */
export interface SetupValues {
  street: string;
  platform: string;
  platform_kind: PlatformKind;
  community?: string;
  committee?: string;
  committee_short_name: string;
  person: string;
  passphrase: string;
  again: string;
}

/** The steps and the fields that each must have right before it is left. */
export const SETUP_STEPS = [
  { key: "place", fields: ["street", "platform", "platform_kind", "community"] },
  { key: "committee", fields: ["committee_short_name", "committee"] },
  { key: "account", fields: ["person", "passphrase", "again"] },
] as const satisfies readonly { key: string; fields: readonly (keyof SetupValues)[] }[];

/** Whether a short name can stand in front of 人调字 in a number. */
export function isShortName(text: string): boolean {
  return /^[\p{Script=Han}A-Za-z]{1,17}$/u.test(text.trim()) && !/[第号]/.test(text);
}

/** The number that the first dispute will get, or null while the short name cannot be used. */
export function firstDocketNo(shortName: string, today: string): string | null {
  if (!isShortName(shortName)) return null;
  return `（${today.slice(0, 4)}）${shortName.trim()}人调字第1号`;
}

/** The committee's full name as the core makes it from the platform's. */
export function committeeName(platform: string): string {
  return platform.trim() === "" ? "" : `${platform.trim()}人民调解委员会`;
}

/** The step on which a field stands. */
export function stepOf(field: string): number {
  const at = SETUP_STEPS.findIndex((step) => step.fields.some((one) => one === field));
  return Math.max(0, at);
}

/** The command of the filled form. */
export function createRequest(values: SetupValues): CreateCasebook {
  const request: CreateCasebook = {
    street: values.street.trim(),
    platform: values.platform.trim(),
    platform_kind: values.platform_kind,
    committee_short_name: values.committee_short_name.trim(),
    person: values.person.trim(),
    passphrase: values.passphrase,
  };
  if (values.community?.trim()) request.community = values.community.trim();
  if (values.committee?.trim()) request.committee = values.committee.trim();
  return request;
}

/** The recovery code in its groups, three to a line. */
export function codeLines(code: string, perLine = 3): string[][] {
  const groups = code.split("-").filter((group) => group !== "");
  return Array.from({ length: Math.ceil(groups.length / perLine) }, (_, line) =>
    groups.slice(line * perLine, (line + 1) * perLine),
  );
}
