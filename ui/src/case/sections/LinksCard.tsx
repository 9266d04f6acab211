import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { DisputeStatusTag } from "../../disputes/DisputeStatusTag";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { Card, Nothing } from "../Card";
import { ConfirmOrder } from "../../components/ConfirmOrder";
import { useCase } from "../context";
import styles from "./sections.module.css";

/** 关联纠纷: disputes that belong to this one. */
export function LinksCard() {
  const { page, open } = useCase();
  const unlink = useOrder("unlink_disputes");
  const mayLink = page.possible.includes("link");
  return (
    <Card
      title={t("case.links.title")}
      aside={
        mayLink && (
          <Button type="text" onClick={() => open({ kind: "link" })}>
            {t("case.links.add")}
          </Button>
        )
      }
    >
      {page.links.length === 0 && <Nothing>{t("case.links.none")}</Nothing>}
      <ul className={styles["links"]}>
        {page.links.map((link) => (
          <li key={link.id}>
            <span className={styles["kind"]}>{choice("link_kind", link.kind)}</span>
            <span className={styles["link-words"]}>
              <Link to="/disputes/$id" params={{ id: link.dispute.id }}>
                {link.dispute.title}
              </Link>
              <span className={styles["quiet"]}>
                {link.dispute.docket_no}
                {link.remark && ` · ${link.remark}`}
              </span>
            </span>
            <DisputeStatusTag status={link.dispute.status} />
            {mayLink && (
              <ConfirmOrder
                text={t("case.links.remove")}
                label={t("case.links.remove_named", { title: link.dispute.title })}
                title={t("case.links.remove_title")}
                question={t("case.links.remove_text", { title: link.dispute.title })}
                order={() => unlink.mutateAsync({ link_id: link.id })}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
