import { Button, Select } from "antd";
import type { ReactNode } from "react";
import { t } from "../../texts/t";
import { Icon } from "../icons";
import styles from "./filters.module.css";

/** Props of `FilterBar`. */
export interface FilterBarProps {
  children: ReactNode;
  /** Empties all filters; absent while none is set. */
  clear?: (() => void) | undefined;
}

/** The line of filters above a list. */
export function FilterBar({ children, clear }: FilterBarProps) {
  return (
    <search className={styles["bar"]} aria-label={t("common.filter.label")}>
      {children}
      {clear && (
        <Button type="text" icon={<Icon name="cross" size={1} />} onClick={clear}>
          {t("common.filter.clear")}
        </Button>
      )}
    </search>
  );
}

/** Props of `PickFilter`. */
export interface PickFilterProps<V extends string> {
  name: string;
  value: V | undefined;
  options: readonly { value: V; label: string }[];
  onPick: (value: V | undefined) => void;
}

/** One filter that is a list of names; it can be typed into and emptied. */
export function PickFilter<V extends string>(props: PickFilterProps<V>) {
  const { name, value, options, onPick } = props;
  return (
    <Select<V>
      className={styles["select"]}
      aria-label={name}
      placeholder={name}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      value={value}
      options={[...options]}
      // Clearing gives undefined, whatever antd's type says.
      onChange={(picked: V | undefined) => onPick(picked)}
    />
  );
}
