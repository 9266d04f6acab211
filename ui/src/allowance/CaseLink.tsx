import { Link } from "@tanstack/react-router";
import type { AllowanceCase } from "../ipc/generated";
import styles from "./allowance.module.css";

/** A case of the list: its number and, where it is for the reader, its title as a way to it. */
export function CaseLink({ one }: { one: AllowanceCase }) {
  const { dispute_id: id, docket_no: number, title, may_open: mayOpen } = one;
  if (!mayOpen) return <span>{number}</span>;
  return (
    <>
      <Link to="/disputes/$id" params={{ id }}>
        {title ?? number}
      </Link>
      {title && <span className={styles["number"]}>{number}</span>}
    </>
  );
}
