import { App, Button, Modal, Radio } from "antd";
import { useState } from "react";
import { FailureNotice } from "../../components/FailureNotice";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { addDays } from "../days";
import { shortDay } from "../words";
import dialogs from "../dialogs.module.css";

/** Props of `CopyDialog`. */
export interface CopyDialogProps {
  open: boolean;
  /** The Monday of the week in sight. */
  from: string;
  platformId: string | undefined;
  close: () => void;
}

const WEEKS = [1, 2, 4, 8];

/** Copies the week in sight on to the weeks after it. */
export function CopyDialog({ open, from, platformId, close }: CopyDialogProps) {
  const { notification } = App.useApp();
  const copy = useOrder("copy_duty_week");
  const [weeks, setWeeks] = useState(1);
  function go(): void {
    copy.mutate(
      { from, to: addDays(from, 7), weeks, ...(platformId ? { platform_id: platformId } : {}) },
      {
        onSuccess: ({ added, on_days_off: off, taken, inactive }) => {
          notification.success({
            title: t("calendar.duty.copied", { added }),
            description:
              off + taken + inactive > 0 &&
              t("calendar.duty.copied_left", { off, taken, inactive }),
          });
          close();
        },
      },
    );
  }
  return (
    <Modal
      open={open}
      title={t("calendar.duty.copy")}
      width="32rem"
      destroyOnHidden
      onCancel={close}
      afterClose={() => copy.reset()}
      footer={
        <>
          <Button onClick={close}>{t("common.action.cancel")}</Button>
          <Button type="primary" loading={copy.isPending} onClick={go}>
            {t("calendar.duty.copy")}
          </Button>
        </>
      }
    >
      <p className={dialogs["subject"]}>
        {t("calendar.duty.copy_text", { from: shortDay(from), to: shortDay(addDays(from, 6)) })}
      </p>
      <Radio.Group
        aria-label={t("calendar.duty.copy_weeks")}
        optionType="button"
        value={weeks}
        options={WEEKS.map((n) => ({ value: n, label: t("calendar.duty.copy_week_count", { n }) }))}
        onChange={(event) => setWeeks(WEEKS.find((n) => n === event.target.value) ?? 1)}
      />
      {copy.error && <FailureNotice failed={copy.error} />}
    </Modal>
  );
}
