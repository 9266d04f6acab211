import { Form, type FormInstance } from "antd";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { type Findable, RecordSelect } from "../../components/records/RecordSelect";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { FormDrawer } from "./FormDrawer";
import type { StepDrawerProps } from "./StepDrawers";
import { useSaid } from "./said";

/** What was chosen, of each kind by itself: another kind does not mean it. */
interface Linking extends Record<Findable, string | null> {
  kind: Findable;
}

const LINKABLE: readonly Findable[] = ["dispute", "request", "consultation"];

/** 关联案件: what was registered already of the matter, found by number, title or name. */
export function LinkDrawer({ detail, open, onClose }: StepDrawerProps) {
  const order = useOrder("link_referral");
  const said = useSaid(onClose);
  return (
    <FormDrawer<Linking, unknown>
      open={open}
      title={t("referrals.link.title")}
      saveText={t("referrals.link.save")}
      initial={{ kind: "dispute", dispute: null, request: null, consultation: null }}
      save={(values) =>
        order.mutateAsync({
          referral_id: detail.row.id,
          subject_kind: values.kind,
          subject_id: values[values.kind] ?? "",
        })
      }
      onSaved={said}
      onClose={onClose}
    >
      {(form) => <LinkFields form={form} />}
    </FormDrawer>
  );
}

function LinkFields({ form }: { form: FormInstance<Linking> }) {
  const watched: unknown = Form.useWatch("kind", form);
  const kind = LINKABLE.find((one) => one === watched) ?? "dispute";
  return (
    <>
      <Field name="kind" label={t("referrals.field.link_kind")} required wide>
        <ChoiceRadio of="subject_kind" only={LINKABLE} />
      </Field>
      <Field
        key={kind}
        name={kind}
        label={t("referrals.field.link_which")}
        hint={t("case.links.which_hint")}
        required
        wide
      >
        <RecordSelect kind={kind} />
      </Field>
    </>
  );
}
