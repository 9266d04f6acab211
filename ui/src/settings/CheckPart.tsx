import { App, Button } from "antd";
import { useManagesOffice } from "../app/permissions";
import { FailureNotice } from "../components/FailureNotice";
import { FormSection } from "../components/form/FormSection";
import { formatCount } from "../components/format";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { CheckResult } from "./CheckResult";
import styles from "./SettingsScreen.module.css";

/** Proves the journal and the tables; makes the tables again where they differ. */
export function CheckPart() {
  const manages = useManagesOffice();
  const verify = useOrder("verify_casebook");
  return (
    <>
      {!manages && <p className={styles["note"]}>{t("settings.not_manager")}</p>}
      <FormSection title={t("settings.check")} hint={t("settings.check.lead")}>
        <div className={styles["wide"]}>
          <Button
            type="primary"
            disabled={!manages}
            loading={verify.isPending}
            onClick={() => verify.mutate({})}
          >
            {verify.isPending ? t("settings.check.running") : t("settings.check.run")}
          </Button>
          <div className={styles["result"]} aria-live="polite">
            {verify.error && <FailureNotice failed={verify.error} />}
            {verify.data && <CheckResult answer={verify.data} />}
          </div>
        </div>
      </FormSection>
      <RebuildSection enabled={manages} onDone={verify.reset} />
    </>
  );
}

function RebuildSection({ enabled, onDone }: { enabled: boolean; onDone: () => void }) {
  const { message, modal } = App.useApp();
  const rebuild = useOrder("rebuild_tables");

  function ask(): void {
    void modal.confirm({
      title: t("settings.rebuild.confirm"),
      content: t("settings.rebuild.confirm_text"),
      okText: t("settings.rebuild.run"),
      cancelText: t("common.action.cancel"),
      autoFocusButton: "cancel",
      onOk: () =>
        rebuild.mutate(
          {},
          {
            onSuccess: ({ records }) => {
              onDone();
              void message.success(t("settings.rebuild.done", { n: formatCount(records) }));
            },
          },
        ),
    });
  }

  return (
    <FormSection title={t("settings.rebuild")} hint={t("settings.rebuild.hint")}>
      <div className={styles["wide"]}>
        <Button disabled={!enabled} loading={rebuild.isPending} onClick={ask}>
          {t("settings.rebuild.run")}
        </Button>
        <div className={styles["result"]}>
          {rebuild.error && <FailureNotice failed={rebuild.error} />}
        </div>
      </div>
    </FormSection>
  );
}
