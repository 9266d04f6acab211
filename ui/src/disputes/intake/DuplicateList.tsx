import { Link } from "@tanstack/react-router";
import { StatusTag } from "../../components/StatusTag";
import type { Duplicate, Resemblance } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { DisputeStatusTag } from "../DisputeStatusTag";
import { shortDay } from "../short-day";
import { useToday } from "../today";
import type { IntakeForm } from "./form";
import { resemblingAsk } from "./resembling";
import { useSettled } from "../../components/settled";
import styles from "./intake.module.css";

/** Typing must rest this long before the core is asked. */
const PAUSE = 500;

/** Reasons that hardly leave a doubt. */
const STRONG: ReadonlySet<Resemblance> = new Set([
  "same_document",
  "same_credit_code",
  "same_phone",
]);

/** Props of `DuplicateList`. */
export interface DuplicateListProps {
  form: IntakeForm;
  /** The form is saved or being saved: it would only find itself. */
  resting: boolean;
}

/** Known disputes of the last year that may be the matter being written down. */
export function DuplicateList({ form, resting }: DuplicateListProps) {
  const ask = useSettled(resemblingAsk(form), PAUSE);
  const { data } = useAsk("possible_duplicates", ask ?? { parties: [] }, {
    enabled: ask !== null && !resting,
    keepPrevious: true,
  });
  const found = ask === null ? [] : (data?.duplicates ?? []);
  return (
    <section
      className={styles["note"]}
      aria-labelledby="intake-duplicates"
      data-found={found.length > 0}
    >
      <header className={styles["note-head"]}>
        <h2 id="intake-duplicates">{t("disputes.duplicates.title")}</h2>
        {found.length > 0 && <span className={styles["badge"]}>{found.length}</span>}
      </header>
      <div aria-live="polite">
        {found.length === 0 ? (
          <p className={styles["note-hint"]}>
            {ask === null ? t("disputes.duplicates.hint") : t("disputes.duplicates.none")}
          </p>
        ) : (
          <ul className={styles["duplicates"]}>
            {found.map((one) => (
              <Found key={one.dispute.id} one={one} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function Found({ one: { dispute, reasons } }: { one: Duplicate }) {
  const today = useToday();
  return (
    <li className={styles["duplicate"]}>
      <Link to="/disputes/$id" params={{ id: dispute.id }}>
        {dispute.title}
      </Link>
      <p className={styles["duplicate-line"]}>
        {dispute.docket_no} · {shortDay(dispute.registered_on ?? "", today)}
      </p>
      <p className={styles["reasons"]}>
        <DisputeStatusTag status={dispute.status} />
        {reasons.map((reason) => (
          <StatusTag key={reason} tone={STRONG.has(reason) ? "urgent" : "near"}>
            {choice("resemblance", reason)}
          </StatusTag>
        ))}
      </p>
    </li>
  );
}
