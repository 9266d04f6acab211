import { Button } from "antd";
import { useCase } from "../case/context";
import { type TextKey, t } from "../texts/t";
import type { Mend } from "./mending";
import { useGoTo } from "./use-go-to";
import styles from "./documents.module.css";

/** A way to the form or the part of the page where something missing is mended. */
export function MendLink({ mend, about }: { mend: Mend; about?: string }) {
  const { open } = useCase();
  const goTo = useGoTo();
  const words = t("step" in mend ? stepWords(mend.step.kind) : `documents.place.${mend.place}`);
  return (
    <Button
      type="link"
      size="small"
      className={styles["mend"]}
      aria-label={about && t("documents.mend_named", { words, about })}
      onClick={() => ("step" in mend ? open(mend.step) : goTo(mend.place))}
    >
      {words}
    </Button>
  );
}

function stepWords(kind: string): TextKey {
  switch (kind) {
    case "accept":
      return "case.step.accept";
    case "record_session":
      return "case.step.record_session";
    case "conclude":
      return "case.step.conclude";
    case "sign":
      return "case.step.sign";
    case "record_performance":
      return "case.step.record_performance";
    case "record_follow_up":
      return "case.step.record_follow_up";
    default:
      return "documents.mend.told";
  }
}
