import { Link } from "@tanstack/react-router";
import { DisputeStatusTag } from "../../disputes/DisputeStatusTag";
import type { DisputeRow } from "../../ipc/generated";
import { formatDay } from "../format";
import { Icon } from "../icons";
import styles from "./reading.module.css";

/** The disputes that were opened from a record, each a way to its case. */
export function OpenedDisputes({ disputes }: { disputes: readonly DisputeRow[] }) {
  return (
    <ul className={styles["opened"]}>
      {disputes.map((dispute) => (
        <li key={dispute.id}>
          <Link to="/disputes/$id" params={{ id: dispute.id }} className={styles["case"]}>
            <Icon name="disputes" />
            <span className={styles["case-words"]}>
              <span className={styles["case-title"]}>{dispute.title}</span>
              <span className={styles["case-no"]}>
                {dispute.docket_no} · {formatDay(dispute.registered_on)}
              </span>
            </span>
            <DisputeStatusTag status={dispute.status} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
