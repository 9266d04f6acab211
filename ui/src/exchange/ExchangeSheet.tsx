import { Button, Input } from "antd";
import { useState } from "react";
import { useCasebook } from "../app/casebook";
import { FailureNotice } from "../components/FailureNotice";
import { formatCount, formatInstant } from "../components/format";
import { Icon } from "../components/icons";
import { Sheet } from "../components/reading/Sheet";
import type { SiteBoard } from "../ipc/generated";
import { t } from "../texts/t";
import { Result } from "./Result";
import { Progressing } from "./Progressing";
import { useExchange } from "./use-exchange";
import styles from "./exchange.module.css";

/** 与U盘或共享文件夹交换: where to, a button, how far it is, what came of it. */
export function ExchangeSheet({ board }: { board: SiteBoard }) {
  const { data: casebook } = useCasebook();
  const { run, done, failed, start, cancel } = useExchange();
  const there = board.folders.filter((folder) => folder.is_there);
  const [typed, setTyped] = useState<string | null>(null);
  const folder = typed ?? there[0]?.folder ?? "";
  return (
    <Sheet title={t("exchange.run.title")} aside={<Unsent board={board} />}>
      <p className={styles["lead"]}>{t("exchange.run.lead")}</p>
      {run ? (
        <Progressing words={t("exchange.run.running")} run={run} cancel={cancel} />
      ) : (
        <form
          className={styles["run"]}
          aria-label={t("exchange.run.title")}
          onSubmit={(event) => {
            event.preventDefault();
            if (folder.trim() !== "") void start(folder);
          }}
        >
          {there.length > 0 && (
            <ul className={styles["places"]} aria-label={t("exchange.run.found")}>
              {there.map((place) => (
                <li key={place.folder}>
                  <button
                    type="button"
                    className={styles["place"]}
                    aria-pressed={place.folder === folder}
                    onClick={() => setTyped(place.folder)}
                  >
                    <Icon name="exchange" size={1.4} />
                    <span>
                      <strong>{place.folder}</strong>
                      <small>
                        {place.last_at
                          ? t("exchange.run.last", { at: formatInstant(place.last_at) })
                          : t("exchange.run.plugged_in")}
                      </small>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <label className={styles["path"]}>
            <span>{t("exchange.run.path")}</span>
            <Input
              size="large"
              value={folder}
              spellCheck={false}
              placeholder={t("exchange.run.example")}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
          <Button
            type="primary"
            size="large"
            htmlType="submit"
            className={styles["go"]}
            disabled={folder.trim() === "" || casebook?.read_only}
          >
            {t("exchange.run.go")}
          </Button>
        </form>
      )}
      {failed !== null && !run && (
        <div className={styles["notice"]}>
          <FailureNotice failed={failed} />
        </div>
      )}
      {done && !run && <Result done={done} by="folder" />}
    </Sheet>
  );
}

function Unsent({ board }: { board: SiteBoard }) {
  const words =
    board.unsent > 0
      ? t("exchange.run.unsent", { n: formatCount(board.unsent) })
      : t("exchange.run.all_sent");
  return (
    <span className={styles["quiet"]}>
      {words}
      {board.last_exchange_at &&
        t("exchange.run.last_here", { at: formatInstant(board.last_exchange_at) })}
    </span>
  );
}
