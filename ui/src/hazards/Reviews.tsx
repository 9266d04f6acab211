import { StatusTag, type Tone } from "../components/StatusTag";
import { formatDay } from "../components/format";
import { usePersonName } from "../components/office/names";
import { Sheet } from "../components/reading/Sheet";
import type { HazardDetail, ReviewResult } from "../ipc/generated";
import { choice, t } from "../texts/t";
import styles from "./hazards.module.css";

const TONES: Readonly<Record<ReviewResult, Tone>> = {
  consolidated: "good",
  still_open: "near",
  rebounded: "urgent",
};

/** 回头看: the looks back, the earliest first; nothing before there is something to look back at. */
export function Reviews({ detail }: { detail: HazardDetail }) {
  const person = usePersonName();
  if (detail.reviews.length === 0 && detail.settled_on === null) return null;
  return (
    <Sheet title={t("hazards.detail.reviews")}>
      {detail.reviews.length === 0 && (
        <p className={styles["finding"]}>{t("hazards.detail.no_reviews")}</p>
      )}
      <ul className={styles["reviews"]}>
        {detail.reviews.map((review) => (
          <li key={review.id} className={styles["review"]}>
            <header>
              <StatusTag tone={TONES[review.result]}>
                {choice("review_result", review.result)}
              </StatusTag>
              <span>{formatDay(review.reviewed_on)}</span>
              <span className={styles["quiet"]}>
                {[
                  person(review.reviewer_id),
                  review.next_review_on &&
                    t("hazards.detail.next_review", { day: formatDay(review.next_review_on) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </header>
            <p className={styles["finding"]}>{review.finding}</p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
