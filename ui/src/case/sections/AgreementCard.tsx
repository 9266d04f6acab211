import { Button } from "antd";
import { StatusTag } from "../../components/StatusTag";
import { formatDay, formatMoney } from "../../components/format";
import { CitationsPanel } from "../../statutes/CitationsPanel";
import { choice, t } from "../../texts/t";
import { Card, Facts, Nothing } from "../Card";
import { useCase } from "../context";
import { ItemsTable } from "./ItemsTable";
import { SignatureList } from "./SignatureList";
import styles from "./sections.module.css";

/** 协议与履行: what was agreed, who signed, what was done of it. */
export function AgreementCard() {
  const { page, names, open } = useCase();
  const { agreement, possible } = page;
  if (!agreement) {
    return (
      <Card
        title={t("case.agreement.title")}
        aside={
          possible.includes("conclude") && (
            <Button type="text" onClick={() => open({ kind: "conclude" })}>
              {t("case.step.conclude")}
            </Button>
          )
        }
      >
        <Nothing>{t("case.agreement.none")}</Nothing>
      </Card>
    );
  }
  const canSign = possible.includes("sign") && agreement.form === "written";
  return (
    <Card
      title={t("case.agreement.title")}
      aside={
        <>
          {canSign && (
            <Button type="text" onClick={() => open({ kind: "sign" })}>
              {t("case.step.sign")}
            </Button>
          )}
          {possible.includes("conclude") && (
            <Button type="text" onClick={() => open({ kind: "conclude" })}>
              {t("case.agreement.renew")}
            </Button>
          )}
        </>
      }
    >
      <div className={styles["session-head"]}>
        <strong>{choice("agreement_form", agreement.form)}</strong>
        {agreement.effective_on ? (
          <StatusTag tone="good">
            {t("case.agreement.effective", { day: formatDay(agreement.effective_on) })}
          </StatusTag>
        ) : (
          <StatusTag tone="near">{t("case.agreement.not_effective")}</StatusTag>
        )}
        <span className={styles["quiet"]}>
          {t("case.agreement.agreed_on", { day: formatDay(agreement.agreed_on) })}
        </span>
        {page.superseded_agreements > 0 && (
          <span className={styles["quiet"]}>
            {t("case.agreement.superseded", { n: page.superseded_agreements })}
          </span>
        )}
      </div>
      <p className={styles["terms"]}>{agreement.terms}</p>
      <Facts
        rows={[
          [
            t("case.agreement.amount"),
            agreement.amount_fen && (
              <span>
                <strong className={styles["money"]}>{formatMoney(agreement.amount_fen)}</strong>{" "}
                <span className={styles["quiet"]}>{agreement.amount_capital}</span>
              </span>
            ),
          ],
          [t("case.agreement.manner"), agreement.performance_manner],
          [t("case.agreement.number"), agreement.agreement_no],
          [
            t("case.agreement.copies"),
            agreement.copy_count && t("case.count.copies", { n: agreement.copy_count }),
          ],
          [t("case.session.recorder"), names.person(agreement.recorder_id)],
          [
            t("case.agreement.confirmation"),
            agreement.confirmation_due_on && formatDay(agreement.confirmation_due_on),
          ],
        ]}
      />
      {agreement.form === "written" && <SignatureList agreement={agreement} />}
      <ItemsTable />
      <CitationsPanel bare subjectKind="dispute" subjectId={page.row.id} />
    </Card>
  );
}
