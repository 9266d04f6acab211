import { Link } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { dayOf } from "../components/clock-time";
import { formatDay } from "../components/format";
import { Sheet } from "../components/reading/Sheet";
import type { RatingRow, SubjectKind } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { LevelMark } from "./LevelMark";
import { RatingDue, RatingStatusTag } from "./RatingStatusTag";
import { RecordRatingForm } from "./RecordRatingForm";
import styles from "./ratings.module.css";
import { reasonWords } from "./words";

/** Props of `RatingsPanel`. */
export interface RatingsPanelProps {
  subjectKind: SubjectKind;
  subjectId: string;
  /** While the matter is under way: shown only once somebody has rated it. */
  quiet?: boolean;
}

/** The ratings of a record on its own page, and a form for one more. */
export function RatingsPanel({ subjectKind, subjectId, quiet }: RatingsPanelProps) {
  const { data, error } = useAsk("ratings_of", {
    subject_kind: subjectKind,
    subject_id: subjectId,
  });
  const [recording, setRecording] = useState(false);
  // Who may not see ratings sees nothing of them.
  if (error) return error.failure.code === "not_allowed" ? null : <FailureNotice failed={error} />;
  if (!data || (quiet && data.ratings.length === 0)) return null;
  return (
    <Sheet
      title={t("ratings.panel.title")}
      aside={
        data.may_record && (
          <Button type="text" onClick={() => setRecording(true)}>
            {t("ratings.panel.add")}
          </Button>
        )
      }
    >
      {data.ratings.length === 0 && <p className={styles["none"]}>{t("ratings.panel.none")}</p>}
      <ul className={styles["given"]}>
        {data.ratings.map((row) => (
          <Given key={row.id} row={row} mayOpen={data.may_open} />
        ))}
      </ul>
      <Drawer
        open={recording}
        onClose={() => setRecording(false)}
        destroyOnHidden
        size="min(44rem, 96vw)"
        title={t("ratings.panel.add")}
        styles={{
          body: { paddingBottom: 0, background: "var(--c-paper)" },
          header: { background: "var(--c-paper)" },
        }}
      >
        <RecordRatingForm
          subjectKind={subjectKind}
          subjectId={subjectId}
          done={() => setRecording(false)}
        />
      </Drawer>
    </Sheet>
  );
}

function Given({ row, mayOpen }: { row: RatingRow; mayOpen: boolean }) {
  const said = row.comment ?? reasonWords(row);
  return (
    <li>
      <div className={styles["given-head"]}>
        <LevelMark level={row.level} />
        <RatingStatusTag status={row.status} />
        <RatingDue row={row} />
        <span className={styles["quiet"]}>
          {[row.rated_at && formatDay(dayOf(row.rated_at)), choice("rating_channel", row.channel)]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {mayOpen && (
          <Link to="/ratings" search={{ open: row.id }} className={styles["more"]}>
            {t(row.is_bad ? "ratings.panel.handle" : "ratings.panel.open")}
          </Link>
        )}
      </div>
      {said && <p className={styles["told"]}>{said}</p>}
    </li>
  );
}
