import { Form } from "antd";
import { useDeferredValue } from "react";
import { useCasebook } from "../app/casebook";
import { TextField } from "../components/steps/fields";
import { t } from "../texts/t";
import { ConflictLine } from "./ConflictLine";

/** While a lawyer writes down who asks: whether the other side was advised before. */
export function InquirerConflict() {
  const { data: casebook } = useCasebook();
  const typedName: unknown = Form.useWatch("inquirer_name");
  const typedPhone: unknown = Form.useWatch("inquirer_phone");
  const typedRequest: unknown = Form.useWatch("request_id");
  const lawyer: unknown = Form.useWatch("lawyer_id");
  const isAnonymous: unknown = Form.useWatch("is_anonymous");
  const name = useDeferredValue(text(typedName));
  const phone = useDeferredValue(text(typedPhone));
  const request = text(typedRequest);
  const isOwn = text(lawyer) === casebook?.account?.id;
  const isNamed = isAnonymous !== true && (name !== undefined || phone !== undefined);
  // Half a name is nobody's, and half a number neither.
  const isWhole = (name?.length ?? 0) > 1 || (phone?.length ?? 0) > 6;
  if (!isOwn || !isNamed || !isWhole) return null;
  return (
    <ConflictLine ask={{ inquirer_name: name, inquirer_phone: phone, request_id: request }}>
      <TextField
        name="conflict_consent"
        label={t("walls.form.consent")}
        hint={t("walls.form.consent_hint")}
        rows={2}
      />
    </ConflictLine>
  );
}

function text(value: unknown): string | undefined {
  const trimmed = typeof value === "string" ? value.trim() : "";
  return trimmed === "" ? undefined : trimmed;
}
