import { Link } from "@tanstack/react-router";
import type { RatedSubject } from "../ipc/generated";
import { choice, t } from "../texts/t";
import styles from "./ratings.module.css";

/** The rated record: a way to it where the user may open it. */
export function SubjectLink({ subject }: { subject: RatedSubject }) {
  const { id, kind, may_open: mayOpen } = subject;
  const words = (
    <>
      <span className={styles["kind"]}>{choice("subject_kind", kind)}</span>
      {subject.title ?? subject.number}
    </>
  );
  if (!mayOpen) {
    return (
      <span title={t("ratings.subject.hidden")}>
        {words} <span className={styles["quiet"]}>{t("ratings.subject.hidden")}</span>
      </span>
    );
  }
  switch (kind) {
    case "request":
      return (
        <Link to="/requests/$id" params={{ id }}>
          {words}
        </Link>
      );
    case "dispute":
      return (
        <Link to="/disputes/$id" params={{ id }}>
          {words}
        </Link>
      );
    case "consultation":
      return (
        <Link to="/consultations/$id" params={{ id }}>
          {words}
        </Link>
      );
    default:
      return <span>{words}</span>;
  }
}
