import { Link } from "@tanstack/react-router";
import { useManagesOffice } from "../../app/permissions";
import { FailureNotice } from "../../components/FailureNotice";
import { Icon } from "../../components/icons";
import { usePersonName } from "../../components/office/names";
import { StatusTag } from "../../components/StatusTag";
import { useAsk } from "../../ipc/queries";
import shared from "../../settings/SettingsScreen.module.css";
import { choice, t } from "../../texts/t";
import { savedLine, versionWords } from "./saved-line";
import styles from "./wordings.module.css";

/** 文书模板: every form with its wording. */
export function WordingsPart() {
  const manages = useManagesOffice();
  const person = usePersonName();
  const { data, error, refetch } = useAsk("document_templates", {});
  if (error) return <FailureNotice failed={error} retry={() => void refetch()} />;
  if (!data) return null;
  return (
    <>
      <p className={styles["lead"]}>{t("documents.wordings.lead")}</p>
      {!(manages && data.may_change) && (
        <p className={shared["note"]}>{t("settings.not_manager")}</p>
      )}
      <ul className={styles["forms"]}>
        {data.rows.map((row) => (
          <li key={row.form}>
            <Link
              to="/settings/wordings/$form"
              params={{ form: row.form }}
              className={styles["form"]}
            >
              <Icon name="sheet" />
              <span className={styles["form-words"]}>
                <span>{choice("document_form", row.form)}</span>
                {row.version !== null && (
                  <span className={styles["quiet"]}>{savedLine(row, person(row.saved_by))}</span>
                )}
              </span>
              <StatusTag tone={row.version === null ? "muted" : "active"}>
                {versionWords(row)}
              </StatusTag>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
