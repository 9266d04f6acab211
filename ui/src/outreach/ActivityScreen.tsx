import { getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { App, Button, Drawer } from "antd";
import { useWritesOutreach } from "../app/permissions";
import { AttachmentsPanel } from "../attachments/AttachmentsPanel";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { StatusTag } from "../components/StatusTag";
import { formatCount, formatDay } from "../components/format";
import { ActList } from "../components/history/ActList";
import { usePlatformName } from "../components/office/names";
import { Facts } from "../components/reading/Facts";
import { Prose, Reading, Sheet } from "../components/reading/Sheet";
import { failureOf } from "../ipc/failure";
import type { OutreachDetail, OutreachYear } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { choice, failureSentence, t } from "../texts/t";
import { ActivityForm } from "./ActivityForm";
import { lineWords } from "./words";
import styles from "./outreach.module.css";

const route = getRouteApi("/outreach/$id");

/** One activity, all of it readable, with its history. */
export function ActivityScreen() {
  const { id } = route.useParams();
  const { correct } = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const writes = useWritesOutreach();
  const { data, error, refetch } = useAsk("outreach_detail", { id });
  const held = data?.row.held_on;
  const { data: year } = useAsk("outreach_year", held ? { year: Number(held.slice(0, 4)) } : {}, {
    enabled: data !== undefined,
  });
  const toCorrect = (open: boolean): void =>
    void navigate({
      to: "/outreach/$id",
      params: { id },
      search: open ? { correct: true } : {},
      replace: !open,
    });
  const mayChange = writes && data !== undefined && !data.is_removed;
  return (
    <Page>
      <PageHeader
        title={data ? (data.row.title ?? data.row.theme) : t("outreach.activity")}
        subtitle={data && [formatDay(data.row.held_on), data.row.place].join(" · ")}
        meta={
          data?.is_removed && (
            <StatusTag tone="muted" shape="cross">
              {t("outreach.removed_done")}
            </StatusTag>
          )
        }
        onBack={() =>
          router.history.canGoBack() ? router.history.back() : void navigate({ to: "/outreach" })
        }
        actions={
          mayChange && (
            <>
              <RemoveActivity id={id} />
              <Button type="primary" onClick={() => toCorrect(true)}>
                {t("outreach.correct")}
              </Button>
            </>
          )
        }
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data?.is_removed && <p className={styles["removed"]}>{t("outreach.removed")}</p>}
      {data && <Activity detail={data} year={year} />}
      <Drawer
        open={mayChange && year !== undefined && correct === true}
        onClose={() => toCorrect(false)}
        destroyOnHidden
        size={640}
        className={styles["drawer"] ?? ""}
        title={t("outreach.correct")}
      >
        {data && year && <ActivityForm year={year} detail={data} done={() => toCorrect(false)} />}
      </Drawer>
    </Page>
  );
}

function Activity({ detail, year }: { detail: OutreachDetail; year: OutreachYear | undefined }) {
  const platformName = usePlatformName();
  const { row } = detail;
  const line = year?.lines.find((one) => one.id === row.plan_id);
  return (
    <Reading
      beside={
        <Sheet title={t("outreach.facts")}>
          <Facts
            facts={[
              { label: t("outreach.field.held_on"), value: formatDay(row.held_on) },
              { label: t("outreach.field.theme"), value: row.theme },
              { label: t("outreach.field.form"), value: choice("outreach_form", row.form) },
              { label: t("outreach.field.place"), value: row.place },
              {
                label: t("outreach.field.platform"),
                value: platformName(row.platform_id) || t("outreach.street"),
              },
              { label: t("outreach.field.organiser"), value: row.organiser },
              { label: t("outreach.field.speaker"), value: row.speaker },
              { label: t("outreach.field.people_count"), value: formatCount(row.people_count) },
              {
                label: t("outreach.field.leaflet_count"),
                value: row.leaflet_count === null ? null : formatCount(row.leaflet_count),
              },
              {
                label: t("outreach.field.plan"),
                value: line ? lineWords(line) : t("outreach.unplanned"),
              },
            ]}
          />
        </Sheet>
      }
    >
      <Sheet title={t("outreach.field.summary")}>
        <Prose none={t("outreach.no_summary")}>{detail.summary}</Prose>
      </Sheet>
      <AttachmentsPanel subjectKind="outreach_activity" subjectId={row.id} />
      <Sheet title={t("outreach.history")}>
        <ActList acts={detail.acts} label={t("outreach.history")} />
      </Sheet>
    </Reading>
  );
}

/** Takes the activity out, once asked again. */
function RemoveActivity({ id }: { id: string }) {
  const { modal, message } = App.useApp();
  const remove = useOrder("remove_outreach");
  async function takeOut(): Promise<void> {
    try {
      await remove.mutateAsync({ id });
      void message.success(t("outreach.removed_done"));
    } catch (reason) {
      void message.error(failureSentence(failureOf(reason)));
    }
  }
  return (
    <Button
      onClick={() =>
        void modal.confirm({
          title: t("outreach.remove_title"),
          content: t("outreach.remove_text"),
          okText: t("outreach.remove"),
          okButtonProps: { danger: true },
          cancelText: t("common.action.cancel"),
          onOk: takeOut,
        })
      }
    >
      {t("outreach.remove")}
    </Button>
  );
}
