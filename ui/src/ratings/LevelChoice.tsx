import { useId } from "react";
import type { Satisfaction } from "../ipc/generated";
import { choice } from "../texts/t";
import { Stars } from "./LevelMark";
import { LEVELS } from "./filters";
import { isBad } from "./levels";
import styles from "./ratings.module.css";

/** Props of `LevelChoice`; `Field` fills in `id`, `value` and `onChange`. */
export interface LevelChoiceProps {
  id?: string;
  value?: Satisfaction | null;
  onChange?: (level: Satisfaction) => void;
  "aria-label": string;
}

/** The five levels as large choices with their words; the arrow keys go from one to the next. */
export function LevelChoice({ id, value, onChange, ...rest }: LevelChoiceProps) {
  const name = useId();
  return (
    <div className={styles["levels"]} role="radiogroup" {...rest}>
      {LEVELS.map((level, index) => (
        <label key={level} className={styles["choice"]} data-bad={isBad(level)}>
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={name}
            value={level}
            checked={value === level}
            onChange={() => onChange?.(level)}
          />
          <Stars level={level} />
          <span>{choice("satisfaction", level)}</span>
        </label>
      ))}
    </div>
  );
}
