import { App, Form, type FormInstance, Input } from "antd";
import { useCasebook } from "../../app/casebook";
import { DayField, FormNote, TextField, TickField } from "../../components/steps/fields";
import { ChoiceSelect } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { formatDay } from "../../components/format";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { filled } from "../../disputes/intake/form";
import { useToday } from "../../disputes/today";
import type { ReferralChannel, ReferralDraft, ReferralSaved } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { FormDrawer } from "./FormDrawer";
import { termOf } from "./send";

interface Values {
  platform_id: string | null;
  channel: ReferralChannel | null;
  from_body: string | null;
  outside_no: string | null;
  letter_no: string | null;
  contact: string | null;
  reason: string | null;
  content: string | null;
  has_consent: boolean;
  received_on: string | null;
  due_on: string | null;
}

/** Props of `ReceiveDrawer`. */
export interface ReceiveDrawerProps {
  open: boolean;
  onClose: () => void;
  /** With the new referral's id. */
  onSaved: (id: string) => void;
}

/** 登记转入: what a court, the police or another body hands to a platform. */
export function ReceiveDrawer({ open, onClose, onSaved }: ReceiveDrawerProps) {
  const { message } = App.useApp();
  const today = useToday();
  const { data: casebook } = useCasebook();
  const order = useOrder("receive_referral");
  return (
    <FormDrawer<Values, ReferralSaved>
      open={open}
      wide
      title={t("referrals.receive.title")}
      saveText={t("referrals.receive.save")}
      initial={{
        platform_id: casebook?.account?.platform_id ?? null,
        channel: null,
        from_body: null,
        outside_no: null,
        letter_no: null,
        contact: null,
        reason: null,
        content: null,
        has_consent: false,
        received_on: today,
        due_on: null,
      }}
      save={(values) =>
        order.mutateAsync({
          platform_id: values.platform_id ?? undefined,
          // The form does not save without a linkage.
          channel: values.channel ?? "other",
          from_body: filled(values.from_body) ?? "",
          outside_no: filled(values.outside_no),
          letter_no: filled(values.letter_no),
          contact: filled(values.contact),
          reason: filled(values.reason) ?? "",
          content: filled(values.content) ?? "",
          has_consent: values.has_consent,
          received_on: filled(values.received_on),
          due_on: filled(values.due_on),
        })
      }
      onSaved={({ id }) => {
        void message.success(t("referrals.receive.saved"));
        onClose();
        onSaved(id);
      }}
      onClose={onClose}
    >
      {(form) => <ArrivalFields form={form} today={today} />}
    </FormDrawer>
  );
}

function ArrivalFields({ form, today }: { form: FormInstance<Values>; today: string }) {
  const channel = Form.useWatch("channel", form);
  const receivedOn = filled(Form.useWatch("received_on", form)) ?? today;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(receivedOn);
  const { data: draft } = useAsk(
    "referral_draft",
    { with_contacts: false, received_on: isDay ? receivedOn : today },
    { keepPrevious: true },
  );
  const term = termOf(draft, channel);
  return (
    <>
      <Field
        name="channel"
        label={t("referrals.field.channel")}
        required
        hint={channel && t(`referrals.hint_in.${channel}`)}
      >
        <ChoiceSelect of="referral_channel" only={incoming(draft)} />
      </Field>
      <Field name="from_body" label={t("referrals.field.from_body")} required>
        <Input />
      </Field>
      <Field
        name="outside_no"
        label={t("referrals.field.outside_no")}
        hint={t("referrals.hint.outside_no")}
      >
        <Input />
      </Field>
      <Field name="letter_no" label={t("referrals.field.letter_no")}>
        <Input />
      </Field>
      <Field name="contact" label={t("referrals.field.contact")}>
        <Input />
      </Field>
      <Field name="platform_id" label={t("referrals.field.to_platform")} required>
        <PlatformSelect clearable={false} />
      </Field>
      <DayField
        name="received_on"
        label={t("referrals.field.received_on")}
        latest={today}
        required
      />
      <DayField
        name="due_on"
        label={t("referrals.field.due_on")}
        hint={term && t("referrals.hint.due_on", { day: formatDay(term.due_on) })}
      />
      <TextField name="reason" label={t("referrals.field.matter")} rows={1} required />
      <TextField name="content" label={t("referrals.field.letter")} rows={6} required />
      <TickField
        name="has_consent"
        label={t("referrals.field.has_consent")}
        hint={term?.needs_consent ? t("referrals.hint.consent_in") : undefined}
      />
      <FormNote>{t("referrals.receive.note")}</FormNote>
    </>
  );
}

function incoming(draft: ReferralDraft | undefined): ReferralChannel[] {
  return draft?.terms.map((term) => term.channel) ?? [];
}
