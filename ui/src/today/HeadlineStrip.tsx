import { Button } from "antd";
import { useId, useState } from "react";
import { formatDay } from "../components/format";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { FIRST, hasYear, headlines } from "./headline";
import styles from "./headline.module.css";

/** The street's last twelve months, quietly: the figures that a report names, each with its meaning. */
export function HeadlineStrip() {
  const { data: figures } = useAsk("headline_figures", {});
  const [whole, setWhole] = useState(false);
  const id = useId();
  // The day's work is there without them: neither waiting nor a failure is worth a word here.
  if (!figures || !hasYear(figures)) return null;
  const lines = headlines(figures);
  return (
    <section className={styles["strip"]} aria-labelledby={id}>
      <header className={styles["head"]}>
        <h2 id={id} className={styles["title"]}>
          {t("today.year.title")}
        </h2>
        <span className={styles["period"]}>
          {t("today.year.period", { from: formatDay(figures.from), to: formatDay(figures.to) })}
        </span>
        <Button
          type="link"
          size="small"
          aria-expanded={whole}
          className={styles["more"]}
          onClick={() => setWhole(!whole)}
        >
          {whole ? t("today.fewer") : t("today.more", { n: lines.length - FIRST })}
        </Button>
      </header>
      <dl className={styles["figures"]}>
        {(whole ? lines : lines.slice(0, FIRST)).map(({ key, name, value, meaning }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd className={styles["value"]}>{value}</dd>
            <dd className={styles["meaning"]}>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
