import { Button } from "antd";
import type { OwnItemShape } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import { conditionOf } from "./problems";
import styles from "./own.module.css";

const SUBJECTS = ["dispute", "request"] as const;

/** Props of `ItemList`. */
export interface ItemListProps {
  items: readonly OwnItemShape[];
  /** Puts a condition where the cursor is; null for who only reads. */
  onPut: ((words: string) => void) | null;
}

/** 可用的项目: everything that a condition may ask, each put into the lines by a click. */
export function ItemList({ items, onPut }: ItemListProps) {
  return (
    <>
      {SUBJECTS.map((subject) => (
        <details key={subject} className={styles["items"]} open={subject === "dispute"}>
          <summary>{t("figures.own.items", { subject: choice("own_subject", subject) })}</summary>
          <ul>
            {items
              .filter((item) => item.subject === subject)
              .map((item) => (
                <li key={item.name}>
                  {onPut ? (
                    <Button size="small" onClick={() => onPut(conditionOf(item))}>
                      {item.name}
                    </Button>
                  ) : (
                    <strong>{item.name}</strong>
                  )}
                  <span>{valuesOf(item)}</span>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function valuesOf(item: OwnItemShape): string {
  if (item.is_number) return t("figures.own.number");
  return item.values.length === 0 ? t("figures.own.any_text") : item.values.join("、");
}
