import { Input } from "antd";
import { Field } from "../../components/form/Field";
import { PersonSelect } from "../../components/office/PersonSelect";
import { DayField, FormNote, TextField } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";
import { filled } from "../../disputes/intake/form";
import type { DisputeAccessShape, Role } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { PeopleConflicts } from "../../walls/PeopleConflicts";
import { useCase } from "../context";
import { monthsAfter } from "./instalments";

const LAWYERS: readonly Role[] = ["duty_lawyer"];

interface Granted {
  lawyer_id: string | null;
  purpose: string | null;
  starts_on: string | null;
  ends_on: string | null;
}

/** 授权律师阅卷. */
export function GrantAccessForm() {
  const { page, today } = useCase();
  const order = useOrder("grant_dispute_access");
  return (
    <StepForm<Granted>
      label={t("case.step.grant_access")}
      saveText={t("case.step.grant_access")}
      initial={{
        lawyer_id: null,
        purpose: null,
        starts_on: today,
        ends_on: monthsAfter(today, 1),
      }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          lawyer_id: values.lawyer_id ?? "",
          purpose: filled(values.purpose) ?? "",
          starts_on: filled(values.starts_on),
          ends_on: filled(values.ends_on) ?? "",
        })
      }
    >
      <FormNote>
        <p>{t("walls.access.note")}</p>
      </FormNote>
      <Field name="lawyer_id" label={t("walls.access.lawyer")} required wide>
        <PersonSelect roles={LAWYERS} />
      </Field>
      <PeopleConflicts
        field="lawyer_id"
        subjectKind="dispute"
        subjectId={page.row.id}
        capacity="lawyer"
      />
      <Field
        name="purpose"
        label={t("walls.access.purpose")}
        hint={t("walls.access.purpose_hint")}
        required
        wide
      >
        <Input autoComplete="off" maxLength={200} />
      </Field>
      <DayField name="starts_on" label={t("walls.access.starts_on")} required />
      <DayField
        name="ends_on"
        label={t("walls.access.ends_on")}
        hint={t("walls.access.ends_hint")}
        required
      />
    </StepForm>
  );
}

/** 收回阅卷授权, before its day. */
export function EndAccessForm({ access }: { access: DisputeAccessShape }) {
  const { names } = useCase();
  const order = useOrder("end_dispute_access");
  return (
    <StepForm<{ reason: string | null }>
      label={t("case.step.end_access")}
      saveText={t("case.step.end_access")}
      initial={{ reason: null }}
      save={(values) =>
        order.mutateAsync({ access_id: access.id, reason: filled(values.reason) ?? "" })
      }
    >
      <FormNote>
        <p>
          {names.person(access.lawyer_id)}
          {t("common.colon")}
          {access.purpose}
        </p>
      </FormNote>
      <TextField name="reason" label={t("walls.access.end_reason")} rows={2} required />
    </StepForm>
  );
}
