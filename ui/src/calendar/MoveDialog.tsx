import { Button, Modal } from "antd";
import { useState } from "react";
import { dayOf, clockOf } from "../components/clock-time";
import { FailureNotice } from "../components/FailureNotice";
import { formatDay } from "../components/format";
import { DayInput } from "../components/form/DayInput";
import { TimeInput } from "../components/form/TimeInput";
import { isUnread } from "../components/form/unread";
import { failureOf } from "../ipc/failure";
import type { BookingAsk, CalendarRow } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { failureSentence, t } from "../texts/t";
import { BookingWarning } from "./BookingWarning";
import { RoomSelect } from "./RoomSelect";
import { useClash } from "./use-clash";
import { type Wish, orderOf } from "./use-move";
import styles from "./dialogs.module.css";

/** Props of `MoveDialog`. */
export interface MoveDialogProps {
  /** What is to be moved; the dialog is gone without it. */
  wish: Wish | null;
  close: () => void;
}

/** 改期 by typing: another day, time or room, with the name of whatever it runs into. */
export function MoveDialog({ wish, close }: MoveDialogProps) {
  return (
    <Modal
      open={wish !== null}
      title={t("calendar.move.title")}
      width="34rem"
      footer={null}
      destroyOnHidden
      onCancel={close}
    >
      {wish && (
        <MoveForm key={`${wish.row.id} ${wish.day} ${wish.starts}`} wish={wish} close={close} />
      )}
    </Modal>
  );
}

function MoveForm({ wish, close }: { wish: Wish; close: () => void }) {
  const { row } = wish;
  const move = useOrder("move_session");
  const [day, setDay] = useState<string | null>(wish.day);
  const [starts, setStarts] = useState<string | null>(wish.starts);
  const [room, setRoom] = useState<string | null>(row.room_id);
  const isWhole = day !== null && !isUnread(day) && starts !== null && !isUnread(starts);
  const order = isWhole ? orderOf({ row, day, starts }, room) : null;
  const ask: BookingAsk | null = order && {
    dispute_id: order.dispute_id,
    session_id: order.session_id,
    starts_at: order.starts_at,
    ends_at: order.ends_at,
    room_id: order.room_id,
    person_ids: row.person_ids,
  };
  const clashes = useClash(ask).clashes.length > 0;
  const problems = move.error ? failureOf(move.error).fields : [];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (order) move.mutate({ ...order, despite_clash: clashes }, { onSuccess: close });
      }}
    >
      <p className={styles["subject"]}>{subject(row)}</p>
      <div className={styles["fields"]}>
        <label>
          <span>{t("calendar.move.day")}</span>
          <DayInput value={day} onChange={setDay} aria-label={t("calendar.move.day")} />
        </label>
        <label>
          <span>{t("calendar.move.starts")}</span>
          <TimeInput value={starts} onChange={setStarts} aria-label={t("calendar.move.starts")} />
        </label>
        <label className={styles["wide"]}>
          <span>{t("calendar.room.one")}</span>
          <RoomSelect value={room} onChange={setRoom} aria-label={t("calendar.room.one")} />
        </label>
      </div>
      <BookingWarning ask={ask} />
      {!isWhole && <p role="alert">{t("calendar.move.malformed")}</p>}
      {problems.map((problem) => (
        <p key={`${problem.field} ${problem.code}`} role="alert" className={styles["problem"]}>
          {failureSentence(problem)}
        </p>
      ))}
      {move.error && problems.length === 0 && <FailureNotice failed={move.error} />}
      <footer className={styles["foot"]}>
        <Button onClick={close}>{t("common.action.cancel")}</Button>
        <Button type="primary" htmlType="submit" disabled={!order} loading={move.isPending}>
          {t(clashes ? "calendar.clash.anyway" : "calendar.move.save")}
        </Button>
      </footer>
    </form>
  );
}

function subject(row: CalendarRow): string {
  const before = row.starts_at
    ? `${formatDay(dayOf(row.starts_at))} ${clockOf(row.starts_at)}`
    : "";
  return t("calendar.move.subject", { title: row.title ?? row.docket_no ?? "", before });
}
