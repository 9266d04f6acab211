import { App, Modal, Radio } from "antd";
import { useState } from "react";
import { formatDay, formatMoney } from "../../components/format";
import type { AgreementShape, ItemShape, Signer } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { SigningPad } from "../../signing/SigningPad";
import { choice, t } from "../../texts/t";
import { useCase } from "../context";
import type { MarkLine } from "./agreement-marks";
import styles from "./signing.module.css";

/** What is read and signed: kept as it was when the dialog opened, whatever the page does. */
export interface Reading {
  line: MarkLine;
  agreement: AgreementShape;
  items: readonly ItemShape[];
}

/** Props of `AgreementSigning`. */
export interface AgreementSigningProps {
  /** Who signs what; the dialog is shut without. */
  reading: Reading | null;
  onClose: () => void;
}

/** 屏幕签名 of an agreement: its text to read, and the pad under it. */
export function AgreementSigning({ reading, onClose }: AgreementSigningProps) {
  return (
    <Modal
      open={reading !== null}
      title={t("visit.signature.screen_title", { who: reading ? whoOf(reading.line) : "" })}
      width="46rem"
      centered
      destroyOnHidden
      mask={{ closable: false }}
      footer={null}
      onCancel={onClose}
    >
      {reading && <Signing reading={reading} onClose={onClose} />}
    </Modal>
  );
}

function whoOf(line: MarkLine): string {
  return line.party?.name ?? choice("signer", line.of === "recorder" ? "recorder" : "mediator");
}

/** Who may hold the pen at a place. */
interface Hand {
  key: string;
  signer: Signer;
  person: string | null;
  label: string;
}

function Signing({ reading, onClose }: { reading: Reading; onClose: () => void }) {
  const { page, names } = useCase();
  const { message } = App.useApp();
  const order = useOrder("sign_agreement_on_screen");
  const { line, agreement } = reading;
  const hands = handsOf(reading, page.row.mediator_ids, names.person);
  const [chosen, setChosen] = useState(hands[0]?.key ?? "");
  const hand = hands.find((one) => one.key === chosen) ?? hands[0];
  if (!hand) return <p>{t("case.signing.no_mediator")}</p>;
  return (
    <>
      <AgreementText reading={reading} />
      {hands.length > 1 && (
        <Radio.Group
          className={styles["hands"] ?? ""}
          aria-label={t("case.signing.who")}
          value={hand.key}
          options={hands.map(({ key, label }) => ({ value: key, label }))}
          onChange={(event) => setChosen(String(event.target.value))}
        />
      )}
      <SigningPad
        signed={{ kind: "dispute", id: page.row.id }}
        who={hand.label}
        sign={(attachment) =>
          order.mutateAsync({
            dispute_id: page.row.id,
            signer: hand.signer,
            party_id: line.party?.id,
            person_id: hand.person ?? undefined,
            text_hash: agreement.text_hash,
            attachment_id: attachment,
          })
        }
        onSigned={() => {
          void message.success(t("visit.signature.saved"));
          onClose();
        }}
        onCancel={onClose}
      />
    </>
  );
}

function handsOf(
  { line, agreement }: Reading,
  mediators: readonly string[],
  person: (id: string) => string,
): Hand[] {
  if (line.of === "recorder") {
    const id = agreement.recorder_id ?? "";
    return [{ key: id, signer: "recorder", person: id, label: person(id) }];
  }
  if (line.party === null) {
    return mediators.map((id) => ({ key: id, signer: "mediator", person: id, label: person(id) }));
  }
  const { name, representative_kind, representative_name } = line.party;
  const hands: Hand[] = [{ key: "party", signer: "party", person: null, label: name }];
  if (representative_kind !== null) {
    const label = t("case.signing.representative", {
      kind: choice("representative_kind", representative_kind),
      name: representative_name ?? "",
    });
    const spokesman: Hand = {
      key: "representative",
      signer: "representative",
      person: null,
      label,
    };
    // For a child the guardian signs (民法典 art. 19–23).
    if (line.party.is_minor) hands.unshift(spokesman);
    else hands.push(spokesman);
  }
  return hands;
}

/** The whole text that is signed. */
function AgreementText({ reading: { agreement, items } }: { reading: Reading }) {
  const { page, names } = useCase();
  return (
    <section
      className={styles["text"]}
      aria-label={t("case.signing.text")}
      // A scrolled part must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <p className={styles["quiet"]}>{t("case.signing.read_first")}</p>
      <dl>
        {page.parties.map((party) => (
          <div key={party.id}>
            <dt>{choice("party_role", party.role)}</dt>
            <dd>{party.name}</dd>
          </div>
        ))}
        <Line label={t("case.signing.facts")} text={agreement.facts} />
        <Line label={t("case.signing.terms")} text={agreement.terms} />
        {items.length > 0 && (
          <div>
            <dt>{t("case.signing.items")}</dt>
            <dd>
              <ol>
                {items.map((item) => (
                  <li key={item.id}>
                    {[
                      item.description,
                      names.party(item.debtor_id),
                      item.amount_fen && formatMoney(item.amount_fen),
                      item.due_on && t("case.signing.due", { day: formatDay(item.due_on) }),
                    ]
                      .filter(Boolean)
                      .join(t("case.signing.comma"))}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        )}
        <Line label={t("case.agreement.manner")} text={agreement.performance_manner} />
        <Line
          label={t("case.agreement.amount")}
          text={
            agreement.amount_fen &&
            `${formatMoney(agreement.amount_fen)}　${agreement.amount_capital ?? ""}`
          }
        />
        <Line label={t("case.agreement.number")} text={agreement.agreement_no} />
      </dl>
    </section>
  );
}

function Line({ label, text }: { label: string; text: string | null }) {
  if (!text) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}
