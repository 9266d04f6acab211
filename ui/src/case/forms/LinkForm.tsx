import { Input } from "antd";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { RecordSelect } from "../../components/records/RecordSelect";
import { filled } from "../../disputes/intake/form";
import type { LinkKind } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";
import { StepForm } from "../../components/steps/StepForm";

interface Values {
  linked_id: string | null;
  kind: LinkKind;
  remark: string | null;
}

/** 关联纠纷: finds the other dispute by number, title or name. */
export function LinkForm() {
  const { page } = useCase();
  const order = useOrder("link_disputes");
  return (
    <StepForm<Values>
      label={t("case.step.link")}
      saveText={t("case.links.add")}
      initial={{ linked_id: null, kind: "same_matter", remark: null }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          linked_id: values.linked_id ?? "",
          kind: values.kind,
          remark: filled(values.remark),
        })
      }
    >
      <Field
        name="linked_id"
        label={t("case.links.which")}
        hint={t("case.links.which_hint")}
        required
        wide
      >
        <RecordSelect kind="dispute" except={page.row.id} />
      </Field>
      <Field name="kind" label={t("case.links.kind")} required wide>
        <ChoiceRadio of="link_kind" />
      </Field>
      <Field name="remark" label={t("case.links.remark")} wide>
        <Input autoComplete="off" />
      </Field>
    </StepForm>
  );
}
