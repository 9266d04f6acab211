import { Button, Input, Modal, Upload } from "antd";
import { useId, useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { call, upload } from "../ipc/call";
import { failureOf } from "../ipc/failure";
import type { HolidayNotice, ReadHolidayNotice } from "../ipc/generated";
import { failureSentence, t } from "../texts/t";
import { shortDays } from "./holiday-year";
import styles from "./HolidaysPart.module.css";

/** Props of `HolidayImport`. */
export interface HolidayImportProps {
  open: boolean;
  year: number;
  close: () => void;
  /** Puts the days into the year's calendar, where they are looked at and saved. */
  take: (read: HolidayNotice) => void;
}

/** A year's holidays out of a pasted notice or a file; looked at before anything changes. */
export function HolidayImport({ open, year, close, take }: HolidayImportProps) {
  return (
    <Modal
      open={open}
      title={t("settings.holidays.import_title", { year })}
      width="40rem"
      footer={null}
      destroyOnHidden
      onCancel={close}
    >
      <ImportForm year={year} close={close} take={take} />
    </Modal>
  );
}

function ImportForm({ year, close, take }: Omit<HolidayImportProps, "open">) {
  const [text, setText] = useState("");
  const [read, setRead] = useState<HolidayNotice | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const id = useId();

  async function ask(order: ReadHolidayNotice): Promise<void> {
    setFailed(null);
    setRead(null);
    try {
      setRead(await call("read_holiday_notice", order));
    } catch (reason) {
      setFailed(reason);
    }
  }

  async function askFile(file: File): Promise<void> {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { upload_id } = await upload(bytes, file.name);
      await ask({ year, upload_id });
    } catch (reason) {
      setFailed(reason);
    }
  }

  const problem = failed === null ? undefined : failureOf(failed).fields[0];
  return (
    <>
      <p>{t("settings.holidays.import_text")}</p>
      <label htmlFor={id}>{t("settings.holidays.import_field")}</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 6, maxRows: 14 }}
        placeholder={t("settings.holidays.import_example")}
        status={problem ? "error" : ""}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {problem && (
        <p role="alert" className={styles["import-problem"]}>
          {failureSentence(problem)}
        </p>
      )}
      {failed !== null && !problem && <FailureNotice failed={failed} />}
      {read && <ReadDays read={read} />}
      <footer className={styles["import-foot"]}>
        <Upload
          accept=".txt,.csv,.ics"
          showUploadList={false}
          beforeUpload={(file) => {
            void askFile(file);
            return false;
          }}
        >
          <Button>{t("settings.holidays.import_file")}</Button>
        </Upload>
        <Button disabled={text.trim() === ""} onClick={() => void ask({ year, text })}>
          {t("settings.holidays.import_read")}
        </Button>
        <Button
          type="primary"
          disabled={read === null}
          onClick={() => {
            if (read) take(read);
            close();
          }}
        >
          {t("settings.holidays.import_take")}
        </Button>
      </footer>
    </>
  );
}

function ReadDays({ read }: { read: HolidayNotice }) {
  return (
    <ul className={styles["import-read"]} role="status">
      <li>
        {t("settings.holidays.import_off", {
          n: read.days_off.length,
          days: shortDays(read.days_off),
        })}
      </li>
      <li>
        {t("settings.holidays.import_working", {
          n: read.working_days.length,
          days: shortDays(read.working_days),
        })}
      </li>
      {read.unread_lines.length > 0 && (
        <li data-unread>
          {t("settings.holidays.import_unread", {
            lines: read.unread_lines.join(t("common.separator")),
            year: read.year,
          })}
        </li>
      )}
    </ul>
  );
}
