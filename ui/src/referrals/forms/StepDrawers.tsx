import { Input } from "antd";
import { useCasebook } from "../../app/casebook";
import { TextField, TickField } from "../../components/steps/fields";
import { Field } from "../../components/form/Field";
import { PersonSelect } from "../../components/office/PersonSelect";
import { filled } from "../../disputes/intake/form";
import type { ReferralDetail } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { FormDrawer } from "./FormDrawer";
import { PapersField } from "./PapersField";
import { useSaid } from "./said";

/** Props of the steps' forms. */
export interface StepDrawerProps {
  detail: ReferralDetail;
  open: boolean;
  onClose: () => void;
}

interface Acceptance {
  responsible_id: string | null;
  contact: string | null;
  outside_no: string | null;
  has_consent: boolean;
}

/** 接收: who is responsible from now on. */
export function AcceptDrawer({ detail, open, onClose }: StepDrawerProps) {
  const { data: casebook } = useCasebook();
  const order = useOrder("accept_referral");
  const said = useSaid(onClose);
  const { row } = detail;
  const isOurs = row.to_platform_id !== null;
  return (
    <FormDrawer<Acceptance, unknown>
      open={open}
      title={t("referrals.accept.title")}
      saveText={t("referrals.accept.save")}
      initial={{
        responsible_id: row.responsible_id ?? (isOurs ? (casebook?.account?.id ?? null) : null),
        contact: detail.contact,
        outside_no: row.outside_no,
        has_consent: detail.has_consent,
      }}
      save={(values) =>
        order.mutateAsync({
          referral_id: row.id,
          responsible_id: values.responsible_id ?? undefined,
          contact: filled(values.contact),
          outside_no: filled(values.outside_no),
          has_consent: values.has_consent,
        })
      }
      onSaved={said}
      onClose={onClose}
    >
      {() => (
        <>
          {isOurs && (
            <Field
              name="responsible_id"
              label={t("referrals.field.responsible")}
              hint={t("referrals.hint.responsible")}
              required
            >
              <PersonSelect clearable={false} />
            </Field>
          )}
          {(!isOurs || row.direction === "in") && !row.is_slip && (
            <>
              <Field name="contact" label={t("referrals.field.contact")}>
                <Input />
              </Field>
              <Field name="outside_no" label={t("referrals.field.outside_no")}>
                <Input />
              </Field>
            </>
          )}
          {row.direction === "in" && (
            <TickField
              name="has_consent"
              label={t("referrals.field.has_consent")}
              hint={t("referrals.hint.consent_in")}
            />
          )}
        </>
      )}
    </FormDrawer>
  );
}

/** 退回, with the reason. */
export function ReturnDrawer({ detail, open, onClose }: StepDrawerProps) {
  const order = useOrder("return_referral");
  const said = useSaid(onClose);
  return (
    <FormDrawer<{ reason: string | null }, unknown>
      open={open}
      title={t("referrals.return.title")}
      saveText={t("referrals.return.save")}
      initial={{ reason: null }}
      save={({ reason }) =>
        order.mutateAsync({ referral_id: detail.row.id, reason: filled(reason) ?? "" })
      }
      onSaved={said}
      onClose={onClose}
    >
      {() => (
        <TextField
          name="reason"
          label={t("referrals.field.return_reason")}
          hint={t("referrals.hint.return")}
          rows={4}
          required
        />
      )}
    </FormDrawer>
  );
}

/** 办结, with the result. */
export function FinishDrawer({ detail, open, onClose }: StepDrawerProps) {
  const order = useOrder("finish_referral");
  const said = useSaid(onClose);
  const { row } = detail;
  const opened =
    row.subject_kind !== null && row.subject_id !== null && row.is_subject_readable
      ? { subject_kind: row.subject_kind, subject_id: row.subject_id }
      : undefined;
  return (
    <FormDrawer<{ result: string | null; attachment_ids: string[] }, unknown>
      open={open}
      title={t("referrals.finish.title")}
      saveText={t("referrals.finish.save")}
      initial={{ result: null, attachment_ids: [] }}
      save={({ result, attachment_ids }) =>
        order.mutateAsync({
          referral_id: row.id,
          result: filled(result) ?? "",
          attachment_ids: row.is_slip ? attachment_ids : [],
        })
      }
      onSaved={said}
      onClose={onClose}
    >
      {() => (
        <>
          <TextField
            name="result"
            label={t("referrals.field.result")}
            hint={t("referrals.hint.result")}
            rows={6}
            required
          />
          {row.is_slip && (
            <PapersField
              subject={{ subject_kind: "slip", subject_id: row.id }}
              also={opened}
              label={t("referrals.field.papers_back")}
              hint={t("referrals.hint.papers_back")}
            />
          )}
        </>
      )}
    </FormDrawer>
  );
}
