import { useManagesOffice } from "../app/permissions";
import { ConfirmOrder } from "../components/ConfirmOrder";
import { usePlatformName } from "../components/office/names";
import { StatusTag, type Tone } from "../components/StatusTag";
import type { Exchanged } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { type Outcome, attachmentsOf, numbersOf, outcomeOf } from "./words";
import styles from "./exchange.module.css";

const TONES: Readonly<Record<Outcome, Tone>> = { clean: "good", noted: "near", forked: "urgent" };

/** What an exchange did, in plain words. */
export function Result({ done, by }: { done: Exchanged; by: "folder" | "hub" }) {
  const platformName = usePlatformName();
  const manages = useManagesOffice();
  const renew = useOrder("renew_device");
  const outcome = outcomeOf(done);
  const { data: board } = useAsk("site_board", {});
  const parted = done.parted_device_ids
    .map((id) => board?.desks.find((desk) => desk.device_id === id)?.name)
    .map((name) => name ?? t("exchange.aside.somebody"))
    .join("、");
  const unsigned = done.unsigned_platform_ids.map((id) => platformName(id)).join("、");
  return (
    <section className={styles["result"]} aria-label={t("exchange.done.title")} role="status">
      <StatusTag tone={TONES[outcome]}>
        {by === "hub" && outcome === "clean"
          ? t("exchange.hub.done")
          : t(`exchange.done.${outcome}`)}
      </StatusTag>
      <dl className={styles["numbers"]}>
        {numbersOf(done).map(({ name, value, hint }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            <dd className={styles["quiet"]}>{hint}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles["notes"]}>
        {attachmentsOf(done) !== null && <li>{attachmentsOf(done)}</li>}
        {done.is_new && <li>{t("exchange.done.is_new")}</li>}
        {done.conflicts > 0 && <li>{t("exchange.done.conflicts", { n: done.conflicts })}</li>}
        {done.waiting > 0 && <li>{t("exchange.done.waits")}</li>}
        {unsigned !== "" && <li>{t("exchange.done.unsigned", { names: unsigned })}</li>}
        {done.has_news_of_desks && <li>{t("exchange.done.news")}</li>}
        {done.given_up > 0 && <li>{t("exchange.done.given_up", { n: done.given_up })}</li>}
        {parted !== "" && <li>{t("exchange.done.parted", { names: parted })}</li>}
        {done.must_renew && <li>{t("exchange.done.must_renew")}</li>}
        {done.is_forked && !done.must_renew && <li>{t("exchange.done.fork_lead")}</li>}
      </ul>
      {done.is_forked && manages && (
        <ConfirmOrder
          text={t("exchange.renew.button")}
          label={t("exchange.renew.button")}
          title={t("exchange.renew.title")}
          question={t("exchange.renew.question")}
          size="middle"
          order={() => renew.mutateAsync(by === "hub" ? {} : { folder: done.folder })}
        />
      )}
    </section>
  );
}
