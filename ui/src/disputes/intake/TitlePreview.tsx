import { Button, Input } from "antd";
import { useState } from "react";
import { Field } from "../../components/form/Field";
import { useDisputeTypeName } from "../../components/office/names";
import { t } from "../../texts/t";
import { type IntakeForm, filled } from "./form";
import { titleOf } from "./title";
import styles from "./intake.module.css";

/** 卷名 as it will read; it makes itself unless somebody words it otherwise. */
export function TitlePreview({ form }: { form: IntakeForm }) {
  const [wording, setWording] = useState(false);
  const typeName = useDisputeTypeName();
  const own = filled(form.title);
  const title = own ?? titleOf(form, typeName(form.dispute_type));
  return (
    <section className={styles["note"]} aria-labelledby="intake-title">
      <header className={styles["note-head"]}>
        <h2 id="intake-title">{t("disputes.column.title")}</h2>
        {!wording && own === undefined && (
          <Button type="link" size="small" onClick={() => setWording(true)}>
            {t("disputes.aside.own_title")}
          </Button>
        )}
      </header>
      <p className={styles["preview"]} data-blank={title === ""}>
        {title === "" ? t("disputes.aside.title_blank") : title}
      </p>
      {wording || own !== undefined ? (
        <Field name="title" label={t("disputes.aside.own_title")}>
          <Input autoFocus={wording} autoComplete="off" />
        </Field>
      ) : (
        <p className={styles["note-hint"]}>{t("disputes.aside.title_hint")}</p>
      )}
    </section>
  );
}
