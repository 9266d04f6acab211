import { Button } from "antd";
import wordings from "../../documents/wordings/wordings.module.css";
import type { OwnFiguresChecked } from "../../ipc/generated";
import { t } from "../../texts/t";
import { figureWords, madeOf } from "../words";
import { placedWords } from "./problems";
import styles from "./own.module.css";

/** Props of `Reading`. */
export interface ReadingProps {
  checked: OwnFiguresChecked;
  onShow: (line: number) => void;
}

/** What the lines say: what is wrong, each a way to its line, or the figures that come out. */
export function Reading({ checked, onShow }: ReadingProps) {
  const { problems, rows } = checked;
  return (
    <div className={wordings["problems"]} role="status" data-any={problems.length > 0}>
      {problems.length > 0 ? (
        <>
          <p>{t("documents.wordings.problems", { n: problems.length })}</p>
          <ul>
            {problems.map((problem) => {
              const words = placedWords(problem);
              return (
                <li key={words}>
                  <Button type="link" onClick={() => onShow(problem.line)}>
                    {words}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      ) : (
        <>
          <p>{rows.length === 0 ? t("figures.own.none") : t("figures.own.reads")}</p>
          <dl className={styles["values"]}>
            {rows.map((row) => (
              <div key={row.key}>
                <dt>{row.title}</dt>
                <dd title={madeOf(row.figures[0])}>{figureWords(row.figures[0])}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
