import { App, Switch } from "antd";
import { useManagesOffice } from "../app/permissions";
import { failureOf } from "../ipc/failure";
import type { BackupOverview } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { failureSentence, t } from "../texts/t";
import styles from "./backup.module.css";

/** Whether one backup a day is made by itself. */
export function AutomaticSwitch({ overview }: { overview: BackupOverview }) {
  const { message } = App.useApp();
  const manages = useManagesOffice();
  const order = useOrder("set_backup_automatic");
  if (!manages) return null;
  async function turn(isAutomatic: boolean): Promise<void> {
    try {
      await order.mutateAsync({ is_automatic: isAutomatic });
    } catch (reason) {
      void message.error(failureSentence(failureOf(reason)), 8);
    }
  }
  return (
    <label className={styles["switch"]}>
      {t("backup.automatic")}
      <Switch
        checked={overview.is_automatic}
        loading={order.isPending}
        onChange={(isOn) => void turn(isOn)}
      />
    </label>
  );
}
