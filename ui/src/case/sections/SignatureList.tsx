import { Icon } from "../../components/icons";
import { formatDay } from "../../components/format";
import type { AgreementShape } from "../../ipc/generated";
import { t } from "../../texts/t";
import { useCase } from "../context";
import styles from "./sections.module.css";

/** Who signed the written agreement on which day, and whose mark is missing. */
export function SignatureList({ agreement }: { agreement: AgreementShape }) {
  const { page } = useCase();
  const marks: [string, string, string | null][] = [
    ...page.parties.map((party): [string, string, string | null] => [
      party.id,
      party.name,
      agreement.party_signed_on[party.id] ?? null,
    ]),
    ["mediator", t("case.mark_of.mediator"), agreement.mediator_signed_on],
    ["seal", t("case.mark_of.seal"), agreement.sealed_on],
  ];
  return (
    <>
      <h3 className={styles["label"]}>{t("case.agreement.marks")}</h3>
      <ul className={styles["marks"]}>
        {marks.map(([key, name, day]) => (
          <li key={key} data-done={day !== null}>
            <Icon name={day === null ? "ring" : "tick"} size={1} strokeWidth={2.2} />
            <span>{name}</span>
            <span className={styles["quiet"]}>
              {day === null ? t("case.agreement.mark_missing") : formatDay(day)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
