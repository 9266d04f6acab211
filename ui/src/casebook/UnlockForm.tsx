import { Button, Form, type InputRef } from "antd";
import { useRef } from "react";
import { useUnlock } from "../app/casebook";
import { FailureNotice } from "../components/FailureNotice";
import { Field } from "../components/form/Field";
import { PassphraseInput } from "../components/form/PassphraseInput";
import type { Account } from "../ipc/generated";
import { failureSentence, t } from "../texts/t";
import styles from "./casebook.module.css";

/** Props of `UnlockForm`. */
export interface UnlockFormProps {
  /** None while there are several and nobody has been chosen. */
  account: Account | null;
  /** Begin in the field: not while the arrow keys still move among the accounts. */
  focus: boolean;
  /** The only account: greeted, as nothing else names it. */
  single: boolean;
  onForgotten: () => void;
}

/** The passphrase of one account. */
export function UnlockForm({ account, focus, single, onForgotten }: UnlockFormProps) {
  const unlock = useUnlock();
  const [form] = Form.useForm<{ passphrase: string }>();
  const input = useRef<InputRef>(null);

  function open({ passphrase }: { passphrase: string }): void {
    if (!account || unlock.isPending) return;
    unlock.mutate(
      { account: account.id, passphrase },
      {
        onError: ({ failure }) => {
          input.current?.select();
          // A slip of the finger is told at the field, calmly.
          if (failure.kind === "refused") {
            form.setFields([{ name: "passphrase", errors: [failureSentence(failure)] }]);
          }
        },
      },
    );
  }

  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={open}>
      {account && single && (
        <p className={styles["greeting"]}>{t("casebook.unlock.greeting", account)}</p>
      )}
      <Field name="passphrase" label={t("casebook.unlock.passphrase")} required>
        <PassphraseInput ref={input} autoComplete="current-password" autoFocus={focus} />
      </Field>
      {unlock.error && unlock.error.failure.kind !== "refused" && (
        <FailureNotice failed={unlock.error} />
      )}
      <Button
        type="primary"
        htmlType="submit"
        className={styles["submit"]}
        size="large"
        block
        disabled={account === null}
        loading={unlock.isPending}
      >
        {account ? t("casebook.unlock.submit") : t("casebook.unlock.choose")}
      </Button>
      <Button type="link" block className={styles["other-way"]} onClick={onForgotten}>
        {t("casebook.unlock.forgot")}
      </Button>
    </Form>
  );
}
