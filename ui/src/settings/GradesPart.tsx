import { thresholdWords } from "../allowance/reasons";
import { useManagesOffice } from "../app/permissions";
import { FailureNotice } from "../components/FailureNotice";
import { formatDay, formatMoney } from "../components/format";
import { useDisputeTypeName } from "../components/office/names";
import type { DifficultyGrades } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { GradesForm } from "./GradesForm";
import shared from "./SettingsScreen.module.css";
import styles from "./TypeTable.module.css";

/** The versioned table of difficulty grades (以案定补). */
export function GradesPart() {
  const manages = useManagesOffice();
  const asked = useAsk("difficulty_grades", {});
  if (asked.error) {
    return <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />;
  }
  if (!asked.data) return null;
  const table = asked.data;
  return (
    <>
      <p className={styles["lead"]}>{t("allowance.table.lead")}</p>
      <p className={shared["note"]}>
        {table.is_built_in
          ? t("allowance.table.built_in")
          : t("allowance.table.version", { n: table.version, day: formatDay(table.valid_from) })}
      </p>
      {!manages && <p className={shared["note"]}>{t("settings.not_manager")}</p>}
      {manages ? <GradesForm key={table.version} table={table} /> : <GradesRead table={table} />}
    </>
  );
}

/** The table for those who may not change it. */
function GradesRead({ table }: { table: DifficultyGrades }) {
  const typeName = useDisputeTypeName();
  return (
    <table className={styles["table"]}>
      <thead>
        <tr>
          <th scope="col">{t("allowance.table.name")}</th>
          <th scope="col">{t("allowance.table.amount")}</th>
          <th scope="col">{t("allowance.card.reasons")}</th>
        </tr>
      </thead>
      <tbody>
        {table.grades.map((grade) => (
          <tr key={grade.code}>
            <td>{grade.name}</td>
            <td>{formatMoney(grade.amount_fen)}</td>
            <td>
              {thresholdWords(grade.thresholds, typeName).join(t("common.separator")) ||
                t("allowance.table.none")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
