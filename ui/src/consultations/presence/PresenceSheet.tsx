import { Link } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useState } from "react";
import { useCasebook } from "../../app/casebook";
import { clockOf, durationWords, minutesBetween } from "../../components/clock-time";
import { FailureNotice } from "../../components/FailureNotice";
import { usePlatformName } from "../../components/office/names";
import { Sheet } from "../../components/reading/Sheet";
import type { DutyRow, PresenceRow } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { CheckInDrawer } from "./CheckInDrawer";
import { CorrectDrawer } from "./CorrectDrawer";
import styles from "./presence.module.css";
import { presenceDay } from "./words";

/** 签到 of the lawyer before the casebook: come, go, and what was forgotten on earlier days. */
export function PresenceSheet({ duty }: { duty: readonly DutyRow[] }) {
  const { data: casebook } = useCasebook();
  const account = casebook?.account;
  if (account?.role !== "duty_lawyer") return null;
  const mine = duty.find((one) => one.is_me);
  return <OwnPresence me={account.id} place={mine?.platform_id ?? account.platform_id} />;
}

function OwnPresence({ me, place }: { me: string; place: string | null }) {
  const { message } = App.useApp();
  const platform = usePlatformName();
  const { data, error, refetch } = useAsk("presence_list", { person_id: me, is_open: true });
  const out = useOrder("check_out");
  const [arriving, setArriving] = useState(false);
  const [correcting, setCorrecting] = useState<PresenceRow | null>(null);
  if (error) return <FailureNotice failed={error} retry={() => void refetch()} />;
  if (!data) return null;
  const here = data.presences.find((row) => !row.is_forgotten);
  const forgotten = data.presences.filter((row) => row.is_forgotten);

  function leave(row: PresenceRow): void {
    out.mutate(
      { id: row.id },
      {
        onSuccess: () => {
          const minutes = minutesBetween(row.starts_at, new Date().toISOString()) ?? 0;
          const duration = durationWords(minutes);
          void message.success(t("service.presence.checked_out", { duration }));
        },
      },
    );
  }

  return (
    <Sheet
      title={t("service.presence.today")}
      aside={<Link to="/consultations/presence">{t("service.presence.all")}</Link>}
    >
      {forgotten.map((row) => (
        <p key={row.id} className={styles["forgotten"]} role="alert">
          <span>{t("service.presence.forgotten", { day: presenceDay(row) })}</span>
          <Button size="small" onClick={() => setCorrecting(row)}>
            {t("service.presence.correct")}
          </Button>
        </p>
      ))}
      <div className={styles["now"]} data-here={here !== undefined}>
        <span>
          {here?.starts_at
            ? t("service.presence.here_since", {
                time: clockOf(here.starts_at),
                place: platform(here.platform_id),
              })
            : t("service.presence.not_here")}
        </span>
        {here ? (
          <Button type="primary" loading={out.isPending} onClick={() => leave(here)}>
            {t("service.presence.check_out")}
          </Button>
        ) : (
          <Button type="primary" onClick={() => setArriving(true)}>
            {t("service.presence.check_in")}
          </Button>
        )}
      </div>
      {out.error && <FailureNotice failed={out.error} />}
      <CheckInDrawer open={arriving} place={place} onClose={() => setArriving(false)} />
      <CorrectDrawer row={correcting} onClose={() => setCorrecting(null)} />
    </Sheet>
  );
}
