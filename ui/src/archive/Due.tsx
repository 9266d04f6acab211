import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { App, Button, Popconfirm } from "antd";
import { useState } from "react";
import { DataGrid } from "../components/DataGrid";
import { EmptyState } from "../components/EmptyState";
import { FailureNotice } from "../components/FailureNotice";
import { allRows } from "../components/grid-columns";
import { useDisputeTypeName } from "../components/office/names";
import { TextField } from "../components/steps/fields";
import { Chip, ChipRow } from "../disputes/Chip";
import { filled } from "../disputes/intake/form";
import type { DestructionDetail, DestructionItem } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { FormDrawer } from "../referrals/forms/FormDrawer";
import { t } from "../texts/t";
import { itemColumns } from "./list-columns";
import { DUE_KINDS, type DueKind } from "./filters";
import { useMarks } from "./use-marks";
import styles from "./archive.module.css";

const route = getRouteApi("/archive");

/** Where a record of a kind is read. */
const PLACES = {
  dispute: "/disputes/$id",
  consultation: "/consultations/$id",
  request: "/requests/$id",
  hazard: "/hazards/$id",
} as const satisfies Record<DueKind, string>;

/** 到期: what may be destroyed today and is on no list yet. */
export function Due() {
  const { kind = "dispute" } = route.useSearch();
  const go = route.useNavigate();
  const navigate = useNavigate();
  const typeName = useDisputeTypeName();
  const [listing, setListing] = useState(false);
  const asked = useAsk("due_list", { subject_kind: kind }, { keepPrevious: true });
  const { data } = asked;
  const items = data?.items ?? [];
  const marks = useMarks(items, (item) => item.subject_id);
  const countOf = (one: DueKind): number =>
    data?.counts.find((count) => count.subject_kind === one)?.count ?? 0;
  const pages = allRows(data?.items, asked);
  return (
    <>
      <div className={styles["orders"]} data-some={marks.chosen.size > 0}>
        <ChipRow label={t("archive.column.kind")}>
          {DUE_KINDS.map((one) => (
            <Chip
              key={one}
              chosen={one === kind}
              onChoose={() => {
                marks.clear();
                void go({ search: { tab: "due", kind: one }, replace: true });
              }}
            >
              {t(`archive.kind.${one}`)}
              {countOf(one) > 0 && <span className={styles["count"]}>{countOf(one)}</span>}
            </Chip>
          ))}
        </ChipRow>
        <span className={styles["chosen"]} role="status">
          {marks.chosen.size > 0 && t("archive.chosen", { n: marks.chosen.size })}
        </span>
        <Button type="text" disabled={items.length === 0} onClick={marks.all}>
          {t("archive.choose_all", { n: items.length })}
        </Button>
        <Button type="primary" disabled={marks.chosen.size === 0} onClick={() => setListing(true)}>
          {t("archive.list")}
        </Button>
      </div>
      <OldDrafts count={data?.old_drafts ?? 0} />
      <DataGrid<DestructionItem>
        label={t("archive.tab.due")}
        columns={itemColumns(typeName, kind === "dispute", marks)}
        pages={pages}
        rowKey={(item) => item.subject_id}
        onMark={marks.toggle}
        onOpen={(item) => void navigate({ to: PLACES[kind], params: { id: item.subject_id } })}
        empty={
          <EmptyState picture="boat" title={t("archive.empty.due.title")}>
            {t("archive.empty.due.text")}
          </EmptyState>
        }
      />
      <ListDrawer
        kind={kind}
        ids={[...marks.chosen]}
        open={listing}
        onClose={() => setListing(false)}
      />
    </>
  );
}

interface ListDrawerProps {
  kind: DueKind;
  ids: readonly string[];
  open: boolean;
  onClose: () => void;
}

/** 列入销毁清册, with the opinion on why nothing more is to be had of it. */
function ListDrawer({ kind, ids, open, onClose }: ListDrawerProps) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const order = useOrder("list_destruction");
  return (
    <FormDrawer<{ reason: string | null }, DestructionDetail>
      open={open}
      title={t("archive.list_title", { n: ids.length })}
      saveText={t("archive.list")}
      initial={{ reason: t("archive.reason_usual") }}
      save={({ reason }) =>
        order.mutateAsync({
          subject_kind: kind,
          subject_ids: [...ids],
          reason: filled(reason) ?? "",
        })
      }
      onSaved={(list) => {
        void message.success(t("archive.listed", { no: list.row.list_no }));
        onClose();
        void navigate({ to: "/archive/lists/$id", params: { id: list.row.id } });
      }}
      onClose={onClose}
    >
      {() => (
        <TextField
          name="reason"
          label={t("archive.reason")}
          hint={t("archive.list_hint")}
          rows={3}
          required
        />
      )}
    </FormDrawer>
  );
}

/** Unfinished forms that nobody touched for longer than the street keeps them. */
function OldDrafts({ count }: { count: number }) {
  const { message } = App.useApp();
  const order = useOrder("discard_old_drafts");
  if (count === 0) return null;
  return (
    <div className={styles["drafts"]} role="note">
      <span>{t("archive.old_drafts", { n: count })}</span>
      <Popconfirm
        title={t("archive.discard_drafts_sure", { n: count })}
        okText={t("archive.discard_drafts")}
        cancelText={t("common.action.cancel")}
        okButtonProps={{ danger: true }}
        onConfirm={() =>
          order.mutate(
            {},
            {
              onSuccess: (answer) =>
                void message.success(t("archive.drafts_discarded", { n: answer.count })),
              onError: (reason) => void message.error(<FailureNotice failed={reason} />, 8),
            },
          )
        }
      >
        <Button danger loading={order.isPending}>
          {t("archive.discard_drafts")}
        </Button>
      </Popconfirm>
    </div>
  );
}
