import { Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { FileZone } from "../components/FileZone";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import { formatDay } from "../components/format";
import { Sheet } from "../components/reading/Sheet";
import { Chip, ChipRow } from "../disputes/Chip";
import { saveFile, upload } from "../ipc/call";
import type { EnrolmentOpened, RequestWritten, StreetKeyMade } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { FoundStreet, RestoreStreet } from "./FoundStreet";
import styles from "./exchange.module.css";

/** What a desk that belongs to no street yet is to become. */
const KINDS = ["desk", "office", "restore"] as const;
type Kind = (typeof KINDS)[number];

/** Props of `JoinStreet`. */
export interface JoinStreetProps {
  /** Whether who sits here may do it. */
  manages: boolean;
  /** The street's key was made: its halves are to be printed. */
  onMade: (made: StreetKeyMade) => void;
}

/** 加入街道: a desk asks, the office answers, the desk opens the answer; or this desk is the office. */
export function JoinStreet({ manages, onMade }: JoinStreetProps) {
  const [kind, setKind] = useState<Kind>("desk");
  if (!manages) {
    return (
      <Sheet title={t("exchange.join.title")}>
        <p className={styles["lead"]}>{t("exchange.join.not_you")}</p>
      </Sheet>
    );
  }
  return (
    <>
      <ChipRow label={t("exchange.join.kind")}>
        <span aria-hidden="true">{t("exchange.join.kind")}</span>
        {KINDS.map((one) => (
          <Chip key={one} chosen={one === kind} onChoose={() => setKind(one)}>
            {t(`exchange.join.kind.${one}`)}
          </Chip>
        ))}
      </ChipRow>
      {kind === "desk" && <JoinDesk />}
      {kind === "restore" && <RestoreStreet />}
      {kind === "office" && <FoundStreet onMade={onMade} />}
    </>
  );
}

function JoinDesk() {
  return (
    <Sheet title={t("exchange.join.title")}>
      <p className={styles["lead"]}>{t("exchange.join.lead")}</p>
      <ol className={styles["steps"]}>
        <li>
          <Ask />
        </li>
        <li>
          <h3>{t("exchange.join.bring")}</h3>
          <p className={styles["quiet"]}>{t("exchange.join.bring_lead")}</p>
        </li>
        <li>
          <Open />
        </li>
      </ol>
    </Sheet>
  );
}

/** Step one: the request. */
function Ask() {
  const order = useOrder("write_enrolment_request");
  const [written, setWritten] = useState<RequestWritten | null>(null);
  return (
    <>
      <h3>{t("exchange.join.ask")}</h3>
      <RecordForm<{ name: string }, RequestWritten>
        label={t("exchange.join.ask")}
        initial={{ name: "" }}
        guard={false}
        saveText={t("exchange.join.write")}
        save={async (values) => {
          const made = await order.mutateAsync(values);
          await saveFile(made.download_id, made.file_name);
          return made;
        }}
        onSaved={setWritten}
      >
        <Field
          name="name"
          label={t("exchange.join.name")}
          hint={t("exchange.join.name_hint")}
          required
          wide
        >
          <Input placeholder={t("exchange.join.name_example")} />
        </Field>
      </RecordForm>
      {written && (
        <div className={styles["code"]} role="status">
          <p>{t("exchange.join.written", { file: written.file_name })}</p>
          <p>
            {t("exchange.join.own_code")}
            <strong>{written.fingerprint}</strong>
          </p>
        </div>
      )}
    </>
  );
}

/** Step three: the office's answer, which is taken once its digits were compared. */
function Open() {
  const order = useOrder("open_enrolment");
  const [file, setFile] = useState<File | null>(null);
  const [read, setRead] = useState<{ id: string; answer: EnrolmentOpened } | null>(null);
  const [compared, setCompared] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);

  async function take(picked: File): Promise<void> {
    setFile(picked);
    setRead(null);
    setCompared(false);
    setFailed(null);
    try {
      const bytes = new Uint8Array(await picked.arrayBuffer());
      const { upload_id: id } = await upload(bytes, picked.name);
      setRead({ id, answer: await order.mutateAsync({ upload_id: id }) });
    } catch (reason) {
      setFailed(reason);
    }
  }

  async function join(): Promise<void> {
    if (!read) return;
    setFailed(null);
    try {
      const { fingerprint } = read.answer;
      await order.mutateAsync({ upload_id: read.id, fingerprint });
    } catch (reason) {
      setFailed(reason);
    }
  }

  return (
    <>
      <h3>{t("exchange.join.open")}</h3>
      <FileZone
        label={t("exchange.join.choose")}
        hint={t("exchange.join.choose_hint")}
        accept=".age"
        file={file}
        onPick={(picked) => void take(picked)}
      />
      {failed !== null && <FailureNotice failed={failed} />}
      {read && (
        <div className={styles["code"]}>
          <p>
            {t("exchange.join.says", {
              street: read.answer.street,
              name: read.answer.name,
              day: formatDay(read.answer.valid_until),
            })}
          </p>
          <p>
            {t("exchange.join.street_code")}
            <strong>{read.answer.fingerprint}</strong>
          </p>
          <Checkbox checked={compared} onChange={(event) => setCompared(event.target.checked)}>
            {t("exchange.join.compared")}
          </Checkbox>
          <Button type="primary" size="large" disabled={!compared} onClick={() => void join()}>
            {t("exchange.join.go")}
          </Button>
        </div>
      )}
    </>
  );
}
