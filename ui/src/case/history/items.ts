import type { ReactNode } from "react";
import type { HistoryItem } from "../../components/Sentence";
import type { Act } from "../../ipc/generated";
import { t } from "../../texts/t";
import type { CaseNames } from "../names";
import { actSentence, faceOf } from "./act-words";

/** An act as a sentence of a history. */
export function itemOf(act: Act, names: CaseNames, detail?: ReactNode): HistoryItem {
  return {
    key: act.id,
    at: act.at,
    actor: act.actor || t("common.unknown"),
    sentence: actSentence(act, names),
    detail,
    ...faceOf(act),
  };
}
