import { Checkbox } from "antd";
import { ManyField } from "../../components/steps/fields";
import { choices, t } from "../../texts/t";

/** The other ways that people are told of (人民调解法 art. 26). */
export function RemediesField({ required }: { required: boolean }) {
  return (
    <ManyField
      name="remedies_told"
      label={t("case.form.remedies")}
      hint={t("case.form.remedies_hint")}
      required={required}
      wide
    >
      <Checkbox.Group options={choices("remedy")} />
    </ManyField>
  );
}
