import { App, Button } from "antd";
import { useState } from "react";
import { FormDrawer } from "../components/steps/FormDrawer";
import { t } from "../texts/t";
import { AssignForm } from "./steps/AssignForm";
import styles from "./requests.module.css";

/** Props of `ChosenBar`. */
export interface ChosenBarProps {
  chosen: readonly string[];
  clear: () => void;
}

/** What can be done with the chosen requests; nothing while none is chosen. */
export function ChosenBar({ chosen, clear }: ChosenBarProps) {
  const { message } = App.useApp();
  const [asked, setAsked] = useState<{ ids: readonly string[] } | null>(null);
  return (
    <>
      {chosen.length > 0 && (
        <div className={styles["chosen"]} role="status">
          <span>{t("requests.list.chosen", { n: chosen.length })}</span>
          <Button type="primary" onClick={() => setAsked({ ids: chosen })}>
            {t("requests.list.assign_chosen")}
          </Button>
          <Button type="text" onClick={clear}>
            {t("requests.list.unchoose")}
          </Button>
        </div>
      )}
      <FormDrawer
        step={asked}
        titleOf={() => t("requests.list.assign_chosen")}
        onClose={() => setAsked(null)}
        onClosed={() => document.querySelector<HTMLElement>('[role="grid"]')?.focus()}
      >
        {({ ids }) => (
          <AssignForm
            ids={ids}
            onAssigned={() => {
              void message.success(t("requests.list.assigned", { n: ids.length }));
              clear();
            }}
          />
        )}
      </FormDrawer>
    </>
  );
}
