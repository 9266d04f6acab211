import { Button } from "antd";
import { useState } from "react";
import type { RatingAction, RatingDetail, RatingStep } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { VerifyForm } from "./VerifyForm";
import { AnswerForm, ExcludeForm, RectifyForm } from "./step-forms";
import styles from "./ratings.module.css";

/** The next step of a rating, and what stands in the way of the others. */
export function RatingSteps({ detail }: { detail: RatingDetail }) {
  const [open, setOpen] = useState<RatingAction | null>(null);
  const free = detail.steps.filter((step) => step.obstacle === null);
  const barred = detail.steps.filter(
    (step) => step.obstacle !== null && step.obstacle !== "not_now",
  );
  if (open) {
    return (
      <div className={styles["step"]}>
        <h3 className={styles["step-title"]}>{t(`ratings.step.${open}`)}</h3>
        <StepForm action={open} detail={detail} done={() => setOpen(null)} />
      </div>
    );
  }
  if (free.length === 0 && barred.length === 0) {
    return <p className={styles["ended"]}>{t(`ratings.ended.${endOf(detail)}`)}</p>;
  }
  return (
    <div className={styles["steps"]}>
      {free.map(({ action }, index) => (
        <Button
          key={action}
          type={index === 0 && action !== "exclude" ? "primary" : "default"}
          onClick={() => setOpen(action)}
        >
          {t(`ratings.step.${action}`)}
        </Button>
      ))}
      {barred.map((step) => (
        <Barred key={step.action} step={step} />
      ))}
    </div>
  );
}

function Barred({ step }: { step: RatingStep }) {
  return (
    <span className={styles["quiet"]}>
      {t("ratings.detail.barred", {
        step: t(`ratings.step.${step.action}`),
        why: choice("rating_obstacle", step.obstacle ?? "not_now"),
      })}
    </span>
  );
}

function endOf(detail: RatingDetail): "closed" | "excluded" {
  return detail.row.status === "excluded" ? "excluded" : "closed";
}

interface StepFormProps {
  action: RatingAction;
  detail: RatingDetail;
  done: () => void;
}

function StepForm({ action, ...rest }: StepFormProps) {
  switch (action) {
    case "verify":
      return <VerifyForm {...rest} />;
    case "rectify":
      return <RectifyForm {...rest} />;
    case "answer":
      return <AnswerForm {...rest} />;
    case "exclude":
      return <ExcludeForm {...rest} />;
  }
}
