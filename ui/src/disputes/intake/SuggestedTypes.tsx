import { Form } from "antd";
import { useEffect, useState } from "react";
import { useSettled } from "../../components/settled";
import type { TypeSuggestion } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useEntered } from "./entered";
import type { IntakeForm } from "./form";
import { shownSuggestions, suggestAsk } from "./suggesting";
import styles from "./suggested.module.css";

/** Typing must rest this long before the core is asked. */
const PAUSE = 500;
/** While the core learns it is asked again after so long. */
const AGAIN = 1500;

/**
 * The types that the narrative is likely to be, each one press away; nothing is set by itself. The line
 * stands ready below the narrative, so that nothing jumps.
 */
export function SuggestedTypes() {
  const form = Form.useFormInstance<IntakeForm>();
  const entered = useEntered();
  const ask = useSettled(suggestAsk(entered), PAUSE);
  const { data, refetch } = useAsk("suggest_type", ask, { keepPrevious: true });
  const [taken, setTaken] = useState<{ name: string; narrative: string } | null>(null);
  const isLearning = data?.state === "learning";

  useEffect(() => {
    if (!isLearning) return;
    const timer = setInterval(() => void refetch(), AGAIN);
    return () => clearInterval(timer);
  }, [isLearning, refetch]);

  function take({ dispute_type, name }: TypeSuggestion): void {
    form.setFields([{ name: "dispute_type", value: dispute_type, touched: true, errors: [] }]);
    setTaken({ name, narrative: ask.narrative });
    // The pressed button goes; whoever works by keys goes on in the text.
    form.focusField("facts");
  }

  const found = ask.narrative === "" ? [] : (data?.suggestions ?? []);
  const shown = shownSuggestions(found, entered.dispute_type);
  const isTaken = taken !== null && taken.narrative === ask.narrative && shown.length === 0;
  return (
    <div className={styles["line"]}>
      {shown.length > 0 && (
        <div
          className={styles["found"]}
          role="group"
          aria-label={t("disputes.suggested.label")}
          title={t("disputes.suggested.hint", { n: data?.learned_count ?? 0 })}
        >
          <span className={styles["lead"]}>{t("disputes.suggested.lead")}</span>
          {shown.map((one) => (
            <Suggested key={one.dispute_type} one={one} onTake={() => take(one)} />
          ))}
        </div>
      )}
      <span className={styles["taken"]} role="status">
        {isTaken ? t("disputes.suggested.taken", { type: taken.name }) : ""}
      </span>
    </div>
  );
}

function Suggested({ one, onTake }: { one: TypeSuggestion; onTake: () => void }) {
  const words = one.words.join(t("disputes.suggested.between"));
  return (
    <button
      type="button"
      className={styles["one"]}
      aria-label={t(
        words === "" ? "disputes.suggested.choose" : "disputes.suggested.choose_because",
        { type: one.name, words },
      )}
      onClick={onTake}
    >
      <span className={styles["name"]}>{one.name}</span>
      {words !== "" && (
        <span className={styles["words"]}>{t("disputes.suggested.because", { words })}</span>
      )}
    </button>
  );
}
