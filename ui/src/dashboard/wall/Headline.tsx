import { formatCount } from "../../components/format";
import { figureWords, madeOf } from "../../figures/words";
import type { WallHeadline } from "../../ipc/generated";
import { t } from "../../texts/t";
import styles from "./wall.module.css";

/** The main numbers, large. */
export function Headline({ headline }: { headline: WallHeadline }) {
  const { disputes, open, over, success, requests, closing, satisfaction } = headline;
  const numbers = [
    { key: "disputes", words: formatCount(disputes) },
    { key: "open", words: formatCount(open), note: t("dashboard.wall.over", { n: over }) },
    { key: "success", words: figureWords(success), note: madeOf(success) },
    { key: "requests", words: formatCount(requests) },
    { key: "closing", words: figureWords(closing), note: madeOf(closing) },
    {
      key: "satisfaction",
      words: satisfaction ? figureWords(satisfaction) : t("dashboard.wall.too_few"),
      note: satisfaction ? madeOf(satisfaction) : undefined,
    },
  ] as const;
  return (
    <dl className={styles["headline"]}>
      {numbers.map((one) => (
        <div key={one.key} data-number={one.key}>
          <dt>{t(`dashboard.wall.number.${one.key}`)}</dt>
          <dd>{one.words}</dd>
          <dd className={styles["made"]}>{"note" in one ? one.note : undefined}</dd>
        </div>
      ))}
    </dl>
  );
}
