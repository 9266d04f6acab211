import { FormSection } from "../components/form/FormSection";
import { DossierCheck } from "../documents/DossierCheck";
import { t } from "../texts/t";
import styles from "./SettingsScreen.module.css";

/** 核验卷宗: a dossier that somebody brought, against this casebook or the bundle beside it. */
export function DossierPart() {
  return (
    <FormSection title={t("documents.check.title")} hint={t("documents.check.lead")}>
      <div className={styles["wide"]}>
        <DossierCheck />
      </div>
    </FormSection>
  );
}
