import { Form, Input } from "antd";
import { useState } from "react";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import { FileZone } from "../components/FileZone";
import { Sheet } from "../components/reading/Sheet";
import { upload } from "../ipc/call";
import type { HubRow, HubSetUp } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./exchange.module.css";

/** 交换服务器: the office makes a database the street's hub, or brings it up to date. */
export function ServerSheet({ hub }: { hub: HubRow | null }) {
  const order = useOrder("set_up_hub");
  const [form] = Form.useForm<{ address: string }>();
  const [file, setFile] = useState<File | null>(null);
  const [made, setMade] = useState<HubSetUp | null>(null);
  return (
    <Sheet title={t("exchange.server.title")}>
      <p className={styles["lead"]}>{t("exchange.server.lead")}</p>
      {hub?.is_managed && (
        <p className={styles["lead"]}>{t("exchange.server.kept", { place: hub.place })}</p>
      )}
      <div className={styles["server"]}>
        <RecordForm<{ address: string }, HubSetUp>
          form={form}
          label={t("exchange.server.title")}
          initial={{ address: "" }}
          guard={false}
          saveText={t("exchange.server.go")}
          save={async ({ address }) => {
            const root =
              file && (await upload(new Uint8Array(await file.arrayBuffer()), file.name));
            return order.mutateAsync({
              address,
              ...(root && { root_certificate: root.upload_id }),
            });
          }}
          onSaved={(ready) => {
            setMade(ready);
            // The password is not left on the screen.
            form.resetFields();
            setFile(null);
          }}
        >
          <Field
            name="address"
            label={t("exchange.server.address")}
            hint={t("exchange.server.address_hint")}
            required
            wide
          >
            <Input.Password
              spellCheck={false}
              autoComplete="off"
              placeholder="postgres://guanli:密码@10.0.0.5:5432/lianxinqiao"
            />
          </Field>
          <Field name="root_certificate" label={t("exchange.server.certificate")} wide>
            <FileZone
              label={t("exchange.server.choose")}
              hint={t("exchange.server.certificate_hint")}
              accept=".pem,.crt,.cer"
              file={file}
              onPick={setFile}
            />
          </Field>
        </RecordForm>
      </div>
      {made && (
        <p className={styles["code"]} role="status">
          {t("exchange.server.done", { desks: made.desks, changed: made.changed })}
        </p>
      )}
    </Sheet>
  );
}
