import type { NoticeRow } from "../ipc/generated";

/** Tells a notice from every other one of a list. */
export function noticeKey(row: NoticeRow): string {
  return [row.dispute_id, row.form, row.subject_id ?? ""].join(" ");
}

/** Whether it waits to be printed: nobody has yet, or it says otherwise since. */
export function isUnprinted(row: NoticeRow): boolean {
  return row.printed === null || row.printed.differs;
}
