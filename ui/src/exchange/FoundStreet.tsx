import { Input } from "antd";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import { Sheet } from "../components/reading/Sheet";
import type { Done, RestoreStreetKey, StreetKeyMade } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./exchange.module.css";

/** 街道办公室: this desk makes the street's key. */
export function FoundStreet({ onMade }: { onMade: (made: StreetKeyMade) => void }) {
  const create = useOrder("create_street_key");
  return (
    <Sheet title={t("exchange.found.title")}>
      <p className={styles["lead"]}>{t("exchange.found.lead")}</p>
      <RecordForm<{ name: string }, StreetKeyMade>
        label={t("exchange.found.title")}
        initial={{ name: "" }}
        guard={false}
        saveText={t("exchange.found.go")}
        save={async (values) => {
          const made = await create.mutateAsync(values);
          onMade(made);
          return made;
        }}
      >
        <NameField />
      </RecordForm>
    </Sheet>
  );
}

/** 街道办公室: this desk brings the street's key back from its two halves. */
export function RestoreStreet() {
  const restore = useOrder("restore_street_key");
  return (
    <Sheet title={t("exchange.restore.title")}>
      <p className={styles["lead"]}>{t("exchange.restore.lead")}</p>
      <RecordForm<RestoreStreetKey, Done>
        label={t("exchange.restore.title")}
        initial={{ name: "", first_half: "", second_half: "" }}
        guard={false}
        saveText={t("exchange.restore.go")}
        save={(values) => restore.mutateAsync(values)}
      >
        <NameField />
        <Field name="first_half" label={t("exchange.halves.first")} required wide>
          <Input autoComplete="off" spellCheck={false} />
        </Field>
        <Field name="second_half" label={t("exchange.halves.second")} required wide>
          <Input autoComplete="off" spellCheck={false} />
        </Field>
      </RecordForm>
    </Sheet>
  );
}

function NameField() {
  return (
    <Field name="name" label={t("exchange.join.name")} required wide>
      <Input placeholder={t("exchange.found.name_example")} />
    </Field>
  );
}
