import { Link, getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { DASH, formatDay } from "../components/format";
import { ActList } from "../components/history/ActList";
import { useDisputeTypeName, usePersonName } from "../components/office/names";
import { Facts } from "../components/reading/Facts";
import { Reading, Sheet } from "../components/reading/Sheet";
import type { TypicalCaseDetail } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { Leftovers } from "./Leftovers";
import { Pieces } from "./Pieces";
import { Steps } from "./Steps";
import { TypicalCaseStatusTag } from "./TypicalCaseStatusTag";
import { sectionName } from "./sections";
import styles from "./typical-cases.module.css";

const route = getRouteApi("/typical-cases/$id");

/** One typical case: what the street reads, and for those who make it how it came about. */
export function TypicalCaseScreen() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const router = useRouter();
  const typeName = useDisputeTypeName();
  const { data, error, refetch } = useAsk("typical_case_detail", { id });
  return (
    <Page>
      <PageHeader
        title={data?.row.title ?? t("typical_cases.detail.title")}
        subtitle={data?.row.dispute_type && typeName(data.row.dispute_type)}
        meta={data && <TypicalCaseStatusTag status={data.row.status} />}
        onBack={() =>
          router.history.canGoBack()
            ? router.history.back()
            : void navigate({ to: "/typical-cases" })
        }
        actions={data && <Steps detail={data} />}
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && <Told detail={data} />}
    </Page>
  );
}

function Told({ detail }: { detail: TypicalCaseDetail }) {
  const canCompare = detail.sections.some((section) => section.original !== null);
  // Who decides looks at both sides; who only looks something up reads the text.
  const [compares, setCompares] = useState(detail.row.status === "submitted");
  const makes = detail.acts.length > 0;
  const sections = detail.sections.filter((section) => section.name !== "title");
  return (
    <Reading beside={<About detail={detail} />}>
      {canCompare && (
        <Sheet
          title={t("typical_cases.compare.title")}
          aside={
            <Button onClick={() => setCompares(!compares)} aria-pressed={compares}>
              {t(compares ? "typical_cases.compare.hide" : "typical_cases.compare.show")}
            </Button>
          }
        >
          <p className={styles["quiet"]}>{t("typical_cases.compare.hint")}</p>
        </Sheet>
      )}
      {makes && <Leftovers detail={detail} />}
      {sections.map((section) => (
        <Sheet key={section.name} title={sectionName(section.name)}>
          {compares && section.original && section.original.length > 0 ? (
            <div className={styles["sides"]}>
              <div>
                <h3 className={styles["side"]}>{t("typical_cases.compare.original")}</h3>
                <Pieces pieces={section.original} />
              </div>
              <div>
                <h3 className={styles["side"]}>{t("typical_cases.compare.told")}</h3>
                <Pieces pieces={section.pieces} />
              </div>
            </div>
          ) : (
            <Pieces pieces={makes ? section.pieces : plain(section.text)} />
          )}
        </Sheet>
      ))}
      {makes && (
        <Sheet title={t("typical_cases.history")}>
          <ActList acts={detail.acts} label={t("typical_cases.history")} />
        </Sheet>
      )}
    </Reading>
  );
}

/** Who only reads sees no marks. */
function plain(text: string) {
  if (text === "") return [];
  return [{ text, kind: null, replaced_by: null, is_alias: false }];
}

function day(value: string | null): string | null {
  return value ? formatDay(value) : null;
}

function About({ detail }: { detail: TypicalCaseDetail }) {
  const typeName = useDisputeTypeName();
  const personName = usePersonName();
  const { row, dispute } = detail;
  return (
    <Sheet title={t("typical_cases.facts.title")}>
      <Facts
        facts={[
          {
            label: t("typical_cases.column.type"),
            value: row.dispute_type ? typeName(row.dispute_type) : DASH,
          },
          {
            label: t("typical_cases.facts.dispute"),
            value: dispute ? (
              <Link to="/disputes/$id" params={{ id: dispute.id }}>
                {dispute.docket_no ?? dispute.title}
              </Link>
            ) : (
              t("typical_cases.facts.dispute_hidden")
            ),
          },
          {
            label: t("typical_cases.column.authors"),
            value: row.author_ids.map((id) => personName(id)).join("、"),
          },
          { label: t("typical_cases.facts.drafted_on"), value: day(row.drafted_on) },
          { label: t("typical_cases.facts.submitted_on"), value: day(detail.submitted_on) },
          { label: t("typical_cases.facts.decided_on"), value: day(row.decided_on) },
          { label: t("typical_cases.facts.decided_by"), value: personName(detail.decided_by) },
          { label: t("typical_cases.facts.note"), value: detail.decision_note },
        ]}
      />
    </Sheet>
  );
}
