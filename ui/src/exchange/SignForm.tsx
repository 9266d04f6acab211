import { Input, Radio, Select } from "antd";
import { useState } from "react";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import { formatDay } from "../components/format";
import { DayField } from "../components/steps/fields";
import { useToday } from "../disputes/today";
import { saveFile } from "../ipc/call";
import type { EnrolmentRequestRead, EnrolmentSigned, SignEnrolment } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { choices, t } from "../texts/t";
import { yearOn } from "./words";
import styles from "./exchange.module.css";

/** Props of `SignForm`. */
export interface SignFormProps {
  uploadId: string;
  asked: EnrolmentRequestRead;
  /** The street's digits, which the desk compares. */
  fingerprint: string;
}

type Values = Omit<SignEnrolment, "upload_id">;

/** What the office decides on a request: name, role, platforms, until when. */
export function SignForm({ uploadId, asked, fingerprint }: SignFormProps) {
  const today = useToday();
  const order = useOrder("sign_enrolment");
  const [signed, setSigned] = useState<EnrolmentSigned | null>(null);
  return (
    <>
      <div className={styles["code"]}>
        <p>
          {asked.valid_until
            ? t("exchange.sign.renews", { day: formatDay(asked.valid_until) })
            : t("exchange.sign.is_new", { street: asked.street })}
        </p>
        <p>
          {t("exchange.sign.desk_code")}
          <strong>{asked.fingerprint}</strong>
        </p>
        <p className={styles["quiet"]}>{t("exchange.sign.compare")}</p>
      </div>
      <RecordForm<Values, EnrolmentSigned>
        label={t("exchange.sign.title")}
        initial={{
          name: asked.name,
          role: "platform",
          platform_ids: asked.platform_ids,
          valid_until: yearOn(today),
        }}
        guard={false}
        saveText={t("exchange.sign.go")}
        save={async (values) => {
          const made = await order.mutateAsync({ ...values, upload_id: uploadId });
          await saveFile(made.download_id, made.file_name);
          return made;
        }}
        onSaved={setSigned}
      >
        <Field name="name" label={t("exchange.join.name")} required>
          <Input />
        </Field>
        <DayField name="valid_until" label={t("exchange.sign.until")} required />
        <Field name="role" label={t("exchange.sign.role")} hint={t("exchange.sign.role_hint")} wide>
          <Radio.Group options={choices("device_role")} />
        </Field>
        <Field
          name="platform_ids"
          label={t("exchange.sign.platforms")}
          hint={t("exchange.sign.platforms_hint")}
          wide
        >
          <Select
            mode="multiple"
            options={asked.platforms.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
      </RecordForm>
      {signed && (
        <div className={styles["code"]} role="status">
          <p>{t("exchange.sign.done", { file: signed.file_name })}</p>
          <p>
            {t("exchange.sign.say")}
            <strong>{fingerprint}</strong>
          </p>
        </div>
      )}
    </>
  );
}
