import { App, Button } from "antd";
import { useState } from "react";
import { formatInstant } from "../../components/format";
import { usePersonName } from "../../components/office/names";
import { Sheet } from "../../components/reading/Sheet";
import { StatusTag, type Tone } from "../../components/StatusTag";
import type {
  AppointmentRow,
  AppointmentStatus,
  ConsultationDetail,
  VisitDetail,
} from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { failureSentence, choice, t } from "../../texts/t";
import { failureOf } from "../../ipc/failure";
import { AppointmentDrawer } from "./AppointmentDrawer";
import { CancelDrawer } from "./CancelDrawer";
import styles from "./visit.module.css";

const TONES: Readonly<Record<AppointmentStatus, Tone>> = {
  planned: "active",
  kept: "neutral",
  missed: "muted",
  cancelled: "muted",
};

/** 预约: when the inquirer comes again, and whether they did. */
export function AppointmentsSheet(props: { detail: ConsultationDetail; visit: VisitDetail }) {
  const { detail, visit } = props;
  const [planning, setPlanning] = useState<AppointmentRow | "new" | null>(null);
  const [cancelling, setCancelling] = useState<string | null>(null);
  return (
    <Sheet
      title={t("visit.appointment.title")}
      aside={
        visit.can_change && (
          <Button type="text" onClick={() => setPlanning("new")}>
            {t("visit.appointment.plan")}
          </Button>
        )
      }
    >
      {visit.appointments.length === 0 && (
        <p className={styles["none"]}>{t("visit.appointment.none")}</p>
      )}
      <ul className={styles["rows"]}>
        {visit.appointments.map((row) => (
          <Line
            key={row.id}
            row={row}
            canChange={visit.can_change}
            onMove={() => setPlanning(row)}
            onCancel={() => setCancelling(row.id)}
          />
        ))}
      </ul>
      <AppointmentDrawer detail={detail} planning={planning} onClose={() => setPlanning(null)} />
      <CancelDrawer id={cancelling} onClose={() => setCancelling(null)} />
    </Sheet>
  );
}

interface LineProps {
  row: AppointmentRow;
  canChange: boolean;
  onMove: () => void;
  onCancel: () => void;
}

function Line({ row, canChange, onMove, onCancel }: LineProps) {
  const { message } = App.useApp();
  const person = usePersonName();
  const settle = useOrder("settle_appointment");
  const mark = (status: AppointmentStatus): void =>
    settle.mutate(
      { id: row.id, status },
      {
        onSuccess: () => void message.success(t("visit.appointment.settled")),
        onError: (failed) => void message.error(failureSentence(failureOf(failed))),
      },
    );
  return (
    <li>
      <span className={styles["words"]}>
        <span className={styles["title"]} data-whole>
          {formatInstant(row.starts_at)} · {row.place}
        </span>
        <span className={styles["quiet"]}>
          {[person(row.lawyer_id), row.remark, row.status_note].filter(Boolean).join(" · ")}
        </span>
      </span>
      <StatusTag tone={TONES[row.status]}>{choice("appointment_status", row.status)}</StatusTag>
      {canChange && row.status === "planned" && (
        <span className={styles["acts"]}>
          {row.is_due && (
            <>
              <Button size="small" onClick={() => mark("kept")}>
                {t("visit.appointment.keep")}
              </Button>
              <Button size="small" onClick={() => mark("missed")}>
                {t("visit.appointment.miss")}
              </Button>
            </>
          )}
          <Button size="small" type="text" onClick={onMove}>
            {t("visit.appointment.move")}
          </Button>
          <Button size="small" type="text" onClick={onCancel}>
            {t("visit.appointment.cancel")}
          </Button>
        </span>
      )}
    </li>
  );
}
