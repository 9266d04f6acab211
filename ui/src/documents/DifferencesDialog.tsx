import { Modal } from "antd";
import { FailureNotice } from "../components/FailureNotice";
import { formatInstant } from "../components/format";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./documents.module.css";

/** Props of `DifferencesDialog`. */
export interface DifferencesDialogProps {
  /** The id of the printing. */
  printing: string;
  title: string;
  done: () => void;
}

/** What a paper said when it was handed out, beside what it says now. */
export function DifferencesDialog({ printing, title, done }: DifferencesDialogProps) {
  const { data, error, refetch } = useAsk("document_differences", { id: printing });
  return (
    <Modal
      open
      title={t("documents.differences.title", { title })}
      width="min(64rem, 94vw)"
      footer={null}
      destroyOnHidden
      onCancel={done}
    >
      <p className={styles["lead"]}>{t("documents.differences.lead")}</p>
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && (
        <div className={styles["scroller"]}>
          <table className={styles["differences"]}>
            <thead>
              <tr>
                <th scope="col">
                  {t("documents.differences.then", { at: formatInstant(data.printed_at) })}
                </th>
                <th scope="col">{t("documents.differences.now")}</th>
              </tr>
            </thead>
            <tbody>
              {data.places.map((place, at) => (
                // Places have no name of their own, and the same words may change twice.
                // oxlint-disable-next-line react/no-array-index-key
                <tr key={at}>
                  <td>{place.printed || <Nothing text="documents.differences.nothing_then" />}</td>
                  <td>{place.now || <Nothing text="documents.differences.nothing_now" />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Modal>
  );
}

function Nothing({ text }: { text: `documents.differences.nothing_${"then" | "now"}` }) {
  return <span className={styles["quiet"]}>{t(text)}</span>;
}
