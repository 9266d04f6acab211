import { Modal } from "antd";
import { t } from "../texts/t";
import { DossierCheck } from "./DossierCheck";
import styles from "./documents.module.css";

/** 核验卷宗 beside the papers of a case. */
export function DossierCheckDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal
      open={open}
      title={t("documents.check.title")}
      width="44rem"
      centered
      destroyOnHidden
      footer={null}
      onCancel={onClose}
    >
      <p className={styles["lead"]}>{t("documents.check.lead")}</p>
      <DossierCheck />
    </Modal>
  );
}
