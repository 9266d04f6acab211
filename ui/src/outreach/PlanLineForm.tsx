import { App, Button, Input, Select } from "antd";
import { ChoiceSelect } from "../components/form/Choice";
import { CountInput, countOf } from "../components/form/CountInput";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { RecordForm } from "../components/form/RecordForm";
import { present } from "../components/form/present";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { failureOf } from "../ipc/failure";
import type {
  OutreachForm,
  OutreachPlanRow,
  OutreachYear,
  SaveOutreachPlanLine,
} from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { failureSentence, t } from "../texts/t";
import { ThemeField } from "./ActivityForm";
import { MONTHS } from "./filters";
import { themeOffers } from "./words";

interface LineValues {
  month: number | null;
  theme: string | null;
  form: OutreachForm | null;
  platform_id: string | null;
  activity_count: string | null;
  people_count: string | null;
  remark: string | null;
}

/** A line of the year's plan. */
export function PlanLineForm(props: {
  line: OutreachPlanRow | undefined;
  year: OutreachYear;
  done: () => void;
}) {
  const { line, year, done } = props;
  const { message } = App.useApp();
  const save = useOrder("save_outreach_plan_line");
  return (
    <>
      <RecordForm<LineValues, unknown>
        label={t("outreach.line")}
        initial={valuesOf(line)}
        onCancel={done}
        save={(values) => save.mutateAsync(saveLine(line, year.year, values))}
        onSaved={() => {
          void message.success(t("outreach.line_saved"));
          done();
        }}
      >
        <FormSection
          title={t("outreach.year", { year: year.year })}
          dense
          aside={line && <RemoveLine line={line} done={done} />}
        >
          <ThemeField themes={themeOffers(year.themes)} />
          <Field name="form" label={t("outreach.field.form")} required>
            <ChoiceSelect of="outreach_form" />
          </Field>
          <Field name="month" label={t("outreach.field.month")}>
            <Select
              allowClear
              placeholder={t("outreach.field.month_any")}
              options={MONTHS.map((n) => ({ value: n, label: t("outreach.month", { n }) }))}
            />
          </Field>
          <Field
            name="activity_count"
            label={t("outreach.field.activity_count")}
            malformed={t("outreach.field.count_malformed")}
            required
          >
            <CountInput />
          </Field>
          <Field
            name="people_count"
            label={t("outreach.field.plan_people")}
            hint={t("outreach.field.plan_people_hint")}
            malformed={t("outreach.field.count_malformed")}
          >
            <CountInput />
          </Field>
          <Field
            name="platform_id"
            label={t("outreach.field.platform")}
            hint={t("outreach.field.platform_hint")}
            wide
          >
            <PlatformSelect />
          </Field>
          <Field name="remark" label={t("outreach.field.remark")} wide>
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
          </Field>
        </FormSection>
      </RecordForm>
    </>
  );
}

/** Takes the line out, once asked again. */
function RemoveLine({ line, done }: { line: OutreachPlanRow; done: () => void }) {
  const { modal, message } = App.useApp();
  const remove = useOrder("remove_outreach_plan_line");
  async function takeOut(): Promise<void> {
    try {
      await remove.mutateAsync({ id: line.id });
      done();
    } catch (reason) {
      void message.error(failureSentence(failureOf(reason)));
    }
  }
  return (
    <Button
      danger
      onClick={() =>
        void modal.confirm({
          title: t("outreach.line_remove_title"),
          content: t("outreach.line_remove_text"),
          okText: t("outreach.remove"),
          okButtonProps: { danger: true },
          cancelText: t("common.action.cancel"),
          onOk: takeOut,
        })
      }
    >
      {t("outreach.remove")}
    </Button>
  );
}

function valuesOf(line: OutreachPlanRow | undefined): Partial<LineValues> {
  if (!line) return { form: "lecture" };
  const { month, theme, form, platform_id, remark } = line;
  return {
    month,
    theme,
    form,
    platform_id,
    remark,
    activity_count: String(line.activity_count),
    people_count: line.people_count === null ? null : String(line.people_count),
  };
}

function saveLine(
  line: OutreachPlanRow | undefined,
  year: number,
  values: LineValues,
): SaveOutreachPlanLine {
  const { month, theme, form, platform_id, remark } = values;
  return {
    ...present({ id: line?.id, month, platform_id, remark }),
    ...present({ people_count: countOf(values.people_count) }),
    year,
    theme: theme ?? "",
    form: form ?? "other",
    activity_count: countOf(values.activity_count) ?? 0,
  };
}
