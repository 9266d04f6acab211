import { Link } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { Icon } from "../components/icons";
import type { HazardAction, HazardDetail } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { CheckDrawer } from "./forms/CheckDrawer";
import { CloseDrawer } from "./forms/CloseDrawer";
import { CorrectDrawer } from "./forms/CorrectDrawer";
import { PlanDrawer } from "./forms/PlanDrawer";
import { ReviewDrawer } from "./forms/ReviewDrawer";
import { SettleDrawer } from "./forms/SettleDrawer";
import { useKeepsHazards, useRegistersDisputes } from "./permissions";
import { isPossible, nextStep } from "./standing";
import styles from "./hazards.module.css";

/** The steps that have a form beside the page. */
const WITH_FORM = ["correct", "check", "plan", "settle", "review", "close"] as const;

/** What can be done with a hazard now: the usual step last and first in weight. */
export function Steps({ detail }: { detail: HazardDetail }) {
  const [open, setOpen] = useState<HazardAction | null>(null);
  const keeps = useKeepsHazards();
  const registers = useRegistersDisputes();
  if (!keeps) return null;
  const main = nextStep(detail);
  const close = (): void => setOpen(null);
  const form = (action: HazardAction) => ({ detail, open: open === action, onClose: close });
  return (
    <>
      <Barred detail={detail} />
      {WITH_FORM.filter((action) => action !== main && isPossible(detail, action)).map((action) => (
        <Button key={action} onClick={() => setOpen(action)}>
          {wordsOf(detail, action)}
        </Button>
      ))}
      {registers && isPossible(detail, "turn_into_dispute") && (
        <Link to="/disputes/new" search={{ hazard: detail.row.id }} className={styles["turn"]}>
          {choice("hazard_action", "turn_into_dispute")}
        </Link>
      )}
      {main && (
        <Button type="primary" onClick={() => setOpen(main)}>
          {wordsOf(detail, main)}
        </Button>
      )}
      <CheckDrawer {...form("check")} />
      <PlanDrawer {...form("plan")} />
      <SettleDrawer {...form("settle")} />
      <ReviewDrawer {...form("review")} />
      <CloseDrawer {...form("close")} />
      <CorrectDrawer {...form("correct")} />
    </>
  );
}

function wordsOf(detail: HazardDetail, action: HazardAction): string {
  const isChange = action === "plan" && detail.row.status === "handling";
  return isChange ? t("hazards.plan.change") : choice("hazard_action", action);
}

/** What cannot be done now, each with its why; nothing once the hazard is over. */
function Barred({ detail }: { detail: HazardDetail }) {
  const barred = detail.steps.filter((step) => step.obstacle !== null);
  const isOver = nextStep(detail) === undefined;
  if (isOver || barred.length === 0) return null;
  return (
    <Dropdown
      trigger={["click"]}
      placement="bottomRight"
      menu={{
        items: barred.map(({ action, obstacle }) => ({
          key: action,
          disabled: true,
          label: t("hazards.barred", {
            action: choice("hazard_action", action),
            why: obstacle ? choice("hazard_obstacle", obstacle) : "",
          }),
        })),
      }}
    >
      <Button type="text">
        {t("hazards.not_now")} <Icon name="down" size={1} />
      </Button>
    </Dropdown>
  );
}
