import type { FormItemProps } from "antd";
import { halfWidth } from "../../components/format";
import { t } from "../../texts/t";

/** A whole number as typed, of any width; null where there is none. */
export function wholeOf(text: string | null | undefined): number | null {
  const typed = halfWidth(text ?? "").trim();
  return /^\d{1,4}$/.test(typed) ? Number(typed) : null;
}

/** Says so where something else than a whole number is typed; empty is no matter of this rule. */
export function wholeRule(): NonNullable<FormItemProps["rules"]>[number] {
  return {
    validator: async (_, value: unknown) => {
      const typed = typeof value === "string" ? value.trim() : "";
      if (typed !== "" && wholeOf(typed) === null) {
        throw new Error(t("requests.form.whole_number"));
      }
    },
  };
}
