import { call } from "../../ipc/call";
import { failureSentence, t } from "../../texts/t";
import type { IdentifierHint } from "./IdentifierInput";

const KINDS = { ok: "good", warning: "doubtful", error: "wrong" } as const;

/** What the core says of a telephone number; nothing of one that is shown masked. */
export async function checkPhone(
  text: string,
  signal: AbortSignal,
): Promise<IdentifierHint | null> {
  if (text.includes("*")) return null;
  const { level, code } = await call("check_identifier", { kind: "phone", text }, signal);
  return {
    kind: KINDS[level],
    text: code === null ? t("common.phone.ok") : failureSentence({ code, params: {} }),
  };
}
