import { Field } from "../../components/form/Field";
import { PersonSelect } from "../../components/office/PersonSelect";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { FormNote } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";
import type { RequestRow } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";

interface Values {
  handling_platform_id: string | null;
  handler_id: string | null;
}

/** Props of `AssignForm`. */
export interface AssignFormProps {
  /** The requests; all of them go to the same hands. */
  ids: readonly string[];
  /** The hands it is in now. */
  known?: RequestRow;
  onAssigned?: () => void;
}

/** 分派, of one request or of several at once. */
export function AssignForm({ ids, known, onAssigned }: AssignFormProps) {
  const order = useOrder("assign_request");
  return (
    <StepForm<Values>
      label={choice("request_action", "assign")}
      saveText={choice("request_action", "assign")}
      initial={{
        handling_platform_id: known?.handling_platform_id ?? null,
        handler_id: known?.handler_id ?? null,
      }}
      save={async (values) => {
        await order.mutateAsync({
          request_ids: [...ids],
          handling_platform_id: values.handling_platform_id ?? undefined,
          handler_id: values.handler_id ?? undefined,
        });
        onAssigned?.();
      }}
    >
      {ids.length > 1 && <FormNote>{t("requests.form.assign.many", { n: ids.length })}</FormNote>}
      <Field
        name="handler_id"
        label={t("requests.form.assign.handler")}
        hint={t("requests.form.assign.hint")}
        wide
      >
        <PersonSelect />
      </Field>
      <Field name="handling_platform_id" label={t("requests.form.assign.platform")} wide>
        <PlatformSelect />
      </Field>
    </StepForm>
  );
}
