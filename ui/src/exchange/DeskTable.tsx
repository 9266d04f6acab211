import { Table } from "antd";
import { ConfirmOrder } from "../components/ConfirmOrder";
import { useManagesOffice } from "../app/permissions";
import { DASH, formatDay, formatInstant } from "../components/format";
import { usePlatformName } from "../components/office/names";
import { Sheet } from "../components/reading/Sheet";
import { StatusTag, type Tone } from "../components/StatusTag";
import type { DeskRow, DeskStanding, SiteBoard } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { known } from "./words";
import styles from "./exchange.module.css";

const TONES: Readonly<Record<DeskStanding, Tone>> = {
  valid: "good",
  ending: "near",
  expired: "urgent",
  revoked: "muted",
};

/** 各点情况: every desk of the street as far as its receipts have come here. */
export function DeskTable({ board }: { board: SiteBoard }) {
  const platformName = usePlatformName();
  const manages = useManagesOffice();
  const revoke = useOrder("revoke_device");
  const platforms = (row: DeskRow): string =>
    row.role === "office"
      ? t("exchange.board.all_platforms")
      : row.platform_ids.map((id) => platformName(id)).join("、");
  return (
    <Sheet title={t("exchange.board.title")}>
      <p className={styles["quiet"]}>{t("exchange.board.lead")}</p>
      <Table<DeskRow>
        size="middle"
        rowKey="device_id"
        dataSource={board.desks}
        scroll={{ x: "max-content" }}
        pagination={{ hideOnSinglePage: true, pageSize: 50 }}
        columns={[
          {
            title: t("exchange.board.desk"),
            render: (_, row) => (
              <>
                <strong>{row.name}</strong>
                {row.is_own && <span className={styles["own"]}>{t("exchange.board.own")}</span>}
                <div className={styles["quiet"]}>
                  {choice("device_role", row.role)} · {platforms(row)}
                  {row.version !== null &&
                    ` · ${t("exchange.board.version", { version: row.version })}`}
                </div>
              </>
            ),
          },
          {
            title: t("exchange.board.last"),
            render: (_, row) => (row.last_exchange_at ? formatInstant(row.last_exchange_at) : DASH),
          },
          {
            title: t("exchange.board.missing_here"),
            align: "right",
            render: (_, row) => (row.is_own ? DASH : known(row.missing_here)),
          },
          {
            title: t("exchange.board.missing_there"),
            align: "right",
            render: (_, row) => (row.is_own ? DASH : known(row.missing_there)),
          },
          {
            title: t("exchange.board.unsent"),
            align: "right",
            render: (_, row) => known(row.unsent),
          },
          {
            title: t("exchange.board.certificate"),
            render: (_, row) => (
              <>
                <StatusTag tone={TONES[row.standing]}>
                  {choice("desk_standing", row.standing)}
                </StatusTag>
                <div className={styles["quiet"]}>
                  {t("exchange.board.until", { day: formatDay(row.valid_until) })}
                </div>
              </>
            ),
          },
          {
            title: t("exchange.board.backup"),
            render: (_, row) => <Backups row={row} />,
          },
          {
            title: t("exchange.board.notes"),
            render: (_, row) => (
              <Notes row={row} isParted={board.parted_device_ids.includes(row.device_id)} />
            ),
          },
          ...(board.is_office && manages
            ? [
                {
                  title: t("exchange.board.orders"),
                  render: (_: unknown, row: DeskRow) =>
                    row.is_own || row.standing === "revoked" ? null : (
                      <ConfirmOrder
                        text={t("exchange.revoke.button")}
                        label={t("exchange.revoke.label", { name: row.name })}
                        title={t("exchange.revoke.title", { name: row.name })}
                        question={t("exchange.revoke.question")}
                        order={() => revoke.mutateAsync({ device_id: row.device_id })}
                      />
                    ),
                },
              ]
            : []),
        ]}
      />
    </Sheet>
  );
}

function Backups({ row }: { row: DeskRow }) {
  return (
    <>
      {row.last_backup_at ? formatInstant(row.last_backup_at) : DASH}
      {row.last_drill_at !== null && (
        <div className={styles["quiet"]}>
          {t("exchange.board.drill", { at: formatInstant(row.last_drill_at) })}
        </div>
      )}
    </>
  );
}

function Notes({ row, isParted }: { row: DeskRow; isParted: boolean }) {
  const notes = [
    isParted && t("exchange.board.parted"),
    row.clock_ahead_minutes >= 5 && t("exchange.board.clock", { n: row.clock_ahead_minutes }),
    row.held > 0 && t("exchange.board.held", { n: row.held }),
    row.set_aside > 0 && t("exchange.board.set_aside", { n: row.set_aside }),
  ].filter((note) => note !== false);
  if (notes.length === 0) return DASH;
  return <span className={styles["note"]}>{notes.join("；")}</span>;
}
