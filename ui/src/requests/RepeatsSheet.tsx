import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { dayOf } from "../components/clock-time";
import { formatDay } from "../components/format";
import reading from "../components/reading/reading.module.css";
import { Sheet } from "../components/reading/Sheet";
import type { RequestAction, RequestDetail, RequestRow } from "../ipc/generated";
import { t } from "../texts/t";
import { RequestStatusTag } from "./RequestStatusTag";
import styles from "./requests.module.css";

/** The requests of the same matter: the first of them, which alone is counted, and the others. */
export function RepeatsSheet({
  detail,
  open,
}: {
  detail: RequestDetail;
  open: (action: RequestAction) => void;
}) {
  const { first, repeats } = detail;
  const isLinked = first !== null;
  return (
    <Sheet
      title={t("requests.repeats.title")}
      aside={
        <Button size="small" onClick={() => open(isLinked ? "unlink_repeat" : "link_repeat")}>
          {t(isLinked ? "requests.repeats.unlink" : "requests.repeats.link")}
        </Button>
      }
    >
      {first === null && repeats.length === 0 && (
        <p className={styles["quiet"]}>{t("requests.repeats.none")}</p>
      )}
      {first !== null && <Rows title={t("requests.repeats.first")} rows={[first]} />}
      {repeats.length > 0 && <Rows title={t("requests.repeats.others")} rows={repeats} />}
      {(first !== null || repeats.length > 0) && (
        <p className={styles["quiet"]}>{t("requests.repeats.counted")}</p>
      )}
    </Sheet>
  );
}

function Rows({ title, rows }: { title: string; rows: readonly RequestRow[] }) {
  return (
    <>
      <h3 className={styles["subhead"]}>{title}</h3>
      <ul className={reading["opened"]}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to="/requests/$id" params={{ id: row.id }} className={reading["case"]}>
              <span className={reading["case-words"]}>
                <span className={reading["case-title"]}>{row.title}</span>
                <span className={reading["case-no"]}>
                  {row.order_no} · {row.submitted_at && formatDay(dayOf(row.submitted_at))}
                </span>
              </span>
              <RequestStatusTag status={row.status} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
