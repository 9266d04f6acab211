import { App, Checkbox, Input } from "antd";
import { Field } from "../../components/form/Field";
import { DisputeTypeSelect } from "../../components/office/DisputeTypeSelect";
import { ManyField, TextField, TickField } from "../../components/steps/fields";
import type { SuggestedWay, TextBlockRow } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { choices, t } from "../../texts/t";

/** A frequent question as it is being written. */
interface TemplateValues {
  title: string | null;
  topic: string | null;
  content: string | null;
  advice: string | null;
  legal_basis: string | null;
  suggested_ways: SuggestedWay[];
  is_shared: boolean;
}

/** Props of `TemplateDrawer`. */
export interface TemplateDrawerProps {
  /** The one to change, a new one, or none. */
  block: TextBlockRow | "new" | null;
  mayShare: boolean;
  onClose: () => void;
}

/** Writing a frequent question with its answer. */
export function TemplateDrawer({ block, mayShare, onClose }: TemplateDrawerProps) {
  const { message } = App.useApp();
  const order = useOrder("save_text_block");
  const known = block === "new" ? null : block;
  return (
    <FormDrawer<TemplateValues, TextBlockRow>
      open={block !== null}
      title={t(known ? "visit.settings.edit_title" : "visit.settings.add_title")}
      saveText={t("visit.settings.save")}
      initial={{
        title: known?.title ?? null,
        topic: known?.topic ?? null,
        content: known?.content ?? null,
        advice: known?.advice ?? null,
        legal_basis: known?.legal_basis ?? null,
        suggested_ways: known?.suggested_ways ?? [],
        is_shared: known?.is_shared ?? mayShare,
      }}
      save={(values) =>
        order.mutateAsync({
          id: known?.id,
          title: values.title ?? "",
          topic: values.topic ?? undefined,
          content: values.content ?? undefined,
          advice: values.advice ?? undefined,
          legal_basis: values.legal_basis ?? undefined,
          suggested_ways: values.suggested_ways,
          is_shared: mayShare && values.is_shared,
        })
      }
      onSaved={(saved) => {
        void message.success(t("visit.settings.saved", { title: saved.title }));
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <Field
            name="title"
            label={t("visit.settings.name")}
            hint={t("visit.settings.name_hint")}
            required
          >
            <Input autoComplete="off" />
          </Field>
          <Field name="topic" label={t("consultations.field.topic")}>
            <DisputeTypeSelect />
          </Field>
          <TextField name="content" label={t("consultations.field.content")} rows={4} />
          <TextField name="advice" label={t("consultations.field.advice")} rows={5} />
          <TextField name="legal_basis" label={t("consultations.field.legal_basis")} rows={2} />
          <ManyField name="suggested_ways" label={t("consultations.field.suggested_ways")} wide>
            <Checkbox.Group
              role="group"
              aria-label={t("consultations.field.suggested_ways")}
              options={choices("suggested_way")}
            />
          </ManyField>
          {mayShare && (
            <TickField
              name="is_shared"
              label={t("visit.settings.shared")}
              hint={t("visit.settings.shared_hint")}
            />
          )}
        </>
      )}
    </FormDrawer>
  );
}
