import { Radio, Select } from "antd";
import { t, type ChoiceCatalogue, type ChoiceOf, choices } from "../../texts/t";

/** Props of `ChoiceSelect` and `ChoiceRadio`; `Field` fills in `id`, `value` and `onChange`. */
export interface ChoiceProps<C extends ChoiceCatalogue> {
  /** The catalogue in `texts/…/choices.json`. */
  of: C;
  id?: string;
  value?: ChoiceOf<C> | null;
  onChange?: (value: ChoiceOf<C> | null) => void;
  /** Only these values, in this order. */
  only?: readonly ChoiceOf<C>[];
  disabled?: boolean;
  "aria-label"?: string;
}

/** One value of a catalogue from a list that can be typed into. */
export function ChoiceSelect<C extends ChoiceCatalogue>(
  props: ChoiceProps<C> & { clearable?: boolean },
) {
  const { of, only, value, onChange, clearable, ...rest } = props;
  return (
    <Select<ChoiceOf<C>>
      {...rest}
      showSearch={{ optionFilterProp: "label" }}
      allowClear={clearable}
      placeholder={t("common.form.choose")}
      value={value ?? undefined}
      options={offered(of, only)}
      // Clearing gives undefined; the form's word for nothing is null.
      onChange={(chosen: ChoiceOf<C> | undefined) => onChange?.(chosen ?? null)}
    />
  );
}

/** One value of a short catalogue, all in sight. */
export function ChoiceRadio<C extends ChoiceCatalogue>(props: ChoiceProps<C>) {
  const { of, only, value, onChange, ...rest } = props;
  return (
    <Radio.Group
      {...rest}
      optionType="button"
      value={value ?? undefined}
      options={offered(of, only)}
      onChange={(event) => {
        const chosen = offered(of, only).find((one) => one.value === event.target.value);
        onChange?.(chosen?.value ?? null);
      }}
    />
  );
}

function offered<C extends ChoiceCatalogue>(of: C, only?: readonly ChoiceOf<C>[]) {
  const all = choices(of);
  return only ? only.flatMap((value) => all.filter((one) => one.value === value)) : all;
}
