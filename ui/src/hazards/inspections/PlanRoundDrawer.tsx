import { App, Input } from "antd";
import { DayField, ManyField, TextField } from "../../components/steps/fields";
import { useCasebook } from "../../app/casebook";
import { Field } from "../../components/form/Field";
import { PersonSelect } from "../../components/office/PersonSelect";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { filled } from "../../disputes/intake/form";
import { useToday } from "../../disputes/today";
import type { InspectionPlanned } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { t } from "../../texts/t";
import { linesOf } from "./month";

interface Plan {
  platform_id: string | null;
  title: string | null;
  area: string | null;
  planned_on: string | null;
  inspector_ids: string[];
  items: string | null;
}

/** Props of `PlanRoundDrawer`. */
export interface PlanRoundDrawerProps {
  open: boolean;
  platform: string | null;
  onClose: () => void;
  onSaved: (id: string) => void;
}

/** A round to come; its list begins with that of the street. */
export function PlanRoundDrawer({ open, platform, onClose, onSaved }: PlanRoundDrawerProps) {
  const { message } = App.useApp();
  const { data: casebook } = useCasebook();
  const today = useToday();
  const order = useOrder("plan_inspection");
  const { data: usual } = useAsk("inspection_items", {}, { enabled: open });
  const self = casebook?.account?.id;
  return (
    <FormDrawer<Plan, InspectionPlanned>
      open={open && usual !== undefined}
      title={t("hazards.rounds.plan")}
      saveText={t("hazards.rounds.plan")}
      initial={{
        platform_id: platform,
        title: t("hazards.rounds.usual_title"),
        area: null,
        planned_on: today,
        inspector_ids: self ? [self] : [],
        items: (usual?.items ?? []).join("\n"),
      }}
      save={(values) =>
        order.mutateAsync({
          platform_id: values.platform_id ?? undefined,
          title: filled(values.title) ?? "",
          area: filled(values.area) ?? "",
          planned_on: values.planned_on ?? today,
          inspector_ids: values.inspector_ids,
          items: linesOf(values.items),
        })
      }
      onSaved={({ id }) => {
        void message.success(t("hazards.saved"));
        onClose();
        onSaved(id);
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <Field name="title" label={t("hazards.rounds.field.title")} required>
            <Input />
          </Field>
          <DayField name="planned_on" label={t("hazards.rounds.field.planned_on")} required />
          <Field name="area" label={t("hazards.rounds.field.area")} required wide>
            <Input />
          </Field>
          <Field name="platform_id" label={t("hazards.field.platform")} required>
            <PlatformSelect />
          </Field>
          <ManyField name="inspector_ids" label={t("hazards.rounds.field.inspectors")} required>
            <PersonSelect multiple />
          </ManyField>
          <TextField
            name="items"
            label={t("hazards.rounds.field.items")}
            hint={t("hazards.rounds.hint.items")}
            rows={6}
          />
        </>
      )}
    </FormDrawer>
  );
}
