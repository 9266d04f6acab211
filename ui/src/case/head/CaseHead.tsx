import { useRouter } from "@tanstack/react-router";
import { PageHeader } from "../../components/PageHeader";
import { StatusTag } from "../../components/StatusTag";
import { DisputeStatusTag } from "../../disputes/DisputeStatusTag";
import { choice, t } from "../../texts/t";
import { useCase } from "../context";
import styles from "./CaseHead.module.css";

/** What the case is: title, number, status, type, place and people, and what to be careful of. */
export function CaseHead() {
  const { page, names } = useCase();
  const { row } = page;
  const router = useRouter();
  const mediators = row.mediator_ids.map(names.person).filter(Boolean);
  return (
    <PageHeader
      title={<span className={styles["title"]}>{row.title}</span>}
      onBack={() => {
        if (router.history.canGoBack()) router.history.back();
        else void router.navigate({ to: "/disputes" });
      }}
      meta={
        <>
          <DisputeStatusTag status={row.status} />
          <Marks />
        </>
      }
      subtitle={
        <span className={styles["line"]}>
          <span className={styles["number"]}>{row.docket_no}</span>
          <span>{names.type(row.dispute_type)}</span>
          {row.mediation_kind !== "peoples" && (
            <span>{choice("mediation_kind", row.mediation_kind)}</span>
          )}
          <span>{names.platform(row.platform_id)}</span>
          <span>
            {mediators.length > 0
              ? t("case.head.mediators", { names: mediators.join(t("common.separator")) })
              : t("case.head.no_mediator")}
          </span>
        </span>
      }
    />
  );
}

/** What to be careful of in this case. */
function Marks() {
  const { page } = useCase();
  return (
    <>
      {page.is_confidential && (
        <StatusTag tone="neutral" shape="lock" title={t("case.mark.confidential_hint")}>
          {t("case.mark.confidential")}
        </StatusTag>
      )}
      {page.parties.some((party) => party.is_minor) && (
        <StatusTag tone="near" shape="person" title={t("case.mark.minor_hint")}>
          {t("case.mark.minor")}
        </StatusTag>
      )}
      {page.is_difficult && (
        <StatusTag tone="neutral" shape="rise">
          {t("case.mark.difficult")}
        </StatusTag>
      )}
      {page.conflicts.length > 0 && (
        <StatusTag tone="urgent" shape="half">
          {t("case.mark.conflict", { n: page.conflicts.length })}
        </StatusTag>
      )}
      {page.same_docket_no > 0 && (
        <StatusTag tone="near" title={t("case.mark.same_docket_hint")}>
          {t("case.mark.same_docket", { n: page.same_docket_no })}
        </StatusTag>
      )}
    </>
  );
}
