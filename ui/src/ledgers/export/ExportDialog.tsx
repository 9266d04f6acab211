import { App, Button, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { FailureNotice } from "../../components/FailureNotice";
import { formatCount } from "../../components/format";
import { SavedNote } from "../../components/SavedNote";
import { saveFile } from "../../ipc/call";
import type { CountOf } from "../../ipc/pages";
import { t } from "../../texts/t";
import { DisclosureFields } from "./DisclosureFields";
import { type Disclosure, FIRST_DISCLOSURE, lacksReason } from "./disclosure";
import styles from "./export.module.css";

/** What a dialog says of its list. */
export interface ExportWords {
  title: string;
  /** How many rows there are, with the number. */
  count: (n: string) => string;
  none: string;
  go: (n: string) => string;
  done: (n: string) => string;
  identity: string;
  masked: string;
  full: string;
  /** What goes out in no case. */
  note: string;
}

/** A table that the core has made. */
interface Made {
  download_id: string;
  file_name: string;
  count: number;
}

/** Props of `ExportDialog`. */
export interface ExportDialogProps {
  words: ExportWords;
  /** How many rows the list has; unknown until the core has answered. */
  count: CountOf | null | undefined;
  /** Whether the list holds nothing of people that could be masked. */
  isPlain?: boolean;
  open: boolean;
  onClose: () => void;
  /** Has the core make the table. */
  make: (disclosure: Disclosure) => Promise<Made>;
  /** What has to be decided before, such as the shape of the table. */
  children?: ReactNode;
}

/** Taking a list out as a table: file format, and how much of people goes with it. */
export function ExportDialog(props: ExportDialogProps) {
  const { words, open, onClose, children, isPlain = false } = props;
  const { message } = App.useApp();
  const [decided, setDecided] = useState<Disclosure>(FIRST_DISCLOSURE);
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const count = props.count ? formatCount(props.count.n) + (props.count.capped ? "+" : "") : "…";
  const isEmpty = props.count?.n === 0;

  async function go(): Promise<void> {
    setTried(true);
    if (busy || lacksReason(decided)) return;
    setBusy(true);
    setFailed(null);
    try {
      const made = await props.make(decided);
      const saved = await saveFile(made.download_id, made.file_name);
      const done = words.done(formatCount(made.count));
      void message.success(<SavedNote words={done} saved={saved} />, 8);
      onClose();
    } catch (reason) {
      setFailed(reason);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Modal
      open={open}
      title={words.title}
      width="36rem"
      centered
      destroyOnHidden
      onCancel={onClose}
      afterClose={() => {
        setDecided(FIRST_DISCLOSURE);
        setTried(false);
        setFailed(null);
      }}
      footer={<Footer words={words} count={count} {...{ isEmpty, busy, go, onClose }} />}
    >
      <div className={styles["form"]}>
        <p className={styles["count"]} role="status">
          {isEmpty ? words.none : words.count(count)}
        </p>
        {children}
        <DisclosureFields
          words={words}
          decided={decided}
          isPlain={isPlain}
          isReasonMissing={tried && lacksReason(decided)}
          onDecide={(change) => {
            setDecided((now) => ({ ...now, ...change }));
            setFailed(null);
          }}
        />
        {failed !== null && <FailureNotice failed={failed} />}
      </div>
    </Modal>
  );
}

function Footer(props: {
  words: ExportWords;
  count: string;
  isEmpty: boolean;
  busy: boolean;
  go: () => Promise<void>;
  onClose: () => void;
}) {
  return (
    <>
      <Button onClick={props.onClose}>{t("common.action.cancel")}</Button>
      <Button
        type="primary"
        loading={props.busy}
        disabled={props.isEmpty}
        onClick={() => void props.go()}
      >
        {props.words.go(props.count)}
      </Button>
    </>
  );
}
