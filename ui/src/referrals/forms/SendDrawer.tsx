import { App, Button, Form, type FormInstance, Input, Select } from "antd";
import { useState } from "react";
import { DayField, FormNote, ManyField, TextField, TickField } from "../../components/steps/fields";
import fields from "../../case/forms/forms.module.css";
import { FailureNotice } from "../../components/FailureNotice";
import { ChoiceSelect } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { formatDay } from "../../components/format";
import { PersonSelect } from "../../components/office/PersonSelect";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { call } from "../../ipc/call";
import type { ReferralDraft, ReferralSaved } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import type { Referable } from "../permissions";
import { FormDrawer } from "./FormDrawer";
import { PapersField } from "./PapersField";
import { type SendValues, blankSlip, termOf, toSend } from "./send";

/** Props of `SendDrawer`. */
export interface SendDrawerProps {
  open: boolean;
  subjectKind: Referable;
  subjectId: string;
  onClose: () => void;
}

/** 转办: the slip of a matter, proposed out of its own fields. */
export function SendDrawer({ open, subjectKind, subjectId, onClose }: SendDrawerProps) {
  const { message } = App.useApp();
  const order = useOrder("send_referral");
  const subject = { subject_kind: subjectKind, subject_id: subjectId };
  const { data: draft, error } = useAsk(
    "referral_draft",
    { ...subject, with_contacts: false },
    { enabled: open },
  );
  if (error && open) return <FailureNotice failed={error} />;
  return (
    <FormDrawer<SendValues, ReferralSaved>
      open={open && draft !== undefined}
      wide
      title={t("referrals.send.title")}
      saveText={t("referrals.send.save")}
      initial={blankSlip(draft ?? { content: "", terms: [] })}
      save={(values) => order.mutateAsync(toSend(subjectKind, subjectId, values))}
      onSaved={() => {
        void message.success(t("referrals.send.saved"));
        onClose();
      }}
      onClose={onClose}
    >
      {(form) => draft && <SlipFields form={form} draft={draft} subject={subject} />}
    </FormDrawer>
  );
}

interface SlipFieldsProps {
  form: FormInstance<SendValues>;
  draft: ReferralDraft;
  subject: { subject_kind: Referable; subject_id: string };
}

function SlipFields({ form, draft, subject }: SlipFieldsProps) {
  const channel = Form.useWatch("channel", form);
  const isJoint = Form.useWatch("is_joint", form);
  const term = termOf(draft, channel);
  return (
    <>
      <Field
        name="channel"
        label={t("referrals.field.channel")}
        required
        hint={channel && t(`referrals.hint.${channel}`)}
      >
        <ChoiceSelect of="referral_channel" only={draft.terms.map((one) => one.channel)} />
      </Field>
      {channel === "platform" ? (
        <Field name="to_platform_id" label={t("referrals.field.to_platform")} required>
          <PlatformSelect />
        </Field>
      ) : (
        <Field
          name="to_body"
          label={t("referrals.field.to_body")}
          required
          hint={t("referrals.hint.to_body")}
        >
          <Input />
        </Field>
      )}
      {channel === "platform" && (
        <PapersField
          subject={subject}
          label={t("referrals.field.attachments")}
          hint={t("referrals.hint.attachments")}
        />
      )}
      {channel !== "platform" && (
        <Field name="contact" label={t("referrals.field.contact")}>
          <Input />
        </Field>
      )}
      <DayField
        name="due_on"
        label={t("referrals.field.due_on")}
        hint={term && t("referrals.hint.due_on", { day: formatDay(term.due_on) })}
      />
      <Field name="letter_no" label={t("referrals.field.letter_no")}>
        <Input />
      </Field>
      <TextField name="reason" label={t("referrals.field.reason")} rows={2} required />
      <TextField
        name="content"
        label={t("referrals.field.content")}
        rows={8}
        required
        hint={t("referrals.hint.content")}
      />
      {subject.subject_kind !== "hazard" && <Contacts form={form} subject={subject} />}
      <TickField
        name="has_consent"
        label={t("referrals.field.has_consent")}
        hint={term?.needs_consent ? t("referrals.hint.consent") : undefined}
      />
      <TickField
        name="is_joint"
        label={t("referrals.field.is_joint")}
        hint={t("referrals.hint.joint")}
      />
      {isJoint && (
        <>
          <Field name="lead_body" label={t("referrals.field.lead_body")} required>
            <Input />
          </Field>
          <Field name="responsible_id" label={t("referrals.field.mediator")} required>
            <PersonSelect roles={["mediator", "committee_head"]} />
          </Field>
          <ManyField
            name="taking_part"
            label={t("referrals.field.taking_part")}
            hint={t("referrals.hint.taking_part")}
            required
            wide
          >
            <Select
              mode="tags"
              open={false}
              suffixIcon={null}
              tokenSeparators={["、", "，", ","]}
            />
          </ManyField>
        </>
      )}
      <FormNote>{t("referrals.send.note")}</FormNote>
    </>
  );
}

/** Puts telephones in full into the content, which leaves an entry. */
function Contacts({ form, subject }: Omit<SlipFieldsProps, "draft">) {
  const [failed, setFailed] = useState<unknown>(null);
  async function bring(): Promise<void> {
    setFailed(null);
    try {
      const whole = await call("referral_draft", { ...subject, with_contacts: true });
      form.setFieldValue("content", whole.content);
    } catch (reason) {
      setFailed(reason);
    }
  }
  return (
    <div className={fields["row-button"]}>
      {failed !== null && <FailureNotice failed={failed} />}
      <Button size="small" title={t("referrals.send.contacts_hint")} onClick={() => void bring()}>
        {t("referrals.send.contacts")}
      </Button>
    </div>
  );
}
