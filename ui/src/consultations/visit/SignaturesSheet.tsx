import { App, Button } from "antd";
import { useState } from "react";
import { formatDay } from "../../components/format";
import { Sheet } from "../../components/reading/Sheet";
import { StatusTag } from "../../components/StatusTag";
import type { SignatureRow, Signer, VisitDetail } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { SignaturePicture } from "../../signing/SignaturePicture";
import { PaperDrawer } from "./PaperDrawer";
import { SignDialog } from "./SignDialog";
import styles from "./visit.module.css";

/** Who signs a consultation. */
const SIGNERS = ["lawyer", "inquirer"] as const satisfies readonly Signer[];

/** 签名 of the lawyer and of who asked: on the screen, or marked as signed on paper. */
export function SignaturesSheet({ id, visit }: { id: string; visit: VisitDetail }) {
  const [onScreen, setOnScreen] = useState<Signer | null>(null);
  const [onPaper, setOnPaper] = useState<Signer | null>(null);
  return (
    <Sheet title={t("visit.signature.title")}>
      {visit.signatures.length === 0 && (
        <p className={styles["none"]}>{t("visit.signature.none")}</p>
      )}
      <ul className={styles["rows"]}>
        {SIGNERS.map((value) => {
          const label = choice("signer", value);
          const signature = visit.signatures.find((one) => one.signer === value);
          return (
            <li key={value}>
              <span className={styles["words"]}>
                <span className={styles["title"]}>{label}</span>
                {signature && <span className={styles["quiet"]}>{signedWords(signature)}</span>}
              </span>
              {signature ? (
                <Signed id={id} signature={signature} canChange={visit.can_change} />
              ) : (
                <>
                  <StatusTag tone="muted">{t("visit.signature.unsigned")}</StatusTag>
                  {visit.can_change && (
                    <span className={styles["acts"]}>
                      <Button
                        size="small"
                        aria-label={`${label} ${t("visit.signature.on_screen")}`}
                        onClick={() => setOnScreen(value)}
                      >
                        {t("visit.signature.on_screen")}
                      </Button>
                      <Button
                        size="small"
                        aria-label={`${label} ${t("visit.signature.on_paper")}`}
                        onClick={() => setOnPaper(value)}
                      >
                        {t("visit.signature.on_paper")}
                      </Button>
                    </span>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
      <SignDialog id={id} signer={onScreen} onClose={() => setOnScreen(null)} />
      <PaperDrawer id={id} signer={onPaper} onClose={() => setOnPaper(null)} />
    </Sheet>
  );
}

function signedWords(signature: SignatureRow): string {
  return t("visit.signature.line", {
    manner: choice("signature_manner", signature.manner),
    day: formatDay(signature.signed_on),
  });
}

interface SignedProps {
  id: string;
  signature: SignatureRow;
  canChange: boolean;
}

function Signed({ id, signature, canChange }: SignedProps) {
  const { modal, message } = App.useApp();
  const withdraw = useOrder("withdraw_signature");
  function ask(): void {
    void modal.confirm({
      title: t("visit.signature.withdraw_ask"),
      icon: null,
      okText: t("visit.signature.withdraw"),
      cancelText: t("common.action.cancel"),
      onOk: async () => {
        await withdraw.mutateAsync({ id: signature.id });
        void message.success(t("visit.signature.withdrawn"));
      },
    });
  }
  return (
    <>
      {signature.attachment_id !== null && (
        <SignaturePicture
          subjectKind="consultation"
          subjectId={id}
          attachmentId={signature.attachment_id}
        />
      )}
      {canChange && (
        <Button
          size="small"
          type="text"
          aria-label={`${choice("signer", signature.signer)} ${t("visit.signature.withdraw")}`}
          onClick={ask}
        >
          {t("visit.signature.withdraw")}
        </Button>
      )}
    </>
  );
}
