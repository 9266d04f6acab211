import { Button, Progress } from "antd";
import { useCase } from "../case/context";
import { FailureNotice } from "../components/FailureNotice";
import { Icon } from "../components/icons";
import { Keys } from "../components/Keys";
import { shortcutCaps } from "../components/keys";
import type { DocumentRow } from "../ipc/generated";
import { t } from "../texts/t";
import { documentKey } from "./key";
import { PaperFrame } from "./PaperFrame";
import { usePreview } from "./use-preview";
import { type Issuing, isBusyElsewhere } from "./use-issuing";
import styles from "./documents.module.css";

/** Props of `PreviewPane`. */
export interface PreviewPaneProps {
  /** What the list has chosen. */
  chosen: DocumentRow;
  /** What is drawn: the choice once it rests. */
  shown: DocumentRow;
  /** Why it cannot be handed out; null where it can. */
  bar: string | null;
  issuing: Issuing;
}

/** The chosen paper as it will be printed, with what can be done with it. */
export function PreviewPane({ chosen, shown, bar, issuing }: PreviewPaneProps) {
  const { page } = useCase();
  const canShow = navigator.pdfViewerEnabled;
  const preview = usePreview(
    { dispute_id: page.row.id, form: shown.form, subject_id: shown.subject_id ?? undefined },
    canShow,
  );
  const isOld = preview.isPlaceholderData || documentKey(shown) !== documentKey(chosen);
  const isBarred = bar !== null;
  const made = preview.data?.made;
  return (
    <section className={styles["pane"]} aria-label={t("documents.preview.label")}>
      <header className={styles["pane-head"]}>
        <h2 className={styles["pane-title"]}>{chosen.title}</h2>
        <span className={styles["quiet"]}>
          {!isOld && made?.page_count ? t("documents.preview.pages", { n: made.page_count }) : ""}
        </span>
        <div className={styles["pane-keys"]}>
          <Button
            loading={issuing.busy === "docx"}
            disabled={isBarred || isBusyElsewhere(issuing, "docx")}
            onClick={() => issuing.save(chosen, "docx")}
          >
            {t("documents.save_docx")}
          </Button>
          <Button
            loading={issuing.busy === "pdf"}
            disabled={isBarred || isBusyElsewhere(issuing, "pdf")}
            onClick={() => issuing.save(chosen, "pdf")}
          >
            {t("documents.save_pdf")}
          </Button>
          <Button
            type="primary"
            icon={<Icon name="printer" />}
            loading={issuing.busy === "print"}
            disabled={isBarred || isBusyElsewhere(issuing, "print")}
            onClick={() => issuing.print(chosen)}
          >
            {t("documents.print")}
          </Button>
        </div>
      </header>
      <p className={styles["pane-note"]}>
        {isBarred ? bar : t("documents.preview.masked")}
        {!isBarred && <Keys caps={shortcutCaps("print")} />}
      </p>
      {!isOld && made && made.unprintable.length > 0 && (
        <p className={styles["caution"]} role="alert">
          <Icon name="rise" size={1.1} strokeWidth={2.2} />
          {t("documents.unprintable", {
            characters: made.unprintable.join(t("common.separator")),
          })}
        </p>
      )}
      <div className={styles["stage"]} data-old={isOld} aria-busy={preview.isFetching}>
        {!canShow && <p className={styles["unshown"]}>{t("documents.preview.cannot")}</p>}
        {preview.error && (
          <FailureNotice failed={preview.error} retry={() => void preview.refetch()} />
        )}
        {canShow && preview.isPending && (
          <Progress
            type="circle"
            size={64}
            percent={0}
            aria-label={t("documents.preview.making")}
          />
        )}
        {preview.data && !preview.error && (
          <PaperFrame
            key={preview.data.made.download_id}
            bytes={preview.data.bytes}
            name={t("documents.preview.frame", { title: shown.title })}
            hasBar={false}
          />
        )}
      </div>
    </section>
  );
}
