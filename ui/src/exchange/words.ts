import type { BoardWarningRow, Exchanged } from "../ipc/generated";
import { formatCount } from "../components/format";
import { choice, t } from "../texts/t";

/** How the end of an exchange is to be taken. */
export type Outcome = "clean" | "noted" | "forked";

/** Whether all went as it should, something is left over, or a copied disk was found. */
export function outcomeOf(done: Exchanged): Outcome {
  if (done.is_forked) return "forked";
  const isClean =
    done.waiting === 0 &&
    done.conflicts === 0 &&
    done.set_aside.length === 0 &&
    done.given_up === 0 &&
    done.parted_device_ids.length === 0 &&
    done.unsigned_platform_ids.length === 0;
  return isClean ? "clean" : "noted";
}

/** What an exchange did, in the numbers that people ask for. */
export function numbersOf(done: Exchanged): { name: string; value: string; hint: string }[] {
  return [
    {
      name: t("exchange.done.sent"),
      value: formatCount(done.sent),
      hint: t("exchange.done.sent_hint"),
    },
    {
      name: t("exchange.done.received"),
      value: formatCount(done.received),
      hint: t("exchange.done.received_hint"),
    },
    {
      name: t("exchange.done.waiting"),
      value: formatCount(done.waiting),
      hint: t("exchange.done.waiting_hint"),
    },
    {
      name: t("exchange.done.set_aside"),
      value: formatCount(done.set_aside.length),
      hint: t("exchange.done.set_aside_hint"),
    },
  ];
}

/** What became of attachments; null where there were none. */
export function attachmentsOf(done: Exchanged): string | null {
  const {
    attachments_sent: sent,
    attachments_received: received,
    attachments_waiting: waiting,
  } = done;
  if (sent + received + waiting === 0) return null;
  const words = t("exchange.done.attachments", {
    sent: formatCount(sent),
    received: formatCount(received),
  });
  if (waiting === 0) return words;
  return words + t("exchange.done.attachments_waiting", { n: formatCount(waiting) });
}

/** A number that is not known before a receipt came. */
export function known(count: number | null): string {
  return count === null ? t("exchange.board.unknown") : formatCount(count);
}

/** The last day of a certificate that is signed today: a year on. */
export function yearOn(today: string): string {
  const year = Number(today.slice(0, 4)) + 1;
  const rest = today.slice(4);
  return `${year}${rest === "-02-29" ? "-02-28" : rest}`;
}

/** What somebody should see to, with how many or how long. */
export function warningWords({ warning, count }: BoardWarningRow): string {
  return choice("board_warning", warning).replace("{n}", formatCount(count));
}
