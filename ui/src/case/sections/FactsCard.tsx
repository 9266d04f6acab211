import { Button } from "antd";
import { formatDay, formatMoney } from "../../components/format";
import { choice, t } from "../../texts/t";
import { Card, Facts } from "../Card";
import { useCase } from "../context";
import styles from "./sections.module.css";

/** 纠纷情况: what happened and what is asked for. */
export function FactsCard() {
  const { page, open } = useCase();
  return (
    <Card
      title={t("case.facts.title")}
      aside={
        page.possible.includes("correct") && (
          <Button type="text" onClick={() => open({ kind: "correct" })}>
            {t("case.facts.correct")}
          </Button>
        )
      }
    >
      <p className={styles["prose"]}>{page.facts}</p>
      {page.claims && (
        <>
          <h3 className={styles["label"]}>{t("case.facts.claims")}</h3>
          <p className={styles["prose"]}>{page.claims}</p>
        </>
      )}
      <Facts
        rows={[
          [
            t("case.facts.amount"),
            page.row.amount_fen && (
              <strong className={styles["money"]}>{formatMoney(page.row.amount_fen)}</strong>
            ),
          ],
          [t("case.facts.occurred_on"), page.occurred_on && formatDay(page.occurred_on)],
          [t("case.facts.place"), page.place],
        ]}
      />
      <Decision />
    </Card>
  );
}

/** The refusal, termination or closing, with its reason. */
function Decision() {
  const { page } = useCase();
  const { refusal_reason: refused, termination_reason: ended } = page;
  const remedies = page.remedies_told.map((one) => choice("remedy", one));
  const rows: [string, string | null][] = [
    [t("case.decision.refused"), refused && choice("refusal_reason", refused)],
    [t("case.decision.terminated"), ended && choice("termination_reason", ended)],
    [t("case.decision.on"), page.decided_on && formatDay(page.decided_on)],
    [t("case.decision.note"), page.decision_note],
    [t("case.decision.remedies"), remedies.join(t("common.separator"))],
    [t("case.decision.outcome"), page.outcome && choice("outcome", page.outcome)],
    [
      t("case.prevented.label"),
      page.prevented &&
        t("case.prevented.of", {
          harm: choice("prevented_harm", page.prevented),
          n: page.prevented_people ?? 0,
        }),
    ],
    [t("case.decision.closing_note"), page.closing_note],
  ];
  if (rows.every(([, value]) => !value)) return null;
  return (
    <div className={styles["decision"]}>
      <Facts rows={rows} />
    </div>
  );
}
