import type { IdentifierHint } from "../../components/form/IdentifierInput";
import { formatDay } from "../../components/format";
import type { IdentifierCheck, IdentifierKind } from "../../ipc/generated";
import { choice, failureSentence, t } from "../../texts/t";
import { ageOf } from "./ages";

/** How long a whole number is; shorter ones are still being typed. */
const WHOLE: Readonly<Record<IdentifierKind, number>> = {
  id_card: 18,
  credit_code: 18,
  phone: 11,
  lawyer_licence: 17,
};

/** Whether a number is wrong only because its end is not typed yet. */
export function isHalf(kind: IdentifierKind, text: string, found: IdentifierCheck): boolean {
  return (found.code?.endsWith("_length") ?? false) && text.length < WHOLE[kind];
}

/** What is said beside a number while it is typed; nothing while it is half there. */
export function hintOf(
  kind: IdentifierKind,
  text: string,
  found: IdentifierCheck,
  today: string,
): IdentifierHint | null {
  if (isHalf(kind, text, found)) return null;
  if (found.level === "error") return { kind: "wrong", text: sentenceOf(found) };
  const told = toldBy(found, today);
  if (found.level === "warning") {
    return { kind: "doubtful", text: [sentenceOf(found), told].filter(Boolean).join(" ") };
  }
  return { kind: "good", text: told || t("disputes.number.good") };
}

/** The sentence for what was found; empty when there is nothing to say. */
export function sentenceOf(found: IdentifierCheck): string {
  return found.code === null ? "" : failureSentence({ code: found.code, params: {} });
}

/** Sex, birthday, age and region, as far as the number tells them. */
function toldBy(found: IdentifierCheck, today: string): string {
  const age = ageOf({ born_on: found.born_on, age: null }, today);
  return [
    found.sex && choice("sex", found.sex),
    found.born_on && t("disputes.number.born", { day: formatDay(found.born_on) }),
    age === null ? null : t("disputes.number.age", { n: age }),
    found.region,
  ]
    .filter(Boolean)
    .join(" · ");
}
