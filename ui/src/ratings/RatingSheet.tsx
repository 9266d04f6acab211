import { AttachmentsPanel } from "../attachments/AttachmentsPanel";
import { dayOf } from "../components/clock-time";
import { DASH, formatDay, formatInstant } from "../components/format";
import { ActList } from "../components/history/ActList";
import { usePersonName, usePlatformName } from "../components/office/names";
import { Facts } from "../components/reading/Facts";
import { Prose, Sheet } from "../components/reading/Sheet";
import type { RatingDetail } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { LevelMark } from "./LevelMark";
import { RatingDue, RatingStatusTag } from "./RatingStatusTag";
import { RatingSteps } from "./RatingSteps";
import { SubjectLink } from "./SubjectLink";
import styles from "./ratings.module.css";
import { reasonWords, stations } from "./words";

/** One rating: what was said, how far it went, what comes next. */
export function RatingSheet({ detail }: { detail: RatingDetail }) {
  const { row } = detail;
  const platformName = usePlatformName();
  const personName = usePersonName();
  return (
    <div className={styles["sheets"]}>
      <Sheet
        title={<LevelMark level={row.level} />}
        aside={
          <span className={styles["tags"]}>
            <RatingStatusTag status={row.status} />
            <RatingDue row={row} />
          </span>
        }
      >
        <Prose none={t("ratings.detail.no_comment")}>{row.comment}</Prose>
        <hr className={styles["rule"]} />
        <Facts
          facts={[
            { label: t("ratings.column.subject"), value: <SubjectLink subject={row.subject} /> },
            { label: t("ratings.detail.reasons"), value: reasonWords(row) || DASH },
            { label: t("ratings.column.rated_at"), value: formatInstant(row.rated_at) },
            {
              label: t("ratings.detail.channel"),
              value: [
                choice("rating_channel", row.channel),
                t(row.is_named ? "ratings.detail.named" : "ratings.detail.unnamed"),
              ].join(" · "),
            },
            { label: t("ratings.filter.platform"), value: platformName(row.platform_id) || DASH },
            ...(row.responsible_id
              ? [
                  {
                    label: t("ratings.column.responsible"),
                    value: personName(row.responsible_id),
                  },
                ]
              : []),
            ...(row.due_on
              ? [{ label: t("ratings.detail.due_on"), value: formatDay(row.due_on) }]
              : []),
          ]}
        />
      </Sheet>
      <Sheet title={t("ratings.detail.way")}>
        <Way detail={detail} />
        <RatingSteps detail={detail} />
      </Sheet>
      <AttachmentsPanel subjectKind="rating" subjectId={row.id} />
      <Sheet title={t("ratings.detail.history")}>
        <ActList acts={detail.acts} label={t("ratings.detail.history")} />
      </Sheet>
    </div>
  );
}

/** The stations of a rating, done and still ahead. */
function Way({ detail }: { detail: RatingDetail }) {
  const { row } = detail;
  const all = stations(detail, row.rated_at ? dayOf(row.rated_at) : null);
  return (
    <ol className={styles["way"]} aria-label={t("ratings.detail.way")}>
      {all.map((station) => (
        <li
          key={station.key}
          data-state={station.state}
          aria-current={station.state === "now" ? "step" : undefined}
        >
          <p className={styles["station"]}>
            <strong>{t(`ratings.station.${station.key}`)}</strong>
            {station.key === "verify" && detail.finding && station.state === "done" && (
              <span>{choice("rating_finding", detail.finding)}</span>
            )}
            {station.key === "excluded" && detail.finding && (
              <span>{choice("rating_finding", detail.finding)}</span>
            )}
            {station.on && <span className={styles["quiet"]}>{formatDay(station.on)}</span>}
          </p>
          {station.text && <p className={styles["told"]}>{station.text}</p>}
        </li>
      ))}
    </ol>
  );
}
