import { Button, Popconfirm } from "antd";
import { formatInstant } from "../../components/format";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { Card, Nothing } from "../Card";
import { useCase } from "../context";
import styles from "./sections.module.css";

/** 调查记录: what people were asked outside of sessions; not shown until there is one, or one may be made. */
export function InquiriesCard() {
  const { page, names, open } = useCase();
  const order = useOrder("remove_inquiry");
  const mayWrite = page.possible.length > 0;
  if (!mayWrite && page.inquiries.length === 0) return null;
  return (
    <Card
      title={t("case.inquiries.title")}
      meta={page.inquiries.length > 0 && t("case.count.copies", { n: page.inquiries.length })}
      aside={
        mayWrite && (
          <Button type="text" onClick={() => open({ kind: "record_inquiry" })}>
            {t("case.inquiries.add")}
          </Button>
        )
      }
    >
      {page.inquiries.length === 0 && <Nothing>{t("case.inquiries.none")}</Nothing>}
      <ul className={styles["sessions"]}>
        {page.inquiries.map((inquiry) => (
          <li key={inquiry.id} className={styles["session"]}>
            <div className={styles["session-head"]}>
              <strong>{inquiry.informant_name}</strong>
              <span className={styles["quiet"]}>
                {[
                  inquiry.starts_at && formatInstant(inquiry.starts_at),
                  inquiry.place,
                  t("case.inquiries.by", {
                    names: inquiry.investigator_ids
                      .map(names.person)
                      .filter(Boolean)
                      .join(t("common.separator")),
                  }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              {mayWrite && (
                <span className={styles["session-acts"]}>
                  <Button
                    type="text"
                    size="small"
                    aria-label={t("case.inquiries.correct_named", { name: inquiry.informant_name })}
                    onClick={() => open({ kind: "record_inquiry", inquiry })}
                  >
                    {t("case.inquiries.correct")}
                  </Button>
                  <Popconfirm
                    title={t("case.inquiries.remove_sure")}
                    onConfirm={() => order.mutateAsync({ id: inquiry.id })}
                  >
                    <Button
                      type="text"
                      size="small"
                      aria-label={t("case.inquiries.remove_named", {
                        name: inquiry.informant_name,
                      })}
                    >
                      {t("case.inquiries.remove")}
                    </Button>
                  </Popconfirm>
                </span>
              )}
            </div>
            <p className={styles["minutes"]}>{inquiry.statement}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** 背靠背谈话: for those who mediate the case alone. */
export function CaucusCard() {
  const { page } = useCase();
  // Whoever may do nothing here is told nothing of it either.
  return page.possible.length > 0 ? <CaucusNotes /> : null;
}

function CaucusNotes() {
  const { page, names, open } = useCase();
  const { data } = useAsk("caucus_notes", { dispute_id: page.row.id });
  const order = useOrder("remove_caucus_note");
  const notes = data?.rows ?? [];
  return (
    <Card
      title={t("case.caucus.title")}
      meta={notes.length > 0 && t("case.count.times", { n: notes.length })}
      aside={
        <Button type="text" onClick={() => open({ kind: "record_caucus_note" })}>
          {t("case.caucus.add")}
        </Button>
      }
    >
      {notes.length === 0 && <Nothing>{t("case.caucus.none")}</Nothing>}
      <ul className={styles["sessions"]}>
        {notes.map((note) => (
          <li key={note.id} className={styles["session"]}>
            <div className={styles["session-head"]}>
              <strong>{names.party(note.party_id)}</strong>
              <span className={styles["quiet"]}>
                {[note.talked_at && formatInstant(note.talked_at), names.person(note.noted_by)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              <span className={styles["session-acts"]}>
                <Button
                  type="text"
                  size="small"
                  onClick={() => open({ kind: "record_caucus_note", note })}
                >
                  {t("case.caucus.correct")}
                </Button>
                <Popconfirm
                  title={t("case.caucus.remove_sure")}
                  onConfirm={() => order.mutateAsync({ id: note.id })}
                >
                  <Button type="text" size="small">
                    {t("case.caucus.remove")}
                  </Button>
                </Popconfirm>
              </span>
            </div>
            <p className={styles["minutes"]}>{note.content}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
