import { App, AutoComplete, Form, Input, Select } from "antd";
import { useState } from "react";
import { ChoiceSelect } from "../components/form/Choice";
import { CountInput } from "../components/form/CountInput";
import { DayInput } from "../components/form/DayInput";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { RecordForm } from "../components/form/RecordForm";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { Chip, ChipRow } from "../disputes/Chip";
import { useToday } from "../disputes/today";
import type { OutreachDetail, OutreachYear } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { type ActivityValues, activityValues, likelyLine, recordOf } from "./activity-form";
import { lineWords, themeOffers } from "./words";
import styles from "./outreach.module.css";

/** Themes offered as chips; the others are found by typing. */
const CHIPS = 6;

/** Props of `ActivityForm`. */
export interface ActivityFormProps {
  /** The year on the screen: its themes are offered. */
  year: OutreachYear;
  /** The activity that is put right; none for a new one. */
  detail?: OutreachDetail;
  done: () => void;
}

/** An activity that was held: as little as the street's report needs, the rest if one likes. */
export function ActivityForm({ year, detail, done }: ActivityFormProps) {
  const { message } = App.useApp();
  const today = useToday();
  const record = useOrder("record_outreach");
  const correct = useOrder("correct_outreach");
  const [form] = Form.useForm<ActivityValues>();
  const save = (values: ActivityValues): Promise<unknown> =>
    detail
      ? correct.mutateAsync({ id: detail.row.id, activity: recordOf(values) })
      : record.mutateAsync(recordOf(values));
  return (
    <RecordForm<ActivityValues, unknown>
      form={form}
      label={t("outreach.activity")}
      initial={activityValues(detail, year.lines, today)}
      onCancel={done}
      save={save}
      onSaved={() => {
        void message.success(t(detail ? "outreach.corrected" : "outreach.saved"));
        done();
      }}
    >
      <FormSection title={t("outreach.section.what")} dense>
        <ThemeField themes={themeOffers(year.themes)} />
        <Field
          name="held_on"
          label={t("outreach.field.held_on")}
          malformed={t("common.day.malformed")}
          required
        >
          <DayInput latest={today} />
        </Field>
        <Field name="form" label={t("outreach.field.form")} required>
          <ChoiceSelect of="outreach_form" />
        </Field>
        <Field name="place" label={t("outreach.field.place")} required wide>
          <Input />
        </Field>
        <Field
          name="people_count"
          label={t("outreach.field.people_count")}
          malformed={t("outreach.field.count_malformed")}
          required
        >
          <CountInput />
        </Field>
        <Field
          name="leaflet_count"
          label={t("outreach.field.leaflet_count")}
          malformed={t("outreach.field.count_malformed")}
        >
          <CountInput />
        </Field>
        <PlanField year={year} isNew={!detail} />
      </FormSection>
      <FormSection title={t("outreach.section.result")} dense>
        <Field
          name="title"
          label={t("outreach.field.title")}
          hint={t("outreach.field.title_hint")}
          wide
        >
          <Input />
        </Field>
        <Field
          name="platform_id"
          label={t("outreach.field.platform")}
          hint={t("outreach.field.platform_hint")}
          wide
        >
          <PlatformSelect />
        </Field>
        <Field name="organiser" label={t("outreach.field.organiser")}>
          <Input />
        </Field>
        <Field name="speaker" label={t("outreach.field.speaker")}>
          <Input />
        </Field>
        <Field name="summary" label={t("outreach.field.summary")} wide>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
        </Field>
      </FormSection>
    </RecordForm>
  );
}

/** The theme: the usual ones at a click, any other typed. */
export function ThemeField({ themes }: { themes: readonly string[] }) {
  const form = Form.useFormInstance<{ theme: string | null }>();
  const typed: string | null | undefined = Form.useWatch("theme", form);
  return (
    <Field
      name="theme"
      label={t("outreach.field.theme")}
      required
      wide
      hint={
        <ChipRow label={t("outreach.themes")} className={styles["themes"] ?? ""}>
          {themes.slice(0, CHIPS).map((theme) => (
            <Chip
              key={theme}
              chosen={typed === theme}
              onChoose={() => form.setFieldValue("theme", theme)}
            >
              {theme}
            </Chip>
          ))}
        </ChipRow>
      }
    >
      <AutoComplete
        options={themes
          .filter((theme) => theme.includes((typed ?? "").trim()))
          .map((theme) => ({ value: theme }))}
      />
    </Field>
  );
}

/** The line of the plan of the year in which it was held; the likely one until somebody chooses. */
function PlanField({ year, isNew }: { year: OutreachYear; isNew: boolean }) {
  const form = Form.useFormInstance<ActivityValues>();
  const theme: string | null | undefined = Form.useWatch("theme", form);
  const kind: ActivityValues["form"] | undefined = Form.useWatch("form", form);
  const held: string | null | undefined = Form.useWatch("held_on", form);
  const [chosen, setChosen] = useState(!isNew);
  const heldIn = /^\d{4}-/.test(held ?? "") ? Number(held?.slice(0, 4)) : year.year;
  const { data } = useAsk("outreach_year", { year: heldIn }, { keepPrevious: true });
  const lines = (data?.year === heldIn ? data : year).lines;
  const likely = likelyLine(lines, theme, kind)?.id ?? null;
  const now: string | null | undefined = Form.useWatch("plan_id", form);
  const fits = (id: string | null | undefined): boolean => lines.some((line) => line.id === id);
  // The form's value follows the theme until a line is chosen, and never names one of another year.
  const wanted = chosen ? (fits(now) ? (now ?? null) : null) : likely;
  if (data?.year === heldIn && (now ?? null) !== wanted) {
    queueMicrotask(() => form.setFieldValue("plan_id", wanted));
  }
  if (lines.length === 0) return null;
  return (
    <Field name="plan_id" label={t("outreach.field.plan")} wide>
      <Select
        allowClear
        placeholder={t("outreach.field.plan_none")}
        options={lines.map((line) => ({ value: line.id, label: lineWords(line) }))}
        onSelect={() => setChosen(true)}
        onClear={() => setChosen(true)}
      />
    </Field>
  );
}
