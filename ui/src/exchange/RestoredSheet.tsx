import { Input } from "antd";
import { useState } from "react";
import { useManagesOffice } from "../app/permissions";
import { ConfirmOrder } from "../components/ConfirmOrder";
import { Sheet } from "../components/reading/Sheet";
import type { SiteBoard } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./exchange.module.css";

/** A new identity for a computer that was restored from a backup, before it exchanges. */
export function RestoredSheet({ board }: { board: SiteBoard }) {
  const manages = useManagesOffice();
  const renew = useOrder("renew_device");
  const there = board.folders.find((one) => one.is_there);
  const [typed, setTyped] = useState<string | null>(null);
  const folder = typed ?? there?.folder ?? "";
  const texts = { title: t("exchange.renew.title"), question: t("backup.renew.question") };
  return (
    <Sheet title={t("backup.renew.title")}>
      <p className={styles["lead"]}>{t("backup.renew.lead")}</p>
      {manages && (
        <div className={styles["run"]}>
          <label className={styles["path"]}>
            <span>{t("exchange.run.path")}</span>
            <Input
              value={folder}
              spellCheck={false}
              placeholder={t("exchange.run.example")}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
          <div>
            {folder.trim() !== "" && (
              <ConfirmOrder
                {...texts}
                text={t("backup.renew.by_folder")}
                label={t("backup.renew.by_folder")}
                size="middle"
                order={() => renew.mutateAsync({ folder })}
              />
            )}
            {board.hub && (
              <ConfirmOrder
                {...texts}
                text={t("backup.renew.by_hub")}
                label={t("backup.renew.by_hub")}
                size="middle"
                order={() => renew.mutateAsync({})}
              />
            )}
          </div>
        </div>
      )}
    </Sheet>
  );
}
