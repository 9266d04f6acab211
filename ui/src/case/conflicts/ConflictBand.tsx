import { MaskedText } from "../../components/MaskedText";
import { formatInstant } from "../../components/format";
import { Icon } from "../../components/icons";
import { call } from "../../ipc/call";
import type { CandidateShape, ConflictShape, DisputeHistory } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { fieldName, t } from "../../texts/t";
import { ConfirmOrder } from "../../components/ConfirmOrder";
import { useCase } from "../context";
import { valueWords } from "../history/value-words";
import { authorOf, covered, isSecret } from "./authors";
import styles from "./conflicts.module.css";

/** Fields on which people who did not know of each other disagree, each to be decided. */
export function ConflictBand({ history }: { history: DisputeHistory | undefined }) {
  const { page } = useCase();
  if (page.conflicts.length === 0) return null;
  return (
    <section id="case-conflicts" className={styles["band"]} aria-label={t("case.conflict.title")}>
      <header className={styles["head"]}>
        <Icon name="half" size={1.4} />
        <div>
          <h2 className={styles["title"]}>
            {t("case.conflict.title_n", { n: page.conflicts.length })}
          </h2>
          <p className={styles["hint"]}>{t("case.conflict.hint")}</p>
        </div>
      </header>
      {page.conflicts.map((conflict) => (
        <Conflict
          key={`${conflict.record} ${conflict.field}`}
          conflict={conflict}
          history={history}
        />
      ))}
    </section>
  );
}

function Conflict(props: { conflict: ConflictShape; history: DisputeHistory | undefined }) {
  const { conflict, history } = props;
  const { page, names } = useCase();
  const decide = useOrder("decide_conflict");
  const label = fieldName(conflict.kind, conflict.field);
  const about = conflict.kind === "dispute" ? "" : (names.any(conflict.record) ?? "");
  const last = conflict.candidates.length - 1;
  return (
    <div className={styles["conflict"]} role="group" aria-label={`${about} ${label}`.trim()}>
      <p className={styles["field"]}>
        {about && <span className={styles["about"]}>{about} · </span>}
        {label}
      </p>
      <ul className={styles["candidates"]}>
        {conflict.candidates.map((candidate, index) => {
          const author = authorOf(conflict, candidate, history);
          const words = valueWords(conflict.kind, conflict.field, candidate.value, names);
          return (
            <li key={`${candidate.device} ${candidate.seq}`}>
              <div className={styles["value"]}>
                <Candidate conflict={conflict} candidate={candidate} words={words} />
              </div>
              <p className={styles["who"]}>
                {author
                  ? t("case.conflict.by", { who: author.actor, when: formatInstant(author.at) })
                  : t("case.conflict.by_device", { device: candidate.device.slice(-6) })}
                {index === last && <em> {t("case.conflict.provisional")}</em>}
              </p>
              <ConfirmOrder
                size="middle"
                text={t("case.conflict.take")}
                label={t("case.conflict.take_nth", { field: label, n: index + 1 })}
                title={t("case.conflict.take_title", { field: label })}
                question={t("case.conflict.take_text", {
                  value: isSecret(conflict.field) ? covered(words) : words,
                })}
                order={() =>
                  decide.mutateAsync({
                    dispute_id: page.row.id,
                    record: conflict.record,
                    field: conflict.field,
                    device: candidate.device,
                    seq: candidate.seq,
                  })
                }
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** One value; numbers and addresses are covered, and looking at them leaves an entry. */
function Candidate(props: { conflict: ConflictShape; candidate: CandidateShape; words: string }) {
  const { conflict, candidate, words } = props;
  const { page } = useCase();
  if (conflict.kind !== "party" || !isSecret(conflict.field) || candidate.value === null) {
    return words;
  }
  return (
    <MaskedText
      label={fieldName(conflict.kind, conflict.field)}
      masked={covered(words)}
      reveal={async () => {
        await call("reveal_party", { dispute_id: page.row.id, party_id: conflict.record });
        return words;
      }}
    />
  );
}
