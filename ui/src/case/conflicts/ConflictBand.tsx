import { Link } from "@tanstack/react-router";
import { Icon } from "../../components/icons";
import { fieldName, t } from "../../texts/t";
import { useCase } from "../context";
import styles from "./conflicts.module.css";

/** Fields that two computers filled in differently, and the way to where one decides. */
export function ConflictBand() {
  const { page, names } = useCase();
  if (page.conflicts.length === 0) return null;
  const fields = page.conflicts.map(({ kind, record, field }) => {
    const about = kind === "dispute" ? undefined : names.any(record);
    const label = fieldName(kind, field);
    return about ? t("case.conflict.of", { about, field: label }) : label;
  });
  const isBlocking = page.conflicts.some((conflict) => conflict.is_blocking);
  return (
    <section id="case-conflicts" className={styles["band"]} aria-label={t("case.conflict.title")}>
      <Icon name="half" size={1.4} />
      <div className={styles["words"]}>
        <h2 className={styles["title"]}>
          {t("case.conflict.title_n", { n: fields.length })}
          {t("common.colon")}
          {fields.join(t("common.separator"))}
        </h2>
        <p className={styles["hint"]}>
          {t(isBlocking ? "case.conflict.blocks" : "case.conflict.hint")}
        </p>
      </div>
      <Link className={styles["go"]} to="/disagreements" search={{ matter: page.row.id }}>
        {t("case.conflict.go")}
      </Link>
    </section>
  );
}
