import { Button, Form, Input } from "antd";
import { FailureNotice } from "../components/FailureNotice";
import { EnterMoves } from "../components/form/EnterMoves";
import { Field } from "../components/form/Field";
import { NewPassphrase, type NewPassphraseValues } from "../components/form/NewPassphrase";
import { useOrder } from "../ipc/queries";
import type { Account } from "../ipc/generated";
import type { ShownFailure } from "../ipc/failure";
import { failureSentence, t } from "../texts/t";
import styles from "./casebook.module.css";

interface Entered extends NewPassphraseValues {
  recovery_code: string;
}

/** A new passphrase by means of the printed recovery code. */
export function RecoverForm({ account, onBack }: { account: Account | null; onBack: () => void }) {
  const recover = useOrder("recover");
  const [form] = Form.useForm<Entered>();

  function open({ recovery_code, passphrase }: Entered): void {
    if (!account || recover.isPending) return;
    recover.mutate(
      { account: account.id, recovery_code, passphrase },
      {
        onError: ({ failure }) => {
          if (!isOfCode(failure)) return;
          form.setFields([{ name: "recovery_code", errors: [failureSentence(failure)] }]);
          form.scrollToField("recovery_code", { focus: true });
        },
      },
    );
  }

  return (
    <EnterMoves submit={form.submit}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={open}>
        <Field
          name="recovery_code"
          label={t("casebook.recover.code")}
          hint={t("casebook.recover.code_hint")}
          required
        >
          <Input className={styles["code-input"]} autoFocus autoComplete="off" spellCheck={false} />
        </Field>
        <NewPassphrase />
        {recover.error && !isOfCode(recover.error.failure) && (
          <FailureNotice failed={recover.error} />
        )}
        <Button
          type="primary"
          htmlType="submit"
          className={styles["submit"]}
          size="large"
          block
          disabled={account === null}
          loading={recover.isPending}
        >
          {account ? t("casebook.recover.submit") : t("casebook.unlock.choose")}
        </Button>
        <Button type="link" block className={styles["other-way"]} onClick={onBack}>
          {t("casebook.recover.back")}
        </Button>
      </Form>
    </EnterMoves>
  );
}

function isOfCode(failure: ShownFailure): boolean {
  return failure.code === "wrong_recovery_code";
}
