import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Tag } from "antd";
import { useState } from "react";
import { formatDay } from "../components/format";
import { useKeepsHazards } from "../hazards/permissions";
import type { HotSpot } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { addressOf, barsOf, subjectOf } from "./spot";
import styles from "./hot-spots.module.css";

/** So many matters show before somebody asks for all. */
const SHOWN = 5;

/** A group: where, how many in how many days, about what; and its matters. */
export function SpotCard({ spot, days }: { spot: HotSpot; days: number }) {
  const navigate = useNavigate();
  const keeps = useKeepsHazards();
  const [isWhole, setWhole] = useState(false);
  const place = spot.place ?? t("hot_spots.no_place");
  const subject = subjectOf(spot);
  const matters = isWhole ? spot.matters : spot.matters.slice(0, SHOWN);
  const title = `${spot.place ?? ""}${subject}`;
  return (
    <article className={styles["card"]} aria-label={`${place} ${subject}`}>
      <header className={styles["head"]}>
        <h2 className={styles["title"]}>
          {place}
          <span className={styles["count"]}>
            {t("hot_spots.in_days", { days, n: spot.peak_count })}
          </span>
          <span>{subject}</span>
        </h2>
        {keeps && (
          <Button
            onClick={() =>
              void navigate({
                to: "/hazards/new",
                search: { title, place: spot.place ?? undefined },
              })
            }
          >
            {t("hot_spots.report")}
          </Button>
        )}
      </header>
      <p className={styles["quiet"]}>
        {t("hot_spots.span", {
          from: formatDay(spot.first_on),
          to: formatDay(spot.last_on),
          n: spot.count,
        })}
        {spot.matters.length > spot.count &&
          t("hot_spots.again", { n: spot.matters.length - spot.count })}
      </p>
      <Bars spot={spot} />
      <div className={styles["words"]}>
        {spot.category !== null && <Tag>{spot.category}</Tag>}
        {spot.terms.map((term) => (
          <Tag key={term}>{term}</Tag>
        ))}
      </div>
      <ul className={styles["matters"]}>
        {matters.map(({ id, kind, number, title: line, day }) => (
          <li key={id}>
            <span className={styles["quiet"]}>{formatDay(day)}</span>
            <span className={styles["quiet"]}>{choice("subject_kind", kind)}</span>
            <Link to={addressOf(kind)} params={{ id }} title={line}>
              {line === "" ? number : line}
            </Link>
          </li>
        ))}
      </ul>
      {spot.matters.length > SHOWN && (
        <Button type="link" size="small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t("hot_spots.fewer") : t("hot_spots.all", { n: spot.matters.length })}
        </Button>
      )}
    </article>
  );
}

/** The days of a group; the words above say the same. */
function Bars({ spot }: { spot: HotSpot }) {
  const bars = barsOf(spot);
  const most = Math.max(...bars.map(({ count }) => count));
  return (
    <div className={styles["bars"]} aria-hidden="true">
      {bars.map(({ count, isPeak }, at) => (
        <span
          // A bar is its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          data-peak={isPeak}
          style={{ height: `${count === 0 ? 6 : 20 + (80 * count) / most}%` }}
        />
      ))}
    </div>
  );
}
