import { Link, getRouteApi, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { FailureNotice } from "../../components/FailureNotice";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { formatDay, formatInstant } from "../../components/format";
import { usePersonName } from "../../components/office/names";
import { type Fact, Facts } from "../../components/reading/Facts";
import { Sheet } from "../../components/reading/Sheet";
import { useKeeping } from "../../components/use-keeping";
import type { FigureAsk, FigureReport, ReportDetail, ReportLink } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { Definitions } from "../Definitions";
import { FormatButton } from "../FigureActions";
import { Lines } from "../Lines";
import { UnitTable } from "../UnitTable";
import styles from "../figures.module.css";
import { FreezeDrawer } from "./FreezeDrawer";
import { Proof } from "./Proof";
import { Standing } from "./columns";

const route = getRouteApi("/figures/reports/$id");

/** One report as it was sent, what the journal says of it, and what was corrected since. */
export function ReportScreen() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useAsk("report", { id });
  return (
    <Page>
      <PageHeader
        title={
          data
            ? t("figures.reports.named", {
                table: choice("figure_table_name", data.row.table),
                no: data.row.report_no,
              })
            : t("figures.reports.one")
        }
        meta={data && <Standing row={data.row} />}
        subtitle={
          data &&
          t("figures.subtitle", { from: formatDay(data.row.from), to: formatDay(data.row.to) })
        }
        onBack={() => void navigate({ to: "/figures/reports" })}
        actions={data && <Actions report={data} />}
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && <Told report={data} />}
    </Page>
  );
}

function Actions({ report }: { report: ReportDetail }) {
  const order = useOrder("export_report");
  const keep = useKeeping();
  const [correcting, setCorrecting] = useState(false);
  const { row } = report;
  return (
    <>
      <FormatButton
        loading={order.isPending}
        onPick={(format) =>
          void keep(() => order.mutateAsync({ id: row.id, format }), t("figures.exported"))
        }
      />
      {report.may_freeze && row.corrected_by === null && (
        <Button onClick={() => setCorrecting(true)}>{t("figures.reports.correct")}</Button>
      )}
      <FreezeDrawer
        ask={askOf(report)}
        corrects={row}
        open={correcting}
        onClose={() => setCorrecting(false)}
      />
    </>
  );
}

/** The same table of the same period, as it is now. */
function askOf(report: ReportDetail): FigureAsk {
  return {
    table: report.row.table,
    from: report.row.from,
    to: report.row.to,
    basis: report.basis,
    unit: report.unit,
    is_rolled_up: report.is_rolled_up,
    mediation_kind: report.mediation_kind,
  };
}

function Told({ report }: { report: ReportDetail }) {
  const { table, before, year_before: yearBefore } = report.figures;
  const figures: FigureReport = {
    table,
    before,
    year_before: yearBefore,
    basis: report.basis,
    unit: report.unit,
    as_of: report.row.frozen_at,
    opens_cases: false,
  };
  return (
    <div className={styles["stack"]}>
      <div className={styles["pair"]}>
        <Sheet title={t("figures.reports.sent")}>
          <Facts facts={useFacts(report)} />
        </Sheet>
        <Proof id={report.row.id} />
      </div>
      <Lines figures={figures} open={nothing} />
      {table.total && table.rows.length > 0 && (
        <UnitTable table={table} unit={report.unit} open={nothing} />
      )}
      <Definitions definitions={table.definitions} />
    </div>
  );
}

/** No case is opened from what may have changed since. */
function nothing(): void {}

function linkTo({ id, report_no: number }: ReportLink): ReactNode {
  return (
    <Link to="/figures/reports/$id" params={{ id }}>
      {number}
    </Link>
  );
}

function useFacts(report: ReportDetail): Fact[] {
  const personName = usePersonName();
  const { row } = report;
  const facts: Fact[] = [
    { label: t("figures.reports.sent_to"), value: row.sent_to },
    {
      label: t("figures.reports.frozen_at"),
      value: `${formatInstant(row.frozen_at)} · ${personName(row.frozen_by)}`,
    },
    { label: t("figures.reports.note"), value: report.note },
    {
      label: t("figures.reports.check_code"),
      value: <code title={report.figures_hash}>{report.figures_hash.slice(0, 16)}</code>,
    },
    {
      label: t("figures.reports.journal_mark"),
      value: <code title={report.journal_mark}>{report.journal_mark.slice(0, 16)}</code>,
    },
  ];
  if (row.corrects)
    facts.push({ label: t("figures.reports.puts_right"), value: linkTo(row.corrects) });
  if (row.corrected_by) {
    facts.push({ label: t("figures.reports.put_right_by"), value: linkTo(row.corrected_by) });
  }
  return facts;
}
