import { Form } from "antd";
import { type Kept, KeptFields } from "../../archive/KeptFields";
import { FormNote, TextField } from "../../components/steps/fields";
import { useStepFrame } from "../../components/steps/frame";
import { StepForm } from "../../components/steps/StepForm";
import { filled } from "../../disputes/intake/form";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";

/** 归档: the dossier goes into the archive; nothing on it changes until it comes out. */
export function ArchiveForm() {
  const { page } = useCase();
  const { data } = useAsk("retention_table", {});
  const order = useOrder("archive_disputes");
  if (!data) return null;
  return (
    <StepForm<Kept>
      label={t("case.step.archive")}
      saveText={t("case.step.archive")}
      initial={{ retention_class: data.retention.default_class, shelf: null }}
      save={(values) =>
        order.mutateAsync({
          dispute_ids: [page.row.id],
          retention_class: values.retention_class,
          shelf: filled(values.shelf),
        })
      }
    >
      <FormNote>
        <p>{t("case.archive.archive_note")}</p>
      </FormNote>
      <KeptFields />
    </StepForm>
  );
}

/** 调整保管: another class with the reason, or another place. */
export function ChangeRetentionForm() {
  const { page } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("change_retention");
  const kept = page.archive;
  const chosen: unknown = Form.useWatch("retention_class", form);
  const isOther = chosen !== undefined && chosen !== kept?.retention_class;
  return (
    <StepForm<Kept & { note: string | null }>
      label={t("case.step.change_retention")}
      saveText={t("case.step.change_retention")}
      initial={{
        retention_class: kept?.retention_class ?? "long",
        shelf: kept?.shelf ?? null,
        note: null,
      }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          retention_class: values.retention_class,
          shelf: filled(values.shelf),
          note: filled(values.note),
        })
      }
    >
      <FormNote>
        <p>{t("case.archive.class_note")}</p>
      </FormNote>
      <KeptFields />
      <TextField name="note" label={t("case.archive.why")} rows={2} required={isOther} />
    </StepForm>
  );
}

/** 撤销归档: the dossier comes out, to be corrected. */
export function UnarchiveForm() {
  const { page } = useCase();
  const order = useOrder("unarchive_dispute");
  return (
    <StepForm<{ note: string | null }>
      label={t("case.step.unarchive")}
      saveText={t("case.step.unarchive")}
      initial={{ note: null }}
      save={(values) =>
        order.mutateAsync({ dispute_id: page.row.id, note: filled(values.note) ?? "" })
      }
    >
      <FormNote tone="near">
        <p>{t("case.archive.unarchive_note")}</p>
      </FormNote>
      <TextField name="note" label={t("case.archive.why")} rows={3} required />
    </StepForm>
  );
}
