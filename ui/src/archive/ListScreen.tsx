import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Table } from "antd";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { formatDay } from "../components/format";
import { useDisputeTypeName, usePersonName } from "../components/office/names";
import { Facts } from "../components/reading/Facts";
import { Sheet } from "../components/reading/Sheet";
import type { DestructionDetail, DestructionItem } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { DestructionStatusTag } from "./DestructionStatusTag";
import { ListSteps } from "./ListSteps";
import { itemColumns, kindOf } from "./list-columns";
import styles from "./archive.module.css";

const route = getRouteApi("/archive/lists/$id");

/** One destruction list: what is on it, who agreed, what is left to do. */
export function ListScreen() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useAsk("destruction_detail", { id });
  return (
    <Page>
      <PageHeader
        title={data ? t("archive.list_named", { no: data.row.list_no }) : t("archive.list_one")}
        meta={data && <DestructionStatusTag status={data.row.status} />}
        subtitle={
          data &&
          t("archive.list_subtitle", {
            kind: t(`archive.kind.${kindOf(data.row)}`),
            n: data.row.item_count,
          })
        }
        onBack={() => void navigate({ to: "/archive", search: { tab: "lists" } })}
        actions={data && <ListSteps detail={data} />}
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && <Told detail={data} />}
    </Page>
  );
}

function Told({ detail }: { detail: DestructionDetail }) {
  const typeName = useDisputeTypeName();
  const isDone = detail.row.status === "carried_out";
  const waits = detail.row.status === "listed" || detail.row.status === "half_approved";
  return (
    <div className={styles["stack"]}>
      {waits && detail.is_own && (
        <p className={styles["note"]} role="note">
          {t("archive.own_note")}
        </p>
      )}
      <div className={styles["pair"]}>
        <Sheet title={t("archive.reason")}>
          <p className={styles["prose"]}>{detail.reason}</p>
        </Sheet>
        <Course detail={detail} />
      </div>
      <Sheet title={t("archive.items", { n: detail.items.length })}>
        <Table<DestructionItem>
          size="middle"
          rowKey="subject_id"
          dataSource={detail.items}
          pagination={{ hideOnSinglePage: true, pageSize: 20, showSizeChanger: false }}
          columns={itemColumns(typeName, detail.row.subject_kind === "dispute", null, isDone).map(
            ({ key, title, align, render }) => ({
              key,
              title,
              align,
              render: (_: unknown, item: DestructionItem) => render(item),
            }),
          )}
        />
      </Sheet>
      {isDone && (
        <p className={styles["note"]} role="note">
          {t("archive.done_note")}
        </p>
      )}
    </div>
  );
}

/** Who did what on which day, in order. */
function Course({ detail }: { detail: DestructionDetail }) {
  const personName = usePersonName();
  const by = (person: string | null, day: string | null): string | null =>
    day ? t("archive.by_on", { name: personName(person), day: formatDay(day) }) : null;
  const facts = [
    {
      label: t("archive.course.listed"),
      value: by(detail.row.listed_by, detail.row.listed_on),
    },
    {
      label: t("archive.course.first"),
      value: by(detail.first_approved_by, detail.first_approved_on),
    },
    {
      label: t("archive.course.second"),
      value: by(detail.second_approved_by, detail.second_approved_on),
    },
  ];
  if (detail.decided_on) {
    facts.push(
      {
        label: t(`archive.course.${detail.row.status === "rejected" ? "rejected" : "withdrawn"}`),
        value: by(detail.decided_by, detail.decided_on),
      },
      { label: t("archive.course.why"), value: detail.decision_note },
    );
  } else {
    facts.push({
      label: t("archive.course.carried_out"),
      value: by(detail.carried_out_by, detail.carried_out_on),
    });
  }
  return (
    <Sheet title={t("archive.course.title")}>
      <Facts facts={facts} />
    </Sheet>
  );
}
