import { Button, Input, Select, Switch } from "antd";
import { Icon } from "../components/icons";
import { t } from "../texts/t";
import { type TypeDraft, type TypeProblem, rollupTargets } from "./type-table";
import styles from "./TypeTable.module.css";

/** Props of `TypeRow`. */
export interface TypeRowProps {
  draft: TypeDraft;
  at: number;
  drafts: readonly TypeDraft[];
  manages: boolean;
  problem: TypeProblem | undefined;
  onChange: (change: Partial<TypeDraft>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One type of the table. */
export function TypeRow(props: TypeRowProps) {
  const { draft, at, drafts, manages, problem, onChange, onMove, onRemove } = props;
  const { code, name, rollup_to, is_active, isNew } = draft;
  const targets = [
    { value: code, label: t("settings.types.rollup_self") },
    ...rollupTargets(drafts, code).map((one) => ({ value: one.code, label: one.name })),
  ];
  // Others are counted under it, so it has to stand for itself.
  const isTarget = drafts.some((one) => one.code !== code && one.rollup_to === code);
  if (!manages) {
    return (
      <tr data-active={is_active}>
        <td>{name}</td>
        <td>{targets.find((one) => one.value === rollup_to)?.label ?? rollup_to}</td>
        <td>{is_active ? t("common.yes") : t("common.no")}</td>
      </tr>
    );
  }
  return (
    <tr data-active={is_active}>
      <td>
        <Input
          value={name}
          aria-label={t("settings.types.name_of", { n: at + 1 })}
          status={problem ? "error" : ""}
          aria-invalid={problem !== undefined}
          autoFocus={isNew && name === ""}
          onChange={(event) => onChange({ name: event.target.value })}
        />
        {problem && (
          <span className={styles["problem"]} role="alert">
            {t(`settings.types.${problem}`)}
          </span>
        )}
      </td>
      <td>
        <Select
          className={styles["rollup"]}
          value={rollup_to}
          options={targets}
          disabled={isTarget}
          aria-label={t("settings.types.rollup_of", { name })}
          onChange={(chosen: string) => onChange({ rollup_to: chosen })}
        />
      </td>
      <td>
        <Switch
          checked={is_active}
          aria-label={t("settings.types.active_of", { name })}
          onChange={(checked) => onChange({ is_active: checked })}
        />
      </td>
      <td className={styles["acts"]}>
        <Button
          type="text"
          disabled={at === 0}
          aria-label={t("settings.types.up", { name })}
          icon={<Icon name="down" size={1} className={styles["up"]} />}
          onClick={() => onMove(-1)}
        />
        <Button
          type="text"
          disabled={at === drafts.length - 1}
          aria-label={t("settings.types.down", { name })}
          icon={<Icon name="down" size={1} />}
          onClick={() => onMove(1)}
        />
        {isNew && (
          <Button type="text" onClick={onRemove}>
            {t("settings.types.remove")}
          </Button>
        )}
      </td>
    </tr>
  );
}
