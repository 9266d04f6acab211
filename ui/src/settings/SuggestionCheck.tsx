import { Button } from "antd";
import { issuesDocuments } from "../app/permissions";
import { useCasebook } from "../app/casebook";
import { FailureNotice } from "../components/FailureNotice";
import { FormSection } from "../components/form/FormSection";
import { formatCount } from "../components/format";
import type { ModelEvaluation, TypeFigures } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { inPercent, mostFirst } from "./suggestion-figures";
import shared from "./SettingsScreen.module.css";
import styles from "./SuggestionCheck.module.css";

/** How well the suggested types go on this casebook, for those who may read its disputes. */
export function SuggestionCheck() {
  const { data: casebook } = useCasebook();
  const evaluate = useOrder("evaluate_model");
  if (!issuesDocuments(casebook?.account?.role)) return null;
  return (
    <FormSection title={t("settings.suggestion")} hint={t("settings.suggestion.lead")}>
      <div className={shared["wide"]}>
        <Button loading={evaluate.isPending} onClick={() => evaluate.mutate({ text_columns: [] })}>
          {t(evaluate.isPending ? "settings.suggestion.running" : "settings.suggestion.run")}
        </Button>
        <div className={shared["result"]} aria-live="polite">
          {evaluate.error && <FailureNotice failed={evaluate.error} />}
          {evaluate.data && <Figures found={evaluate.data} />}
        </div>
      </div>
    </FormSection>
  );
}

function Figures({ found }: { found: ModelEvaluation }) {
  return (
    <>
      <p className={styles["sum"]}>
        {t("settings.suggestion.sum", {
          texts: formatCount(found.text_count),
          shown: inPercent(found.shown),
          right: inPercent(found.shown_right),
          f1: found.macro_f1.toFixed(2),
        })}
      </p>
      <table className={styles["table"]}>
        <caption>{t("settings.suggestion.caption", { n: found.folds })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("disputes.column.type")}</th>
            <th scope="col">{t("settings.suggestion.count")}</th>
            <th scope="col">{t("settings.suggestion.precision")}</th>
            <th scope="col">{t("settings.suggestion.recall")}</th>
            <th scope="col">{t("settings.suggestion.f1")}</th>
          </tr>
        </thead>
        <tbody>
          {mostFirst(found.types).map((one) => (
            <Row key={one.code} one={one} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ one }: { one: TypeFigures }) {
  return (
    <tr>
      <th scope="row">{one.name}</th>
      <td>{formatCount(one.count)}</td>
      <td>{inPercent(one.precision)}</td>
      <td>{inPercent(one.recall)}</td>
      <td>{one.f1.toFixed(2)}</td>
    </tr>
  );
}
