import { useNavigate } from "@tanstack/react-router";
import { App, Form } from "antd";
import { useEffect, useState } from "react";
import { RecordForm } from "../../components/form/RecordForm";
import type { DisputeRegistered } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import type { IntakeAddress } from "./address";
import { DraftWriter } from "./DraftWriter";
import { DraftOffer } from "./DraftOffer";
import { type KeptIntake, useIntakeDraft } from "./draft";
import { FactsSection } from "./FactsSection";
import { backToCards, toRequest } from "./request";
import { type Desk, type IntakeForm, blankIntake } from "./form";
import { HandSection } from "./HandSection";
import { IntakeAside } from "./IntakeAside";
import { OpenedFrom } from "./OpenedFrom";
import { type Prefill, withPrefill } from "./opened-from";
import { OriginSection } from "./OriginSection";
import { PartiesSection } from "./PartiesSection";
import { RightsSection } from "./RightsSection";
import styles from "./intake.module.css";

/** Props of `IntakePage`. */
export interface IntakePageProps {
  address: IntakeAddress;
  desk: Desk;
  /** What the record it is opened from tells. */
  prefill: Prefill;
}

/** The intake form and, beside it, what it comes to. */
export function IntakePage({ address, desk, prefill }: IntakePageProps) {
  const [form] = Form.useForm<IntakeForm>();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const order = useOrder("register_dispute");
  const draft = useIntakeDraft(address, desk);
  const [initial] = useState(() => withPrefill(blankIntake(desk), prefill));

  useEffect(() => {
    form.focusField("dispute_type");
  }, [form]);

  async function save(): Promise<DisputeRegistered> {
    // What is folded away belongs to the form, too.
    const { request, cards } = toRequest(form.getFieldsValue(true), draft.id);
    try {
      return await order.mutateAsync(request);
    } catch (reason) {
      throw backToCards(reason, cards);
    }
  }

  function goOn({ id, docket_no }: DisputeRegistered): void {
    void message.success(t("disputes.new.done", { no: docket_no }), 6);
    void navigate({ to: "/disputes/$id", params: { id } });
  }

  function takeUp(kept: KeptIntake): void {
    draft.take(kept);
    form.setFieldsValue(kept.form);
  }

  return (
    <>
      <DraftOffer draft={draft} take={takeUp} />
      <RecordForm<IntakeForm, DisputeRegistered>
        label={t("disputes.new.title")}
        form={form}
        initial={initial}
        save={save}
        onSaved={goOn}
        onCancel={() => void navigate({ to: "/disputes" })}
        saveText={t("disputes.new.submit")}
        draft={draft.keeper}
        overrulesInPlace
        // A kept draft is as good as saved; only one that could not be kept is asked about.
        guard={draft.keeper.state === "failed"}
      >
        <div className={styles["columns"]}>
          <div className={styles["sheets"]}>
            <DraftWriter note={draft.keeper.note} />
            <OpenedFrom />
            <OriginSection />
            <PartiesSection />
            <FactsSection />
            <RightsSection />
            <HandSection />
          </div>
          <IntakeAside resting={order.isPending || order.isSuccess} />
        </div>
      </RecordForm>
    </>
  );
}
