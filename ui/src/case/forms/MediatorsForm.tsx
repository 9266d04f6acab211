import { PersonSelect } from "../../components/office/PersonSelect";
import { filled } from "../../disputes/intake/form";
import { MEDIATING } from "../../disputes/roles";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { PeopleConflicts } from "../../walls/PeopleConflicts";
import { useCase } from "../context";
import { ManyField, TextField } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";

interface Values {
  mediator_ids: string[];
  reason: string | null;
}

/** 更换调解员. */
export function MediatorsForm() {
  const { page } = useCase();
  const order = useOrder("change_mediators");
  return (
    <StepForm<Values>
      label={t("case.step.change_mediators")}
      saveText={t("common.action.save")}
      initial={{ mediator_ids: page.row.mediator_ids, reason: null }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          mediator_ids: values.mediator_ids,
          reason: filled(values.reason) ?? "",
        })
      }
    >
      <ManyField
        name="mediator_ids"
        label={t("case.form.mediators")}
        hint={t("case.form.mediators_hint")}
        required
        wide
      >
        <PersonSelect multiple roles={MEDIATING} />
      </ManyField>
      <PeopleConflicts
        field="mediator_ids"
        subjectKind="dispute"
        subjectId={page.row.id}
        capacity="mediator"
        except={page.row.mediator_ids}
      />
      <TextField
        name="reason"
        label={t("case.mediators.reason")}
        hint={t("case.mediators.reason_hint")}
        rows={2}
        required={page.row.status !== "registered"}
      />
    </StepForm>
  );
}
