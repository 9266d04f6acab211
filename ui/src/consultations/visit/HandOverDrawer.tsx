import { App, Button, Form, type FormInstance, Input } from "antd";
import { useState } from "react";
import { FailureNotice } from "../../components/FailureNotice";
import { Field } from "../../components/form/Field";
import { formatDay } from "../../components/format";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { DayField, TextField, TickField } from "../../components/steps/fields";
import { call } from "../../ipc/call";
import type { HandOverDraft, HandOverTarget, ReferralSaved } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { choice, t } from "../../texts/t";
import styles from "./visit.module.css";

/** The slip as it is being filled in. */
interface SlipValues {
  to_platform_id: string | null;
  to_body: string | null;
  due_on: string | null;
  reason: string | null;
  content: string | null;
  has_consent: boolean;
}

/** Props of `HandOverDrawer`. */
export interface HandOverDrawerProps {
  id: string;
  /** Where it should go; the drawer is shut without it. */
  target: HandOverTarget | null;
  onClose: () => void;
}

/** The slip with which a consultation is handed over, filled out of its own fields. */
export function HandOverDrawer({ id, target, onClose }: HandOverDrawerProps) {
  const { message } = App.useApp();
  const order = useOrder("hand_over_consultation");
  const { data: draft, error } = useAsk(
    "hand_over_draft",
    { consultation_id: id, target: target ?? "mediation", with_contacts: false },
    { enabled: target !== null },
  );
  if (target === null) return null;
  if (error) return <FailureNotice failed={error} />;
  return (
    <FormDrawer<SlipValues, ReferralSaved>
      open={draft !== undefined}
      wide
      title={t("visit.hand_over.form_title", { target: choice("hand_over_target", target) })}
      saveText={t("visit.hand_over.save")}
      initial={{
        to_platform_id: draft?.to_platform_id ?? null,
        to_body: draft?.to_body ?? null,
        due_on: null,
        reason: draft?.reason ?? null,
        content: draft?.content ?? null,
        has_consent: false,
      }}
      save={(values) =>
        order.mutateAsync({
          consultation_id: id,
          target,
          to_platform_id: values.to_platform_id ?? undefined,
          to_body: values.to_body ?? undefined,
          due_on: values.due_on ?? undefined,
          reason: values.reason ?? undefined,
          content: values.content ?? undefined,
          has_consent: values.has_consent,
        })
      }
      onSaved={() => {
        void message.success(t("visit.hand_over.saved"));
        onClose();
      }}
      onClose={onClose}
    >
      {(form) => draft && <SlipFields form={form} draft={draft} id={id} target={target} />}
    </FormDrawer>
  );
}

interface SlipFieldsProps {
  form: FormInstance<SlipValues>;
  draft: HandOverDraft;
  id: string;
  target: HandOverTarget;
}

function SlipFields({ form, draft, id, target }: SlipFieldsProps) {
  const [failed, setFailed] = useState<unknown>(null);
  async function bring(): Promise<void> {
    setFailed(null);
    try {
      const whole = await call("hand_over_draft", {
        consultation_id: id,
        target,
        with_contacts: true,
      });
      form.setFieldValue("content", whole.content);
    } catch (reason) {
      setFailed(reason);
    }
  }
  return (
    <>
      {target === "mediation" ? (
        <Field name="to_platform_id" label={t("visit.hand_over.platform")} required>
          <PlatformSelect clearable={false} />
        </Field>
      ) : (
        <Field name="to_body" label={t("visit.hand_over.body")} required>
          <Input autoComplete="off" />
        </Field>
      )}
      <DayField
        name="due_on"
        label={t("visit.hand_over.due_on")}
        hint={draft.due_on && t("visit.hand_over.due_hint", { day: formatDay(draft.due_on) })}
      />
      <TextField name="reason" label={t("visit.hand_over.reason")} rows={2} required />
      <TextField
        name="content"
        label={t("visit.hand_over.content")}
        rows={8}
        required
        hint={t("visit.hand_over.content_hint")}
      />
      <Form.Item className={styles["template"]}>
        {failed !== null && <FailureNotice failed={failed} />}
        <Button
          size="small"
          title={t("visit.hand_over.contacts_hint")}
          onClick={() => void bring()}
        >
          {t("visit.hand_over.contacts")}
        </Button>
      </Form.Item>
      <TickField name="has_consent" label={t("visit.hand_over.consent")} />
    </>
  );
}
