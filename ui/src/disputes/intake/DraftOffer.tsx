import { Button } from "antd";
import { useState } from "react";
import { Icon } from "../../components/icons";
import { useDisputeTypeName } from "../../components/office/names";
import { t } from "../../texts/t";
import { ago } from "./ago";
import type { IntakeDraft, KeptIntake } from "./draft";
import { titleOf } from "./title";
import styles from "./intake.module.css";

/** Props of `DraftOffer`. */
export interface DraftOfferProps {
  draft: IntakeDraft;
  take: (kept: KeptIntake) => void;
}

/** Offers to go on with the intake that was not finished. */
export function DraftOffer({ draft, take }: DraftOfferProps) {
  const typeName = useDisputeTypeName();
  const [now] = useState(() => Date.now());
  const { offered } = draft;
  if (!offered) return null;
  const { form } = offered;
  const title = form.title ?? titleOf(form, typeName(form.dispute_type));
  return (
    <div className={styles["offer"]} role="status">
      <Icon name="clock" />
      <span className={styles["offer-words"]}>
        {t("disputes.draft.found", { ago: ago(offered.keptAt, now) })}
        {title !== "" && <strong>{title}</strong>}
      </span>
      <Button size="small" type="text" onClick={() => draft.discard(offered)}>
        {t("disputes.draft.discard")}
      </Button>
      <Button size="small" type="primary" onClick={() => take(offered)}>
        {t("disputes.draft.take")}
      </Button>
    </div>
  );
}
