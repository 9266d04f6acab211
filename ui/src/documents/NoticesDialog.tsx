import { Button, Checkbox, Modal } from "antd";
import { useState } from "react";
import { mondayOf, addDays } from "../calendar/days";
import { FailureNotice } from "../components/FailureNotice";
import { DayInput } from "../components/form/DayInput";
import { isUnread } from "../components/form/unread";
import { formatDay, formatInstant } from "../components/format";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { useToday } from "../disputes/today";
import type { DocumentFormat, NoticeRow } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { isUnprinted, noticeKey } from "./notices";
import { useHandingOut } from "./use-handing-out";
import styles from "./notices.module.css";

/** 通知书: all notices of a week in one go, ticked before they are printed. */
export function NoticesDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal
      open={open}
      title={t("documents.notices.title")}
      width="56rem"
      centered
      destroyOnHidden
      footer={null}
      onCancel={onClose}
    >
      <Notices onClose={onClose} />
    </Modal>
  );
}

function Notices({ onClose }: { onClose: () => void }) {
  const today = useToday();
  const [from, setFrom] = useState<string | null>(() => mondayOf(today));
  const [to, setTo] = useState<string | null>(() => addDays(mondayOf(today), 6));
  const [platform, setPlatform] = useState<string | null>(null);
  const isSpan = isDay(from) && isDay(to);
  const span = { from: from ?? today, to: to ?? today, platform_id: platform ?? undefined };
  const asked = useAsk("notice_list", span, { enabled: isSpan });
  return (
    <>
      <p className={styles["lead"]}>{t("documents.notices.lead")}</p>
      <div className={styles["span"]}>
        <label>
          {t("documents.notices.from")}
          <DayInput value={from} onChange={setFrom} aria-label={t("documents.notices.from")} />
        </label>
        <label>
          {t("documents.notices.to")}
          <DayInput value={to} onChange={setTo} aria-label={t("documents.notices.to")} />
        </label>
        <PlatformSelect
          aria-label={t("documents.notices.platform")}
          placeholder={t("documents.notices.all_platforms")}
          value={platform}
          onChange={(picked) => setPlatform(picked ?? null)}
        />
      </div>
      {asked.error && <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />}
      {isSpan && asked.data && !asked.error && (
        <Ticked
          // Another period is another list, with ticks of its own.
          key={`${span.from} ${span.to} ${platform ?? ""}`}
          rows={asked.data.rows}
          span={span}
          onClose={onClose}
        />
      )}
    </>
  );
}

function isDay(day: string | null): boolean {
  return day !== null && !isUnread(day);
}

interface TickedProps {
  rows: readonly NoticeRow[];
  span: { from: string; to: string; platform_id: string | undefined };
  onClose: () => void;
}

/** The list with its boxes; what was not printed yet is ticked. */
function Ticked({ rows, span, onClose }: TickedProps) {
  const order = useOrder("issue_notices");
  const { busy, work, keep } = useHandingOut<DocumentFormat>();
  const [own, setTicks] = useState<ReadonlySet<string> | null>(null);
  const ticks = own ?? new Set(rows.filter(isUnprinted).map(noticeKey));
  const chosen = rows.filter((row) => ticks.has(noticeKey(row)));

  function tick(row: NoticeRow, isTicked: boolean): void {
    const next = new Set(ticks);
    if (isTicked) next.add(noticeKey(row));
    else next.delete(noticeKey(row));
    setTicks(next);
  }

  const issue = (format: DocumentFormat): void =>
    work(format, async () => {
      const made = await order.mutateAsync({
        ...span,
        format,
        chosen: chosen.map(({ dispute_id, form, subject_id }) => ({
          dispute_id,
          form,
          subject_id,
        })),
      });
      await keep(made, t("documents.notices.saved", { n: made.count }));
      onClose();
    });

  return (
    <>
      {rows.length === 0 ? (
        <p className={styles["none"]}>{t("documents.notices.none")}</p>
      ) : (
        <>
          <Checkbox
            checked={chosen.length === rows.length}
            indeterminate={chosen.length > 0 && chosen.length < rows.length}
            onChange={(event) => setTicks(new Set(event.target.checked ? rows.map(noticeKey) : []))}
          >
            {t("documents.notices.all", { n: rows.length })}
          </Checkbox>
          <ul className={styles["rows"]} aria-label={t("documents.notices.title")}>
            {rows.map((row) => (
              <li key={noticeKey(row)}>
                <Checkbox
                  checked={ticks.has(noticeKey(row))}
                  onChange={(event) => tick(row, event.target.checked)}
                >
                  <Line row={row} />
                </Checkbox>
              </li>
            ))}
          </ul>
        </>
      )}
      <footer className={styles["foot"]}>
        <span className={styles["count"]} aria-live="polite">
          {t("documents.notices.chosen", { n: chosen.length })}
        </span>
        <Button onClick={onClose}>{t("common.action.cancel")}</Button>
        <Button
          disabled={chosen.length === 0 || busy === "pdf"}
          loading={busy === "docx"}
          onClick={() => issue("docx")}
        >
          {t("documents.save_docx")}
        </Button>
        <Button
          type="primary"
          disabled={chosen.length === 0 || busy === "docx"}
          loading={busy === "pdf"}
          onClick={() => issue("pdf")}
        >
          {t("documents.save_pdf")}
        </Button>
      </footer>
    </>
  );
}

function Line({ row }: { row: NoticeRow }) {
  return (
    <span className={styles["line"]}>
      <span className={styles["paper"]}>
        {choice("document_form", row.form)}
        {row.party_name && <span> · {row.party_name}</span>}
      </span>
      <span className={styles["case"]}>
        {formatDay(row.on)} · {row.docket_no} · {row.dispute_title}
      </span>
      {row.printed && (
        <span className={styles["printed"]} data-differs={row.printed.differs}>
          {t(row.printed.differs ? "documents.notices.differs" : "documents.notices.printed", {
            at: formatInstant(row.printed.at),
          })}
        </span>
      )}
    </span>
  );
}
