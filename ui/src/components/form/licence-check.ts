import { call } from "../../ipc/call";
import { failureSentence, t } from "../../texts/t";
import type { IdentifierHint } from "./IdentifierInput";

const KINDS = { ok: "good", warning: "doubtful", error: "wrong" } as const;

/** What the core says of a lawyer's licence number. */
export async function checkLicence(text: string, signal: AbortSignal): Promise<IdentifierHint> {
  const request = { kind: "lawyer_licence", text } as const;
  const { level, code } = await call("check_identifier", request, signal);
  return {
    kind: KINDS[level],
    text: code === null ? t("people.licence_ok") : failureSentence({ code, params: {} }),
  };
}
