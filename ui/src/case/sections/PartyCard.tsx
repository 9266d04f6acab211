import { Button } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useOnlyReadsDisputes } from "../../app/read-only";
import { FailureNotice } from "../../components/FailureNotice";
import { MaskedText } from "../../components/MaskedText";
import { StatusTag } from "../../components/StatusTag";
import { formatDay } from "../../components/format";
import { call } from "../../ipc/call";
import type { PartyShape } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, fieldName, t } from "../../texts/t";
import { Facts } from "../Card";
import { ConfirmOrder } from "../../components/ConfirmOrder";
import { useCase } from "../context";
import styles from "./sections.module.css";

type Secret = "document_no" | "phone" | "address" | "representative_phone";

/** One party: who they are, how to reach them, who speaks for them. */
export function PartyCard({ party }: { party: PartyShape }) {
  const { page, open } = useCase();
  const remove = useOrder("remove_party");
  // Who was let in to read sees numbers masked.
  const onlyReads = useOnlyReadsDisputes();
  const whole = useRef<Promise<PartyShape> | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  /** The party in full; looked at once a visit, so that one look leaves one entry. */
  function reveal(): Promise<PartyShape> {
    whole.current ??= call("reveal_party", {
      dispute_id: page.row.id,
      party_id: party.party_id,
    }).catch((reason: unknown) => {
      whole.current = null;
      throw reason;
    });
    return whole.current;
  }

  async function correct(): Promise<void> {
    setBusy(true);
    setFailed(null);
    try {
      // Never from an earlier look: what is saved must start from what is kept now.
      whole.current = null;
      open({ kind: "correct_party", party: await reveal() });
    } catch (reason) {
      setFailed(reason);
    } finally {
      setBusy(false);
    }
  }

  const secret = (field: Secret): ReactNode => {
    const masked = party[field];
    if (!masked) return null;
    if (onlyReads) return masked;
    return (
      <MaskedText
        label={`${party.name} ${fieldName("party", field)}`}
        masked={masked}
        reveal={async () => (await reveal())[field] ?? ""}
      />
    );
  };

  return (
    <article className={styles["party"]} aria-label={party.name}>
      <header className={styles["party-head"]}>
        <span className={styles["role"]} data-role={party.role}>
          {choice("party_role", party.role)}
        </span>
        <h3 className={styles["party-name"]}>{party.name}</h3>
        <span className={styles["quiet"]}>{briefly(party)}</span>
        {party.is_minor && (
          <StatusTag tone="near" shape="person">
            {t("case.mark.minor")}
          </StatusTag>
        )}
      </header>
      <Facts
        rows={[
          [documentLabel(party), secret("document_no")],
          [fieldName("party", "credit_code"), party.credit_code],
          [fieldName("party", "phone"), secret("phone")],
          [
            t(party.kind === "person" ? "case.parties.home" : "case.parties.address"),
            secret("address"),
          ],
          [fieldName("party", "born_on"), party.born_on && formatDay(party.born_on)],
          [fieldName("party", "workplace"), party.workplace],
          [fieldName("party", "occupation"), party.occupation],
          [fieldName("party", "legal_representative"), legalRepresentative(party)],
          [representativeLabel(party), representativeWords(party)],
          [fieldName("party", "representative_phone"), secret("representative_phone")],
          ...Object.entries(party.overruled).map(
            ([field, reason]) =>
              [t("case.parties.overruled", { field: fieldName("party", field) }), reason] as const,
          ),
        ]}
      />
      {failed !== null && <FailureNotice failed={failed} />}
      <footer className={styles["party-foot"]}>
        <span className={styles["quiet"]}>
          {t(party.is_told_of_rights ? "case.parties.told" : "case.parties.not_told")}
        </span>
        {page.possible.includes("correct") && (
          <Button
            type="text"
            size="small"
            loading={busy}
            aria-label={t("case.parties.correct_named", { name: party.name })}
            onClick={() => void correct()}
          >
            {t("case.parties.correct")}
          </Button>
        )}
        {page.possible.includes("correct") && (
          <ConfirmOrder
            text={t("case.parties.remove")}
            label={t("case.parties.remove_named", { name: party.name })}
            title={t("case.parties.remove_title", { name: party.name })}
            question={t("case.parties.remove_text")}
            order={() =>
              remove.mutateAsync({ dispute_id: page.row.id, dispute_party_id: party.id })
            }
          />
        )}
      </footer>
    </article>
  );
}

function briefly(party: PartyShape): string {
  const parts =
    party.kind === "organisation"
      ? [choice("party_kind", party.kind)]
      : [
          party.sex && choice("sex", party.sex),
          party.age !== null && t("case.parties.age", { n: party.age }),
          party.ethnic_group,
        ];
  return parts.filter(Boolean).join(t("common.separator"));
}

function documentLabel(party: PartyShape): string {
  return party.document_kind
    ? choice("document_kind", party.document_kind)
    : fieldName("party", "document_no");
}

function legalRepresentative(party: PartyShape): string {
  return [party.legal_representative, party.legal_representative_title].filter(Boolean).join(" ");
}

function representativeLabel(party: PartyShape): string {
  return party.representative_kind
    ? choice("representative_kind", party.representative_kind)
    : fieldName("party", "representative_name");
}

function representativeWords(party: PartyShape): string {
  return [
    party.representative_name,
    party.representative_relation,
    party.representative_scope && choice("agent_scope", party.representative_scope),
  ]
    .filter(Boolean)
    .join(t("common.separator"));
}
