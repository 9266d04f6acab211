import { Radio } from "antd";
import type { DisagreementWeight, WeightCount } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { WEIGHTS } from "./filters";

/** Props of `WeightTabs`. */
export interface WeightTabsProps {
  counts: readonly WeightCount[];
  chosen: DisagreementWeight | undefined;
  onChoose: (weight: DisagreementWeight | undefined) => void;
}

/** All, or only those that weigh so much, each with its number. */
export function WeightTabs({ counts, chosen, onChoose }: WeightTabsProps) {
  const total = counts.reduce((sum, one) => sum + one.count, 0);
  const numberOf = (weight: DisagreementWeight): number =>
    counts.find((one) => one.weight === weight)?.count ?? 0;
  return (
    <Radio.Group
      optionType="button"
      aria-label={t("disagreements.weight")}
      value={chosen ?? "all"}
      onChange={({ target }) => onChoose(WEIGHTS.find((weight) => weight === target.value))}
      options={[
        {
          value: "all",
          label: t("disagreements.tab", { name: t("disagreements.every"), n: total }),
        },
        ...WEIGHTS.map((weight) => ({
          value: weight,
          label: t("disagreements.tab", {
            name: choice("disagreement_weight", weight),
            n: numberOf(weight),
          }),
        })),
      ]}
    />
  );
}
