import { Button } from "antd";
import { choice, t } from "../../texts/t";
import type { PartyRole } from "../../ipc/generated";
import { Card, Nothing } from "../Card";
import { useCase } from "../context";
import { PartyCard } from "./PartyCard";
import styles from "./sections.module.css";

const ROLES: readonly PartyRole[] = ["applicant", "respondent"];

/** 当事人: who quarrels, on which side. */
export function PartiesCard() {
  const { page, open } = useCase();
  return (
    <Card
      title={t("case.parties.title")}
      meta={t("case.count.people", { n: page.parties.length })}
      aside={(page.possible.includes("correct") ? ROLES : []).map((role) => (
        <Button key={role} type="text" onClick={() => open({ kind: "add_party", role })}>
          {t("case.parties.add", { role: choice("party_role", role) })}
        </Button>
      ))}
    >
      <div className={styles["parties"]}>
        {page.parties.map((party) => (
          <PartyCard key={party.id} party={party} />
        ))}
      </div>
      {!page.parties.some((party) => party.role === "respondent") && (
        <Nothing>{t("case.parties.no_respondent")}</Nothing>
      )}
    </Card>
  );
}
