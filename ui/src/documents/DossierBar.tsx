import { Button, Dropdown } from "antd";
import { useState } from "react";
import { Icon } from "../components/icons";
import { formatInstant } from "../components/format";
import type { DisputeDocuments } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { DossierCheckDialog } from "./DossierCheckDialog";
import { boundDocuments } from "./key";
import { type Issuing, isBusyElsewhere } from "./use-issuing";
import { useGoTo } from "./use-go-to";
import styles from "./documents.module.css";

/** Props of `DossierBar`. */
export interface DossierBarProps {
  documents: DisputeDocuments;
  issuing: Issuing;
  /** Why nothing can be handed out; null where it can. */
  bar: string | null;
}

/** How the dossier stands as a whole, and everything of it at once. */
export function DossierBar({ documents, issuing, bar }: DossierBarProps) {
  const goTo = useGoTo();
  const [checking, setChecking] = useState(false);
  const ready = documents.parts.filter((part) => part.state === "ready").length;
  const missing = documents.parts.filter((part) => part.state === "missing");
  const count = boundDocuments(documents).length;
  const undecided = documents.is_disputed ? t("documents.bar.undecided") : null;
  const why = bar ?? undecided;
  return (
    <>
      <div className={styles["bar"]}>
        <p className={styles["summary"]}>
          <strong>{t("documents.bar.ready", { n: ready })}</strong>
          {missing.length > 0 && (
            <span className={styles["missing"]}>
              <Icon name="rise" size={1} strokeWidth={2.2} />
              {t("documents.bar.missing", {
                n: missing.length,
                items: missing
                  .map((part) => choice("dossier_item", part.item))
                  .join(t("common.separator")),
              })}
            </span>
          )}
          <span className={styles["quiet"]}>
            {documents.bound_at
              ? t("documents.bar.bound_at", { at: formatInstant(documents.bound_at) })
              : ""}
          </span>
        </p>
        <Dropdown
          disabled={why !== null || count === 0 || isBusyElsewhere(issuing, "all")}
          trigger={["click"]}
          menu={{
            items: (["docx", "pdf"] as const).map((format) => ({
              key: format,
              label: choice("document_format", format),
              onClick: () => issuing.saveAll(format),
            })),
          }}
        >
          <Button loading={issuing.busy === "all"} icon={<Icon name="download" />}>
            {t("documents.all", { n: count })} <Icon name="down" size={1} />
          </Button>
        </Dropdown>
        <Button
          disabled={why !== null || isBusyElsewhere(issuing, "dossier")}
          loading={issuing.busy === "dossier"}
          icon={<Icon name="statutes" />}
          onClick={issuing.bind}
        >
          {t("documents.bind")}
        </Button>
        {documents.bound_at && (
          <Button
            disabled={bar !== null || isBusyElsewhere(issuing, "proof")}
            loading={issuing.busy === "proof"}
            title={t("documents.prove_hint")}
            onClick={issuing.prove}
          >
            {t("documents.prove")}
          </Button>
        )}
        {documents.bound_at && (
          <Button type="text" onClick={() => setChecking(true)}>
            {t("documents.check.button")}
          </Button>
        )}
      </div>
      {documents.is_disputed && (
        <div className={styles["undecided"]} role="note">
          <Icon name="half" size={1.3} />
          <p>{t("documents.undecided")}</p>
          <Button type="link" onClick={() => goTo("conflicts")}>
            {t("documents.place.conflicts")}
          </Button>
        </div>
      )}
      <DossierCheckDialog open={checking} onClose={() => setChecking(false)} />
      {bar !== null && (
        <p className={styles["barred"]} role="note">
          {bar}
        </p>
      )}
    </>
  );
}
