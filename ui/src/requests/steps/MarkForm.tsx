import { Input } from "antd";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { PersonSelect } from "../../components/office/PersonSelect";
import { FormNote, ManyField, TickField } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";
import type { RequestDetail, Satisfaction } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { PeopleConflicts } from "../../walls/PeopleConflicts";
import { wholeOf, wholeRule } from "./whole";

interface Values {
  stars: string | null;
  stars_added: string | null;
  stars_removed: string | null;
  satisfaction: Satisfaction | null;
  is_old_petition: boolean;
  is_legal_matter: boolean;
  is_invalid: boolean;
  helper_ids: string[];
}

const STARS = ["stars", "stars_added", "stars_removed"] as const;

/** 评星与标注, as others gave them. */
export function MarkForm({ detail }: { detail: RequestDetail }) {
  const order = useOrder("mark_request");
  return (
    <StepForm<Values>
      label={choice("request_action", "mark")}
      saveText={t("common.action.save")}
      initial={{
        stars: shown(detail.stars),
        stars_added: shown(detail.stars_added),
        stars_removed: shown(detail.stars_removed),
        satisfaction: detail.row.satisfaction,
        is_old_petition: detail.is_old_petition,
        is_legal_matter: detail.is_legal_matter,
        is_invalid: detail.is_invalid,
        helper_ids: detail.helper_ids,
      }}
      save={(values) =>
        order.mutateAsync({
          request_id: detail.row.id,
          stars: wholeOf(values.stars) ?? undefined,
          stars_added: wholeOf(values.stars_added) ?? undefined,
          stars_removed: wholeOf(values.stars_removed) ?? undefined,
          satisfaction: values.satisfaction ?? undefined,
          is_old_petition: values.is_old_petition,
          is_legal_matter: values.is_legal_matter,
          is_invalid: values.is_invalid,
          helper_ids: values.helper_ids,
        })
      }
    >
      <FormNote>
        {t("requests.form.mark.note")}
        {t("requests.facts.stars_note")}
      </FormNote>
      {STARS.map((name) => (
        <Field key={name} name={name} label={t(`requests.form.mark.${name}`)} rules={[wholeRule()]}>
          <Input inputMode="numeric" autoComplete="off" />
        </Field>
      ))}
      <Field name="satisfaction" label={t("requests.form.close.satisfaction")} wide>
        <ChoiceRadio of="satisfaction" />
      </Field>
      <TickField name="is_old_petition" label={t("requests.form.mark.old_petition")} />
      <TickField name="is_legal_matter" label={t("requests.form.mark.legal")} />
      <ManyField name="helper_ids" label={t("requests.form.mark.helpers")} wide>
        <PersonSelect multiple />
      </ManyField>
      <PeopleConflicts
        field="helper_ids"
        subjectKind="request"
        subjectId={detail.row.id}
        capacity="lawyer"
        except={detail.helper_ids}
        roles={["duty_lawyer"]}
      />
      <TickField name="is_invalid" label={t("requests.form.mark.invalid")} />
    </StepForm>
  );
}

function shown(stars: number | null): string | null {
  return stars === null ? null : String(stars);
}
