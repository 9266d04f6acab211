import { Button } from "antd";
import { useState } from "react";
import { dayOf } from "../../components/clock-time";
import { formatDay } from "../../components/format";
import { usePlatformName } from "../../components/office/names";
import { Sheet } from "../../components/reading/Sheet";
import type { HandOverTarget, VisitDetail } from "../../ipc/generated";
import { ReferralStatusTag } from "../../referrals/ReferralStatusTag";
import { useHandlesReferrals } from "../../referrals/permissions";
import { choices, choice, t } from "../../texts/t";
import { HandOverDrawer } from "./HandOverDrawer";
import styles from "./visit.module.css";

/** 移送: one step to mediation, legal aid, arbitration or court; and what went there. */
export function HandOverSheet({ id, visit }: { id: string; visit: VisitDetail }) {
  const [target, setTarget] = useState<HandOverTarget | null>(null);
  const platform = usePlatformName();
  // Who handles referrals sees the slips in the panel of referrals below.
  const hasPanel = useHandlesReferrals();
  const rows = hasPanel ? [] : visit.hand_overs;
  if (!visit.can_change && rows.length === 0) return null;
  return (
    <Sheet title={t("visit.hand_over.title")}>
      {visit.can_change && (
        <p className={styles["hint"]}>
          {t(visit.is_under_way ? "visit.hand_over.under_way" : "visit.hand_over.lead")}
        </p>
      )}
      {visit.can_change && !visit.is_under_way && (
        <div className={styles["acts"]}>
          {choices("hand_over_target").map((one) => (
            <Button key={one.value} onClick={() => setTarget(one.value)}>
              {one.label}
            </Button>
          ))}
        </div>
      )}
      {rows.length > 0 && (
        <ul className={styles["rows"]}>
          {rows.map((row) => (
            <li key={row.id}>
              <span className={styles["words"]}>
                <span className={styles["title"]}>
                  {t("visit.hand_over.to", {
                    name: platform(row.to_platform_id) || (row.to_body ?? ""),
                  })}
                </span>
                <span className={styles["quiet"]}>
                  {[
                    choice("referral_channel", row.channel),
                    row.sent_at && formatDay(dayOf(row.sent_at)),
                    row.due_on && t("visit.hand_over.due", { day: formatDay(row.due_on) }),
                    row.result,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
              <ReferralStatusTag status={row.status} />
            </li>
          ))}
        </ul>
      )}
      <HandOverDrawer id={id} target={target} onClose={() => setTarget(null)} />
    </Sheet>
  );
}
