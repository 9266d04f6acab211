import { useQueryClient } from "@tanstack/react-query";
import { App } from "antd";
import { useCallback, useState } from "react";
import { clockOf, dayOf, instantOf } from "../components/clock-time";
import { call } from "../ipc/call";
import type { CalendarRow, MoveSession } from "../ipc/generated";
import { refreshAfter } from "../ipc/queries";
import { t } from "../texts/t";
import { clockAt } from "./lanes";
import type { Target } from "./use-drag";
import { shortDay } from "./words";

/** A session to be moved with the time that somebody has in mind. */
export interface Wish {
  row: CalendarRow;
  day: string;
  /** `HH:MM`. */
  starts: string;
}

/**
 * Moves a planned session where it was dropped. What runs into something, falls on a day off or
 * is refused opens the dialog instead, which names it.
 */
export function useMove() {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [wish, setWish] = useState<Wish | null>(null);

  const drop = useCallback(
    async (row: CalendarRow, target: Target): Promise<void> => {
      if (!row.starts_at) return;
      const starts = target.minutes === null ? clockOf(row.starts_at) : clockAt(target.minutes);
      const asked: Wish = { row, day: target.day, starts };
      if (target.day === dayOf(row.starts_at) && starts === clockOf(row.starts_at)) return;
      const order = orderOf(asked, row.room_id);
      try {
        const found = await call("check_booking", {
          dispute_id: order.dispute_id,
          session_id: order.session_id,
          starts_at: order.starts_at,
          ends_at: order.ends_at,
          room_id: order.room_id,
          person_ids: row.person_ids,
        });
        if (found.clashes.length > 0 || found.is_day_off) {
          setWish(asked);
          return;
        }
        await call("move_session", order);
        await refreshAfter(client, "move_session");
        void message.success(t("calendar.move.moved", { day: shortDay(target.day), time: starts }));
      } catch {
        // The dialog asks again and shows what the core says.
        setWish(asked);
      }
    },
    [client, message],
  );

  /** Opens the dialog for a session as it stands. */
  const ask = useCallback((row: CalendarRow): void => {
    if (!row.starts_at) return;
    setWish({ row, day: dayOf(row.starts_at), starts: clockOf(row.starts_at) });
  }, []);

  return { wish, drop, ask, close: () => setWish(null) };
}

/** The order that carries a wish out; the session lasts as long as before. */
export function orderOf({ row, day, starts }: Wish, roomId: string | null): MoveSession {
  const starts_at = instantOf(day, starts);
  const order: MoveSession = { dispute_id: row.subject_id, session_id: row.id, starts_at };
  if (row.starts_at && row.ends_at) {
    const length = Date.parse(row.ends_at) - Date.parse(row.starts_at);
    order.ends_at = new Date(Date.parse(starts_at) + length).toISOString();
  }
  if (roomId) order.room_id = roomId;
  return order;
}
