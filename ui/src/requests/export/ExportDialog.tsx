import { App, Button, Input, Modal, Radio } from "antd";
import { useId, useState } from "react";
import { useExportsIdentity } from "../../app/permissions";
import { FailureNotice } from "../../components/FailureNotice";
import { formatCount } from "../../components/format";
import { SavedNote } from "../../components/SavedNote";
import { saveFile } from "../../ipc/call";
import { useAsk, useOrder } from "../../ipc/queries";
import { choice, choices, t } from "../../texts/t";
import { type RequestSearch, askFor } from "../filters";
import { type ExportChoice, FIRST_CHOICE, firstTitles, lacksReason, orderFor } from "./order";
import styles from "./export.module.css";

/** Props of `ExportDialog`. */
export interface ExportDialogProps {
  /** What the list is narrowed to; the export takes the same. */
  search: RequestSearch;
  open: boolean;
  onClose: () => void;
}

/** Taking the listed requests out as a table: shape, file format, and how much of who asked. */
export function ExportDialog({ search, open, onClose }: ExportDialogProps) {
  const { message } = App.useApp();
  const [decided, setDecided] = useState<ExportChoice>(FIRST_CHOICE);
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const { data: listed } = useAsk(
    "request_list",
    { ...askFor(search), limit: 1 },
    { enabled: open },
  );
  const order = useOrder("export_requests");
  const count = listed ? formatCount(listed.count) + (listed.capped ? "+" : "") : "…";
  const isEmpty = listed?.count === 0;

  async function go(): Promise<void> {
    setTried(true);
    if (busy || lacksReason(decided)) return;
    setBusy(true);
    setFailed(null);
    try {
      const made = await order.mutateAsync(orderFor(decided, search));
      const saved = await saveFile(made.download_id, made.file_name);
      const done = t("requests.export.done", { n: formatCount(made.count) });
      void message.success(<SavedNote words={done} saved={saved} />, 8);
      onClose();
    } catch (reason) {
      setFailed(reason);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open={open}
      title={t("requests.export.title")}
      width="36rem"
      centered
      destroyOnHidden
      onCancel={onClose}
      afterClose={() => {
        setDecided(FIRST_CHOICE);
        setTried(false);
        setFailed(null);
      }}
      footer={
        <>
          <Button onClick={onClose}>{t("common.action.cancel")}</Button>
          <Button type="primary" loading={busy} disabled={isEmpty} onClick={() => void go()}>
            {t("requests.export.go", { n: count })}
          </Button>
        </>
      }
    >
      <div className={styles["form"]}>
        <p className={styles["count"]} role="status">
          {isEmpty ? t("requests.export.none") : t("requests.export.count", { n: count })}
        </p>
        <ExportFields
          decided={decided}
          isReasonMissing={tried && lacksReason(decided)}
          onDecide={(change) => {
            setDecided((now) => ({ ...now, ...change }));
            setFailed(null);
          }}
        />
        {failed !== null && <FailureNotice failed={failed} />}
      </div>
    </Modal>
  );
}

interface ExportFieldsProps {
  decided: ExportChoice;
  isReasonMissing: boolean;
  onDecide: (change: Partial<ExportChoice>) => void;
}

function ExportFields({ decided, isReasonMissing, onDecide }: ExportFieldsProps) {
  const id = useId();
  const mayAll = useExportsIdentity();
  const { data } = useAsk("column_profiles", {});
  return (
    <>
      <fieldset className={styles["part"]}>
        <legend>{t("requests.export.shape")}</legend>
        <Radio.Group
          className={styles["stack"]}
          value={decided.shape}
          onChange={(event) => onDecide({ shape: event.target.value })}
          options={(data?.shapes ?? []).map(({ shape, columns }) => ({
            value: shape,
            label: (
              <span className={styles["shape"]}>
                {choice("request_shape", shape)}
                <span className={styles["hint"]}>
                  {t("requests.export.shape_columns", {
                    n: columns.length,
                    names: firstTitles(columns, t("common.separator"), t("requests.export.more")),
                  })}
                </span>
              </span>
            ),
          }))}
        />
      </fieldset>
      <fieldset className={styles["part"]}>
        <legend>{t("requests.export.format")}</legend>
        <Radio.Group
          value={decided.format}
          options={choices("export_format")}
          onChange={(event) => onDecide({ format: event.target.value })}
        />
      </fieldset>
      <fieldset className={styles["part"]}>
        <legend>{t("requests.export.identity")}</legend>
        <Radio.Group
          className={styles["stack"]}
          value={decided.full}
          onChange={(event) => onDecide({ full: event.target.value === true })}
          options={[
            { value: false, label: t("requests.export.masked") },
            { value: true, label: t("requests.export.full"), disabled: !mayAll },
          ]}
        />
        <p className={styles["hint"]}>
          {t("requests.export.confidential")}
          {!mayAll && t("requests.export.not_allowed")}
        </p>
      </fieldset>
      {decided.full && (
        <div className={styles["part"]}>
          <label className={styles["label"]} htmlFor={`${id}-reason`}>
            {t("requests.export.reason")}
          </label>
          <Input.TextArea
            id={`${id}-reason`}
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={500}
            placeholder={t("requests.export.reason_hint")}
            status={isReasonMissing ? "error" : ""}
            aria-invalid={isReasonMissing}
            aria-describedby={`${id}-note`}
            value={decided.reason}
            onChange={(event) => onDecide({ reason: event.target.value })}
          />
          {isReasonMissing && (
            <p className={styles["fault"]} role="alert">
              {t("requests.export.reason_missing")}
            </p>
          )}
          <p className={styles["hint"]} id={`${id}-note`}>
            {t("requests.export.full_note")}
          </p>
        </div>
      )}
    </>
  );
}
