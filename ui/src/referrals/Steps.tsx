import { Link } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import { useState } from "react";
import { ConfirmOrder } from "../components/ConfirmOrder";
import { Icon } from "../components/icons";
import primary from "../disputes/primary.module.css";
import { useWritingBar } from "../documents/bars";
import { PaperMenu } from "../documents/PaperMenu";
import type { ReferralAction, ReferralDetail } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { LinkDrawer } from "./forms/LinkDrawer";
import { AcceptDrawer, FinishDrawer, ReturnDrawer } from "./forms/StepDrawers";

/** What can be done with a referral now: the usual step last and first in weight. */
export function Steps({ detail }: { detail: ReferralDetail }) {
  const [open, setOpen] = useState<ReferralAction | null>(null);
  const urge = useOrder("urge_referral");
  const withdraw = useOrder("withdraw_referral");
  const paper = useOrder("issue_referral_slip");
  const bar = useWritingBar();
  const { row } = detail;
  const can = (action: ReferralAction): boolean =>
    detail.steps.some((step) => step.action === action && step.bar === null);
  const main = (["accept", "finish"] as const).find(can);
  const close = (): void => setOpen(null);
  return (
    <>
      <Barred detail={detail} />
      <PaperMenu
        title={choice("document_form", "referral_slip")}
        bar={bar}
        make={(format) => paper.mutateAsync({ referral_id: row.id, format })}
      />
      <Button onClick={() => window.print()}>{t("referrals.print")}</Button>
      {can("withdraw") && (
        <ConfirmOrder
          size="middle"
          text={choice("referral_action", "withdraw")}
          label={t("referrals.withdraw.title")}
          title={t("referrals.withdraw.title")}
          question={t("referrals.withdraw.text")}
          order={() => withdraw.mutateAsync({ referral_id: row.id })}
        />
      )}
      {can("urge") && (
        <ConfirmOrder
          size="middle"
          text={choice("referral_action", "urge")}
          label={t("referrals.urge.title")}
          title={t("referrals.urge.title")}
          question={t("referrals.urge.text")}
          order={() => urge.mutateAsync({ referral_id: row.id })}
        />
      )}
      {can("return") && (
        <Button onClick={() => setOpen("return")}>{choice("referral_action", "return")}</Button>
      )}
      {can("link") && (
        <>
          <Button onClick={() => setOpen("link")}>{t("referrals.link.title")}</Button>
          <Link to="/disputes/new" search={{ referral: row.id }} className={primary["link"]}>
            {t("referrals.link.register")}
          </Link>
        </>
      )}
      {main && (
        <Button type={can("link") ? "default" : "primary"} onClick={() => setOpen(main)}>
          {choice("referral_action", main)}
        </Button>
      )}
      <AcceptDrawer detail={detail} open={open === "accept"} onClose={close} />
      <ReturnDrawer detail={detail} open={open === "return"} onClose={close} />
      <FinishDrawer detail={detail} open={open === "finish"} onClose={close} />
      <LinkDrawer detail={detail} open={open === "link"} onClose={close} />
    </>
  );
}

/** What cannot be done now, each with its why; nothing once the referral is over. */
function Barred({ detail }: { detail: ReferralDetail }) {
  const isOpen = detail.row.status === "sent" || detail.row.status === "accepted";
  const barred = detail.steps.filter((step) => step.bar !== null);
  if (!isOpen || barred.length === 0) return null;
  return (
    <Dropdown
      trigger={["click"]}
      placement="bottomRight"
      menu={{
        items: barred.map(({ action, bar }) => ({
          key: action,
          disabled: true,
          label: t("referrals.barred", {
            action: choice("referral_action", action),
            why: bar ? choice("step_bar", bar) : "",
          }),
        })),
      }}
    >
      <Button type="text">
        {t("referrals.not_now")} <Icon name="down" size={1} />
      </Button>
    </Dropdown>
  );
}
