import { Button } from "antd";
import { StatusTag, type Tone } from "../../components/StatusTag";
import { formatDay } from "../../components/format";
import type {
  CasePeople,
  DisputeAccessShape,
  RecusalShape,
  RecusalStatus,
} from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { CheckList } from "../../walls/CheckList";
import walls from "../../walls/walls.module.css";
import { Card, Nothing } from "../Card";
import { useCase } from "../context";

/** 回避与利益冲突: who may act in the case, and which lawyers may look. */
export function PeopleCard() {
  const { page } = useCase();
  const { data } = useAsk("case_people", { id: page.row.id });
  if (!data) return null;
  const isEmpty = data.checks.length + data.recusals.length + data.accesses.length === 0;
  return (
    <Card title={t("walls.card.title")} shape="slim">
      {isEmpty && <Nothing>{t("walls.card.none")}</Nothing>}
      {data.recusals.length > 0 && (
        <>
          <h3 className={walls["part"]}>{t("walls.card.recusals")}</h3>
          <Recusals recusals={data.recusals} mayDecide={data.may_decide} />
        </>
      )}
      {data.accesses.length > 0 && (
        <>
          <h3 className={walls["part"]}>{t("walls.card.accesses")}</h3>
          <Accesses accesses={data.accesses} />
        </>
      )}
      {data.checks.length > 0 && (
        <>
          <h3 className={walls["part"]}>{t("walls.card.checks")}</h3>
          <CheckList checks={data.checks} />
        </>
      )}
      <Doors people={data} />
    </Card>
  );
}

function Doors({ people }: { people: CasePeople }) {
  const { page, open } = useCase();
  if (!people.may_write) return null;
  return (
    <div className={walls["doors"]}>
      {page.possible.includes("ask_recusal") && (
        <Button size="small" onClick={() => open({ kind: "ask_recusal" })}>
          {t("walls.card.ask")}
        </Button>
      )}
      <Button size="small" onClick={() => open({ kind: "grant_access" })}>
        {t("walls.card.grant")}
      </Button>
    </div>
  );
}

const RECUSAL_TONES: Readonly<Record<RecusalStatus, Tone>> = {
  asked: "near",
  granted: "good",
  refused: "muted",
};

function Recusals(props: { recusals: readonly RecusalShape[]; mayDecide: boolean }) {
  const { names, open } = useCase();
  return (
    <ul className={walls["rows"]} aria-label={t("walls.card.recusals")}>
      {props.recusals.map((one) => (
        <li key={one.id}>
          <span className={walls["what"]}>
            {t("walls.card.recusal", {
              name: names.person(one.mediator_id),
              asker: choice("recusal_asker", one.asked_by),
            })}
          </span>
          <StatusTag tone={RECUSAL_TONES[one.status]}>
            {choice("recusal_status", one.status)}
          </StatusTag>
          {one.status === "asked" && props.mayDecide && (
            <Button type="link" onClick={() => open({ kind: "decide_recusal", recusal: one })}>
              {t("walls.card.decide")}
            </Button>
          )}
          <span className={walls["more"]}>
            {choice("recusal_reason", one.reason)}
            {one.asked_on && ` · ${formatDay(one.asked_on)}`}
            {one.new_mediator_ids.length > 0 &&
              ` · ${t("walls.card.handed_on", {
                names: one.new_mediator_ids
                  .map((id) => names.person(id))
                  .join(t("common.separator")),
              })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Accesses({ accesses }: { accesses: readonly DisputeAccessShape[] }) {
  const { names, open, today } = useCase();
  return (
    <ul className={walls["rows"]} aria-label={t("walls.card.accesses")}>
      {accesses.map((one) => (
        <li key={one.id}>
          <span className={walls["what"]}>{names.person(one.lawyer_id)}</span>
          <StatusTag tone={one.is_open ? "active" : "muted"}>{accessWords(one, today)}</StatusTag>
          {one.may_end && (
            <Button type="link" onClick={() => open({ kind: "end_access", access: one })}>
              {t("walls.card.end")}
            </Button>
          )}
          <span className={walls["more"]}>
            {t("walls.card.until", { purpose: one.purpose, day: formatDay(one.ends_on) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function accessWords(one: DisputeAccessShape, today: string): string {
  if (one.is_open) return t("walls.card.open");
  if (one.ended_on !== null) return t("walls.card.ended");
  return (one.starts_on ?? "") > today ? t("walls.card.later") : t("walls.card.over");
}
