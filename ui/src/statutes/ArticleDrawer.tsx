import { Link } from "@tanstack/react-router";
import { App, Button, Drawer } from "antd";
import { FailureNotice } from "../components/FailureNotice";
import type { ArticleVersion } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { StandingTag } from "./StandingTag";
import type { LawSearch } from "./address";
import { versionWords } from "./words";
import styles from "./statutes.module.css";

/** Props of `ArticleDrawer`. */
export interface ArticleDrawerProps {
  /** The article's name in the library. */
  reference: string;
  onClose: () => void;
  /** Where an article is read. */
  onRead: (reference: string) => LawSearch;
}

/** One article beside the same article of the law's other versions. */
export function ArticleDrawer({ reference, onClose, onRead }: ArticleDrawerProps) {
  const { message } = App.useApp();
  const { data, error, refetch } = useAsk("statute_article", { reference });

  async function copy(): Promise<void> {
    if (!data) return;
    try {
      await navigator.clipboard.writeText(`《${data.statute.title}》${data.label}　${data.text}`);
      void message.success(t("statutes.article.copied"));
    } catch {
      void message.warning(t("statutes.article.copy_failed"));
    }
  }

  return (
    <Drawer
      open
      onClose={onClose}
      size={data && data.versions.length > 1 ? 900 : 620}
      title={data ? `《${data.statute.law}》${data.label}` : t("statutes.article.title")}
      extra={data && <Button onClick={() => void copy()}>{t("statutes.article.copy")}</Button>}
    >
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && (
        <div className={styles["side-by-side"]}>
          {data.versions.map((version) => (
            <Version
              key={version.version_on}
              version={version}
              onClose={onClose}
              place={version.reference === null ? null : onRead(version.reference)}
            />
          ))}
        </div>
      )}
    </Drawer>
  );
}

interface VersionProps {
  version: ArticleVersion;
  place: LawSearch | null;
  onClose: () => void;
}

function Version({ version, place, onClose }: VersionProps) {
  return (
    <section className={styles["version"]} data-asked={version.is_same}>
      <header>
        <strong>{versionWords(version.version_on)}</strong>
        <StandingTag standing={version.standing} />
      </header>
      <p className={styles["prose"]}>{version.text ?? t("statutes.article.absent")}</p>
      {place && (
        <Link to="/statutes/read" search={place} onClick={onClose}>
          {t("statutes.article.in_law")}
        </Link>
      )}
    </section>
  );
}
