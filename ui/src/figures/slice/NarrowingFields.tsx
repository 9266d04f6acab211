import { Button, Dropdown, Select } from "antd";
import { useState } from "react";
import { Icon } from "../../components/icons";
import type { SliceDimension, SliceValues } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import shared from "../figures.module.css";
import { type Narrowings, SIDES } from "./search";
import styles from "./slice.module.css";

/** Props of `NarrowingFields`. */
export interface NarrowingFieldsProps {
  only: Narrowings;
  /** What each side may be narrowed to; days have a period. */
  values: readonly SliceValues[];
  set: (only: Narrowings | undefined) => void;
}

/** 筛选: a field for each side that narrows the cases, and one more on demand. */
export function NarrowingFields({ only, values, set }: NarrowingFieldsProps) {
  // A field just added holds nothing that the address could tell.
  const [added, setAdded] = useState<SliceDimension[]>([]);
  const shown = SIDES.filter((side) => only[side] !== undefined || added.includes(side));
  const rest = values.map((one) => one.dimension).filter((side) => !shown.includes(side));
  const put = (side: SliceDimension, picked: string[] | undefined): void => {
    const { [side]: _, ...others } = only;
    const next = picked && picked.length > 0 ? { ...others, [side]: picked } : others;
    set(Object.keys(next).length > 0 ? next : undefined);
  };
  const drop = (side: SliceDimension): void => {
    setAdded(added.filter((one) => one !== side));
    put(side, undefined);
  };
  return (
    <div className={shared["bar"]} role="group" aria-label={t("figures.slice.narrowing")}>
      {shown.map((side) => {
        const name = choice("slice_dimension", side);
        return (
          <span key={side} className={styles["narrowing"]}>
            <span aria-hidden="true">{name}</span>
            <Select<string[]>
              mode="multiple"
              aria-label={name}
              placeholder={t("figures.slice.any")}
              className={styles["values"]}
              maxTagCount={3}
              popupMatchSelectWidth={false}
              autoFocus={added.includes(side)}
              showSearch={{ optionFilterProp: "label" }}
              value={only[side] ?? []}
              options={optionsOf(values, side)}
              onChange={(picked) => put(side, picked)}
            />
            <Button
              type="text"
              size="small"
              icon={<Icon name="cross" size={1} />}
              aria-label={t("figures.slice.drop", { side: name })}
              onClick={() => drop(side)}
            />
          </span>
        );
      })}
      <Dropdown
        trigger={["click"]}
        menu={{
          items: SIDES.filter((side) => rest.includes(side)).map((side) => ({
            key: side,
            label: choice("slice_dimension", side),
            onClick: () => setAdded([...added, side]),
          })),
        }}
      >
        <Button type="dashed" icon={<Icon name="plus" size={1} />} disabled={rest.length === 0}>
          {t("figures.slice.add")}
        </Button>
      </Dropdown>
    </div>
  );
}

function optionsOf(values: readonly SliceValues[], side: SliceDimension) {
  const found = values.find((one) => one.dimension === side);
  return (found?.values ?? []).map(({ value, title }) => ({ value, label: title }));
}
