import { Alert, App, Button } from "antd";
import { useState } from "react";
import { formatDay } from "../../components/format";
import { Icon } from "../../components/icons";
import { failureOf } from "../../ipc/failure";
import type { AgreementShape } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { SignaturePicture } from "../../signing/SignaturePicture";
import { failureSentence, t } from "../../texts/t";
import { useCase } from "../context";
import { AgreementSigning, type Reading } from "./AgreementSigning";
import { type MarkLine, markLines } from "./agreement-marks";
import styles from "./sections.module.css";

/** Who signed the written agreement on which day, and whose mark is missing; signing on the screen. */
export function SignatureList({ agreement }: { agreement: AgreementShape }) {
  const { page } = useCase();
  const [reading, setReading] = useState<Reading | null>(null);
  const lines = markLines(page, agreement);
  const canSign = page.possible.includes("sign");
  const isOlder = agreement.signatures.some((one) => !one.is_of_this_text);
  return (
    <>
      <h3 className={styles["label"]}>{t("case.agreement.marks")}</h3>
      {isOlder && (
        <Alert
          type="warning"
          showIcon
          className={styles["older"] ?? ""}
          title={t("case.signing.older_text")}
        />
      )}
      <ul
        className={styles["marks"]}
        data-rows={canSign || agreement.signatures.length > 0 || undefined}
      >
        {lines.map((line) => (
          <li key={line.key} data-done={line.day !== null}>
            <Icon name={line.day === null ? "ring" : "tick"} size={1} strokeWidth={2.2} />
            <span>{nameOf(line)}</span>
            <span className={styles["quiet"]}>
              {line.day === null ? missing(line) : formatDay(line.day)}
            </span>
            {line.drawn && <Drawn line={line} canSign={canSign} />}
            {canSign && line.day === null && line.of !== "seal" && (
              <Button
                className={styles["sign"] ?? ""}
                aria-label={`${nameOf(line)} ${t("visit.signature.on_screen")}`}
                onClick={() => setReading({ line, agreement, items: page.items })}
              >
                {t("visit.signature.on_screen")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {agreement.older_signature_count > 0 && (
        <p className={styles["quiet"]}>
          {t("case.signing.older_agreement", { n: agreement.older_signature_count })}
        </p>
      )}
      <AgreementSigning reading={reading} onClose={() => setReading(null)} />
    </>
  );
}

/** Whose place it is, as the list has it. */
export function nameOf(line: MarkLine): string {
  if (line.of === "party") return line.party?.name ?? "";
  return t(`case.mark_of.${line.of}`);
}

/** The recorder's signature is asked for by the form, not by the law: nothing waits for it. */
function missing(line: MarkLine): string {
  return t(line.of === "recorder" ? "visit.signature.unsigned" : "case.agreement.mark_missing");
}

/** What was drawn, and taking it back. */
function Drawn({ line, canSign }: { line: MarkLine; canSign: boolean }) {
  const { page, names } = useCase();
  const { modal, message } = App.useApp();
  const withdraw = useOrder("withdraw_agreement_signature");
  const { drawn } = line;
  if (!drawn) return null;
  const by =
    drawn.signer === "representative"
      ? t("case.signing.by_agent", { name: line.party?.representative_name ?? "" })
      : names.person(drawn.person_id);
  function ask(): void {
    void modal.confirm({
      title: t("case.signing.withdraw_ask", { who: nameOf(line) }),
      icon: null,
      okText: t("visit.signature.withdraw"),
      cancelText: t("common.action.cancel"),
      onOk: () =>
        withdraw.mutate(
          { dispute_id: page.row.id, id: drawn?.id ?? "" },
          {
            onSuccess: () => void message.success(t("visit.signature.withdrawn")),
            onError: (reason) => {
              const failure = failureOf(reason);
              void message.error(failureSentence(failure.fields[0] ?? failure), 8);
            },
          },
        ),
    });
  }
  return (
    <>
      <span className={styles["quiet"]}>
        {[t("case.signing.on_screen"), by].filter(Boolean).join(" · ")}
        {!drawn.is_of_this_text && ` · ${t("case.signing.older")}`}
      </span>
      {drawn.attachment_id !== null && (
        <SignaturePicture
          subjectKind="dispute"
          subjectId={page.row.id}
          attachmentId={drawn.attachment_id}
        />
      )}
      {canSign && (
        <Button
          type="text"
          className={styles["sign"] ?? ""}
          aria-label={`${nameOf(line)} ${t("visit.signature.withdraw")}`}
          onClick={ask}
        >
          {t("visit.signature.withdraw")}
        </Button>
      )}
    </>
  );
}
