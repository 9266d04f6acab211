import { App, Button } from "antd";
import { useState } from "react";
import { EmptyState } from "../../components/EmptyState";
import { FailureNotice } from "../../components/FailureNotice";
import { useDisputeTypeName } from "../../components/office/names";
import { StatusTag } from "../../components/StatusTag";
import { useCasebook } from "../../app/casebook";
import type { Role, TextBlockRow } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import typeTable from "../../settings/TypeTable.module.css";
import styles from "../visit/visit.module.css";
import { TemplateDrawer } from "./TemplateDrawer";

/** Roles that record consultations and so use frequent questions; the core decides again. */
const USERS: ReadonlySet<Role> = new Set<Role>(["committee_head", "mediator", "duty_lawyer"]);

/** 常用问题: the street's and one's own, kept in the settings. */
export function TemplatesPart() {
  const { data: casebook } = useCasebook();
  const role = casebook?.account?.role;
  const uses = role !== undefined && USERS.has(role);
  if (!uses) return <p className={styles["none"]}>{t("visit.settings.no_role")}</p>;
  return <Templates />;
}

function Templates() {
  const { modal, message } = App.useApp();
  const asked = useAsk("text_block_list", {});
  const remove = useOrder("remove_text_block");
  const topicName = useDisputeTypeName();
  const [open, setOpen] = useState<TextBlockRow | "new" | null>(null);
  if (asked.error) {
    return <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />;
  }
  if (!asked.data) return null;
  const { blocks, may_share: mayShare } = asked.data;
  const add = (
    <Button type="primary" onClick={() => setOpen("new")}>
      {t("visit.settings.add")}
    </Button>
  );

  function ask(block: TextBlockRow): void {
    void modal.confirm({
      title: t("visit.settings.remove_ask", { title: block.title }),
      icon: null,
      okText: t("visit.settings.remove"),
      okButtonProps: { danger: true },
      cancelText: t("common.action.cancel"),
      onOk: async () => {
        await remove.mutateAsync({ id: block.id });
        void message.success(t("visit.settings.removed"));
      },
    });
  }

  return (
    <>
      <p className={typeTable["lead"]}>{t("visit.settings.lead")}</p>
      {blocks.length === 0 ? (
        <EmptyState picture="paper" title={t("visit.settings.empty_title")} action={add}>
          {t("visit.settings.empty_text")}
        </EmptyState>
      ) : (
        <>
          {add}
          <ul className={`${styles["rows"]} ${styles["kept"]}`}>
            {blocks.map((block) => (
              <li key={block.id}>
                <span className={styles["words"]}>
                  <span className={styles["title"]}>{block.title}</span>
                  <span className={styles["quiet"]}>
                    {[topicName(block.topic), block.legal_basis].filter(Boolean).join(" · ")}
                  </span>
                </span>
                <StatusTag tone={block.is_shared ? "neutral" : "active"}>
                  {t(block.is_shared ? "visit.settings.mark_shared" : "visit.settings.mark_own")}
                </StatusTag>
                {block.is_mine_to_change && (
                  <span className={styles["acts"]}>
                    <Button
                      type="text"
                      aria-label={`${t("visit.settings.edit")} ${block.title}`}
                      onClick={() => setOpen(block)}
                    >
                      {t("visit.settings.edit")}
                    </Button>
                    <Button
                      type="text"
                      aria-label={`${t("visit.settings.remove")} ${block.title}`}
                      onClick={() => ask(block)}
                    >
                      {t("visit.settings.remove")}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <TemplateDrawer block={open} mayShare={mayShare} onClose={() => setOpen(null)} />
    </>
  );
}
