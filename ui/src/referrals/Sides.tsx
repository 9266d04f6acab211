import { useNavigate } from "@tanstack/react-router";
import type { ReferralDirection } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { useHandlesContacts } from "./permissions";
import styles from "./referrals.module.css";

/** The sides of the room. */
export type Side = ReferralDirection | "contacts";

/** Props of `Sides`. */
export interface SidesProps {
  current: Side;
  /** How many wait to be accepted; unknown outside the lists. */
  waiting?: Readonly<Record<ReferralDirection, number>>;
  /** Shows another side of the list; where absent, the list is opened. */
  onPick?: (side: ReferralDirection) => void;
}

/** What went out, what came in, and who asks to get in touch. */
export function Sides({ current, waiting, onPick }: SidesProps) {
  const navigate = useNavigate();
  const handles = useHandlesContacts();
  const { data } = useAsk("arrived_contacts", {}, { enabled: handles });
  const sides: readonly Side[] = handles ? ["out", "in", "contacts"] : ["out", "in"];
  const pick = (side: Side): void => {
    if (side === "contacts") void navigate({ to: "/referrals/contacts" });
    else if (onPick) onPick(side);
    else void navigate({ to: "/referrals", search: side === "in" ? { side } : {} });
  };
  const marks: Record<Side, string | false> = {
    out: mark(waiting?.out, "referrals.side.waiting"),
    in: mark(waiting?.in, "referrals.side.waiting"),
    contacts: mark(data?.waiting, "referrals.side.unanswered"),
  };
  return (
    <nav className={styles["sides"]} aria-label={t("referrals.sides")}>
      {sides.map((side) => (
        <button
          key={side}
          type="button"
          className={styles["side"]}
          aria-current={current === side ? "page" : undefined}
          onClick={() => pick(side)}
        >
          {t(`referrals.side.${side}`)}
          {marks[side] && <span className={styles["waiting"]}>{marks[side]}</span>}
        </button>
      ))}
    </nav>
  );
}

function mark(
  n: number | undefined,
  key: "referrals.side.waiting" | "referrals.side.unanswered",
): string | false {
  return n !== undefined && n > 0 && t(key, { n });
}
