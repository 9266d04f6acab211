import { Button, Form } from "antd";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useCasebook } from "../app/casebook";
import { RestoreScreen } from "../backup/RestoreScreen";
import { FailureNotice } from "../components/FailureNotice";
import { EnterMoves } from "../components/form/EnterMoves";
import { call } from "../ipc/call";
import { failureOf } from "../ipc/failure";
import { refreshAfter } from "../ipc/queries";
import { failureSentence, t } from "../texts/t";
import { Door } from "./Door";
import { RecoveryCodeScreen } from "./RecoveryCodeScreen";
import { SETUP_STEPS, type SetupValues, createRequest, stepOf } from "./setup";
import { AccountStep, CommitteeStep, PlaceStep } from "./SetupSteps";
import { StepTrail } from "./StepTrail";
import styles from "./SetupScreen.module.css";

interface Made {
  code: string;
  street: string;
  person: string;
}

const INITIAL: Partial<SetupValues> = { platform_kind: "one_stop_platform" };

/** The first start: three steps make the casebook, then the recovery code is shown once. */
export function SetupScreen() {
  const client = useQueryClient();
  const { data: casebook } = useCasebook();
  const [form] = Form.useForm<SetupValues>();
  const [at, setAt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const [made, setMade] = useState<Made | null>(null);
  const [restoring, setRestoring] = useState(false);
  const today = casebook?.today ?? "";

  // Called directly and not as an order: the casebook is open from now on, and asking for its
  // status would take the only sight of the recovery code away.
  async function create(values: SetupValues): Promise<void> {
    setBusy(true);
    setFailed(null);
    try {
      const { recovery_code: code } = await call("create_casebook", createRequest(values));
      setMade({ code, street: values.street.trim(), person: values.person.trim() });
      form.resetFields();
    } catch (reason) {
      setFailed(reason);
      showProblems(reason);
    } finally {
      setBusy(false);
    }
  }

  function showProblems(reason: unknown): void {
    const { fields } = failureOf(reason);
    const first = fields[0];
    if (!first) return;
    setAt(stepOf(first.field));
    form.setFields(
      fields.map((problem) => ({
        // The core names the fields of the request, which are those of the form.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        name: problem.field as keyof SetupValues,
        errors: [failureSentence(problem)],
      })),
    );
  }

  function goOn(): void {
    if (at < SETUP_STEPS.length - 1) setAt(at + 1);
    else if (!busy) void create(form.getFieldsValue(true));
  }

  if (made) {
    return (
      <RecoveryCodeScreen
        {...made}
        today={today}
        onDone={() => void refreshAfter(client, "create_casebook")}
      />
    );
  }
  if (restoring) return <RestoreScreen onBack={() => setRestoring(false)} />;
  const last = at === SETUP_STEPS.length - 1;
  return (
    <Door title={t("casebook.setup.welcome")} hint={t("casebook.setup.lead")} wide>
      <StepTrail at={at} />
      <EnterMoves submit={form.submit}>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={INITIAL}
          aria-label={t("casebook.setup.title")}
          scrollToFirstError={{ focus: true, block: "center" }}
          onFinish={goOn}
        >
          {at === 0 && <PlaceStep />}
          {at === 1 && <CommitteeStep today={today} />}
          {at === 2 && <AccountStep />}
          {failed !== null && <FailureNotice failed={failed} />}
          <footer className={styles["foot"]}>
            {busy && <span className={styles["busy"]}>{t("casebook.setup.creating")}</span>}
            {at > 0 && (
              <Button size="large" disabled={busy} onClick={() => setAt(at - 1)}>
                {t("casebook.setup.back")}
              </Button>
            )}
            <Button size="large" type="primary" htmlType="submit" loading={busy}>
              {last ? t("casebook.setup.create") : t("casebook.setup.next")}
            </Button>
          </footer>
        </Form>
      </EnterMoves>
      {at === 0 && (
        <Button type="link" block onClick={() => setRestoring(true)}>
          {t("backup.restore.open")}
        </Button>
      )}
    </Door>
  );
}
