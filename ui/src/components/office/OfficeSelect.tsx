import { Select } from "antd";
import { t } from "../../texts/t";
import { type Option, type OptionGroup, answers } from "./options";
import styles from "./office.module.css";

/** What every office select takes; `Field` fills in `id`, `value` and `onChange`. */
export interface OfficeSelectProps {
  id?: string;
  disabled?: boolean;
  /** May be left empty again. */
  clearable?: boolean;
  placeholder?: string;
  "aria-label"?: string;
}

/** One value from the office's lists. */
export function SingleSelect(
  props: OfficeSelectProps & {
    options: (Option | OptionGroup)[];
    loading: boolean;
    value?: string | null;
    onChange?: (value: string | null) => void;
  },
) {
  const { value, onChange, clearable = true, placeholder, ...rest } = props;
  return (
    <Select<string, Option | OptionGroup>
      {...rest}
      showSearch={{ filterOption: (typed, option) => answers(typed, option) }}
      allowClear={clearable}
      placeholder={placeholder ?? t("common.form.choose")}
      value={value ?? undefined}
      popupMatchSelectWidth={false}
      optionRender={optionLine}
      // Clearing gives undefined; the form's word for nothing is null.
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? null)}
    />
  );
}

/** Several values from the office's lists, in the order in which they were chosen. */
export function MultipleSelect(
  props: OfficeSelectProps & {
    options: Option[];
    loading: boolean;
    value?: string[];
    onChange?: (value: string[]) => void;
  },
) {
  const { value, onChange, clearable = true, placeholder, ...rest } = props;
  return (
    <Select<string[], Option>
      {...rest}
      mode="multiple"
      showSearch={{ filterOption: (typed, option) => answers(typed, option) }}
      allowClear={clearable}
      placeholder={placeholder ?? t("common.form.choose")}
      value={value ?? []}
      popupMatchSelectWidth={false}
      optionRender={optionLine}
      onChange={(chosen) => onChange?.(chosen)}
    />
  );
}

function optionLine({ data: option }: { data: Option | OptionGroup }) {
  return (
    <span className={styles["line"]}>
      {option.label}
      {"aside" in option && <span className={styles["aside"]}>{option.aside}</span>}
    </span>
  );
}
