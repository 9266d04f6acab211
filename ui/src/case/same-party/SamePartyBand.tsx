import { Button } from "antd";
import { useState } from "react";
import { useCasebook } from "../../app/casebook";
import { dayOf } from "../../components/clock-time";
import { formatDay } from "../../components/format";
import { Icon } from "../../components/icons";
import { usePersonName, usePlatformName } from "../../components/office/names";
import type { ElsewhereRow, SentContactRow } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { useHandlesContacts } from "../../referrals/permissions";
import { choice, t } from "../../texts/t";
import { useCase } from "../context";
import { AskContactDrawer } from "./AskContactDrawer";
import styles from "./same-party.module.css";

/** Platforms that have an open matter with a party of this one, and what they were asked. */
export function SamePartyBand() {
  const { page } = useCase();
  const { data: casebook } = useCasebook();
  const handles = useHandlesContacts();
  const [asking, setAsking] = useState<ElsewhereRow | null>(null);
  const { data } = useAsk(
    "matters_elsewhere",
    { dispute_id: page.row.id },
    { enabled: handles && page.destroyed_at === null },
  );
  const platforms = data?.platforms ?? [];
  const contacts = data?.contacts ?? [];
  if (platforms.length === 0 && contacts.length === 0) return null;
  return (
    <section className={styles["band"]} aria-label={t("case.same_party.title")}>
      <Icon name="people" size={1.4} />
      <div className={styles["words"]}>
        <h2 className={styles["title"]}>
          {t(platforms.length > 0 ? "case.same_party.title" : "case.same_party.asked_title")}
        </h2>
        {platforms.length > 0 && <p className={styles["hint"]}>{t("case.same_party.hint")}</p>}
        <ul className={styles["list"]}>
          {platforms.map((one) => (
            <li key={one.platform_id} className={styles["line"]}>
              <Platform row={one} />
              <span className={styles["do"]}>
                {one.is_asked ? (
                  t("case.same_party.waiting")
                ) : (
                  <Button disabled={casebook?.read_only} onClick={() => setAsking(one)}>
                    {t("case.same_party.ask")}
                  </Button>
                )}
              </span>
            </li>
          ))}
          {contacts.map((one) => (
            <li key={one.id} className={styles["talk"]}>
              <Contact row={one} />
            </li>
          ))}
        </ul>
      </div>
      <AskContactDrawer disputeId={page.row.id} platform={asking} onClose={() => setAsking(null)} />
    </section>
  );
}

function Platform({ row }: { row: ElsewhereRow }) {
  const { names } = useCase();
  const platform = usePlatformName();
  return (
    <span className={styles["name"]}>
      <strong>{platform(row.platform_id)}</strong>
      <span className={styles["quiet"]}>
        {t("case.same_party.by", {
          name: names.party(row.party_id),
          number: choice("party_number", row.number),
        })}
      </span>
    </span>
  );
}

/** What was asked, and what came back. */
function Contact({ row }: { row: SentContactRow }) {
  const platform = usePlatformName();
  const person = usePersonName();
  const words = (key: "sent" | "answered", at: string | null, by: string | null) =>
    t(`case.same_party.${key}`, {
      day: at ? formatDay(dayOf(at)) : "",
      name: person(by),
      platform: platform(row.to_platform_id),
    });
  return (
    <>
      <p className={styles["said"]}>
        <span className={styles["quiet"]}>{words("sent", row.asked_at, row.asked_by)}</span>
        {row.message}
      </p>
      <p className={styles["said"]}>
        {row.answer === null ? (
          <span className={styles["quiet"]}>{t("case.same_party.no_answer")}</span>
        ) : (
          <>
            <span className={styles["quiet"]}>
              {words("answered", row.answered_at, row.answered_by)}
            </span>
            {row.answer}
          </>
        )}
      </p>
    </>
  );
}
