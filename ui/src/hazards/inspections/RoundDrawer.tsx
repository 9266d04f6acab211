import { App, Button, Checkbox, Drawer, Form, Input } from "antd";
import { Link } from "@tanstack/react-router";
import { AttachmentsPanel } from "../../attachments/AttachmentsPanel";
import { DayField, TextField } from "../../components/steps/fields";
import { FailureNotice } from "../../components/FailureNotice";
import { RecordForm } from "../../components/form/RecordForm";
import { formatDay } from "../../components/format";
import { usePersonName } from "../../components/office/names";
import { useToday } from "../../disputes/today";
import type { InspectionDetail } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useKeepsHazards } from "../permissions";
import { CancelRound } from "./CancelRound";
import { type RoundForm, toRound } from "./month";
import styles from "./inspections.module.css";

/** A round beside the month: its list to tick, what it found, and holding it. */
export function RoundDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { data, error, refetch } = useAsk(
    "inspection_detail",
    { id: id ?? "" },
    { enabled: id !== null },
  );
  return (
    <Drawer
      open={id !== null}
      size="min(48rem, 96vw)"
      title={data?.row.title ?? t("hazards.rounds.title")}
      onClose={onClose}
      destroyOnHidden
      mask={{ closable: false }}
      styles={{
        body: { paddingBottom: 0, background: "var(--c-paper)" },
        header: { background: "var(--c-paper)" },
      }}
    >
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && data.row.id === id && <Round key={id} detail={data} onClose={onClose} />}
    </Drawer>
  );
}

function Round({ detail, onClose }: { detail: InspectionDetail; onClose: () => void }) {
  const { message } = App.useApp();
  const today = useToday();
  const keeps = useKeepsHazards();
  const person = usePersonName();
  const order = useOrder("save_inspection");
  const { row } = detail;
  const isOver = row.status === "cancelled";
  return (
    <div className={styles["round"]}>
      <p className={styles["quiet"]}>
        {[
          formatDay(row.held_on ?? row.planned_on),
          row.area,
          row.inspector_ids.map(person).join("、"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {isOver && <p>{t("hazards.rounds.cancelled", { reason: detail.cancel_reason ?? "" })}</p>}
      <Found detail={detail} />
      <RecordForm<RoundForm, unknown>
        label={row.title}
        initial={{ items: detail.items, summary: detail.summary, held_on: row.held_on }}
        readOnly={!keeps || isOver}
        save={(values) => order.mutateAsync(toRound(detail, values))}
        onSaved={() => {
          void message.success(t("hazards.saved"));
          onClose();
        }}
        onCancel={onClose}
      >
        <Items items={detail.items} />
        <TextField name="summary" label={t("hazards.rounds.field.summary")} rows={3} />
        <DayField
          name="held_on"
          label={t("hazards.rounds.field.held_on")}
          hint={t("hazards.rounds.hint.held_on")}
          latest={today}
        />
      </RecordForm>
      <div className={styles["attachments"]}>
        <AttachmentsPanel subjectKind="inspection" subjectId={row.id} canWrite={!isOver} />
      </div>
      {keeps && row.status === "planned" && <CancelRound id={row.id} done={onClose} />}
    </div>
  );
}

/** The list: a box for each line and room for what was seen. */
function Items({ items }: { items: InspectionDetail["items"] }) {
  return (
    <fieldset className={styles["items"]}>
      <legend>{t("hazards.rounds.field.items")}</legend>
      {items.map((item, at) => (
        <div key={item.text} className={styles["item"]}>
          <Form.Item name={["items", at, "text"]} hidden>
            <Input />
          </Form.Item>
          <Form.Item name={["items", at, "is_done"]} valuePropName="checked" noStyle>
            <Checkbox>{item.text}</Checkbox>
          </Form.Item>
          <Form.Item name={["items", at, "note"]} className={styles["note"]}>
            <Input
              aria-label={t("hazards.rounds.note", { item: item.text })}
              placeholder={t("hazards.rounds.note_hint")}
            />
          </Form.Item>
        </div>
      ))}
    </fieldset>
  );
}

/** The looks back that are due, what was found in it, and the way to report more. */
function Found({ detail }: { detail: InspectionDetail }) {
  const keeps = useKeepsHazards();
  const { row, due_reviews: due, hazards } = detail;
  return (
    <div className={styles["found"]}>
      {due.length > 0 && <p>{t("hazards.rounds.due_reviews", { n: due.length })}</p>}
      {[...due, ...hazards].map((hazard) => (
        <Link key={hazard.id} to="/hazards/$id" params={{ id: hazard.id }}>
          {hazard.title} · {hazard.place}
        </Link>
      ))}
      <div className={styles["buttons"]}>
        <Button onClick={() => window.print()}>{t("hazards.rounds.print")}</Button>
        {keeps && row.status !== "cancelled" && (
          <Link to="/hazards/new" search={{ inspection: row.id }}>
            {t("hazards.rounds.report")}
          </Link>
        )}
      </div>
    </div>
  );
}
