import { App, Checkbox, Form, Input, Radio } from "antd";
import { AttachmentsPanel } from "../attachments/AttachmentsPanel";
import { ChoiceSelect } from "../components/form/Choice";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { RecordForm } from "../components/form/RecordForm";
import { present } from "../components/form/present";
import { CommitteeSelect } from "../components/office/CommitteeSelect";
import { CommunityInput } from "../components/office/CommunityInput";
import type { PlatformRow, SavePlatform } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./people.module.css";

type PlatformValues = { [F in keyof SavePlatform]-?: SavePlatform[F] | null } & {
  /** An existing committee, or a new one. */
  committee_choice: "existing" | "new" | null;
};

/** A platform's form; who may not change it reads it. */
export function PlatformForm(props: {
  platform: PlatformRow | undefined;
  manages: boolean;
  done: () => void;
}) {
  const { platform, manages, done } = props;
  const { message } = App.useApp();
  const save = useOrder("save_platform");
  return (
    <>
      <RecordForm<PlatformValues, PlatformRow>
        label={t("people.platform")}
        initial={
          platform
            ? { ...platform, committee_choice: "existing" }
            : { kind: "one_stop_platform", is_active: true, committee_choice: "existing" }
        }
        readOnly={!manages}
        onCancel={done}
        save={(values) => save.mutateAsync(savePlatform(platform, values))}
        onSaved={() => {
          void message.success(t("people.saved"));
          done();
        }}
      >
        <fieldset disabled={!manages} className={styles["fields"]}>
          <FormSection title={t("people.section.platform")} dense>
            <Field name="name" label={t("people.name")} required wide>
              <Input />
            </Field>
            <Field name="kind" label={t("people.kind")} required>
              <ChoiceSelect of="platform_kind" />
            </Field>
            <Field name="community" label={t("people.community")}>
              <CommunityInput />
            </Field>
            <Field name="address" label={t("people.address")}>
              <Input />
            </Field>
            <Field name="phone" label={t("people.phone")}>
              <Input />
            </Field>
            <Field name="is_active" label={t("people.active")} valuePropName="checked">
              <Checkbox>{t("people.active_place")}</Checkbox>
            </Field>
          </FormSection>
          <CommitteeChoice />
        </fieldset>
      </RecordForm>
      {platform && (
        <div className={styles["attachments"]}>
          <AttachmentsPanel subjectKind="platform" subjectId={platform.id} />
        </div>
      )}
    </>
  );
}

/** The committee whose name stands in the numbers: one that is there, or a new one. */
function CommitteeChoice() {
  const chosen: PlatformValues["committee_choice"] | undefined = Form.useWatch("committee_choice");
  return (
    <FormSection title={t("people.committee_choice")} hint={t("people.committee_hint")}>
      <Form.Item name="committee_choice" className={styles["choice"] ?? ""}>
        <Radio.Group
          aria-label={t("people.committee_choice")}
          options={(["existing", "new"] as const).map((one) => ({
            value: one,
            label: t(`people.committee_choice.${one}`),
          }))}
        />
      </Form.Item>
      {chosen === "new" ? (
        <Field
          name="committee_short_name"
          label={t("people.short_name")}
          hint={t("people.short_name_hint")}
          required
          wide
        >
          <Input />
        </Field>
      ) : (
        <Field name="committee_id" label={t("people.committee")} required wide>
          <CommitteeSelect clearable={false} />
        </Field>
      )}
    </FormSection>
  );
}

function savePlatform(platform: PlatformRow | undefined, values: PlatformValues): SavePlatform {
  const { name, kind, community, address, phone, is_active } = values;
  const committee =
    values.committee_choice === "new"
      ? { committee_short_name: values.committee_short_name }
      : { committee_id: values.committee_id };
  return {
    ...present({ id: platform?.id, community, address, phone }),
    ...present(committee),
    name: name ?? "",
    kind: kind ?? "one_stop_platform",
    is_active: is_active ?? true,
  };
}
