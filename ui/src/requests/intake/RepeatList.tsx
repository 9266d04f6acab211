import { Link } from "@tanstack/react-router";
import { Button, Form } from "antd";
import { dayOf } from "../../components/clock-time";
import { formatDay } from "../../components/format";
import { FormSection } from "../../components/form/FormSection";
import { StatusTag } from "../../components/StatusTag";
import { useSettled } from "../../components/settled";
import type { Repeat } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { RequestStatusTag } from "../RequestStatusTag";
import styles from "../requests.module.css";
import { type RequestForm, repeatsAsk } from "./form";

/** Typing must rest this long before the core is asked. */
const PAUSE = 500;

/** Known requests that may be of the matter being written down; one click hangs this one on it. */
export function RepeatList() {
  const form = Form.useFormInstance<RequestForm>();
  Form.useWatch([], { form, preserve: true });
  const values = form.getFieldsValue(true);
  const first = values.repeat_of;
  const ask = useSettled(repeatsAsk(values), PAUSE);
  const { data } = useAsk("possible_repeats", ask ?? { is_confidential: false }, {
    enabled: ask !== null,
    keepPrevious: true,
  });
  const found = ask === null ? [] : (data?.repeats ?? []);
  return (
    <FormSection title={t("requests.repeats.proposed")} hint={t("requests.repeats.proposed_hint")}>
      <Form.Item name="repeat_of" hidden>
        <input type="hidden" />
      </Form.Item>
      <div className={styles["proposed"]} aria-live="polite">
        {found.length === 0 ? (
          <p className={styles["quiet"]}>
            {t(ask === null ? "requests.repeats.typing_hint" : "requests.repeats.none_found")}
          </p>
        ) : (
          <ul className={styles["rows"]}>
            {found.map((one) => (
              <Proposed
                key={one.request.id}
                one={one}
                isChosen={first === one.request.id}
                onChoose={(id) => form.setFieldValue("repeat_of", id)}
              />
            ))}
          </ul>
        )}
      </div>
    </FormSection>
  );
}

interface ProposedProps {
  one: Repeat;
  isChosen: boolean;
  onChoose: (id: string | null) => void;
}

function Proposed({ one: { request, reasons }, isChosen, onChoose }: ProposedProps) {
  return (
    <li className={styles["proposal"]} data-chosen={isChosen}>
      <Link to="/requests/$id" params={{ id: request.id }} target="_blank">
        {request.title}
      </Link>
      <span className={styles["line"]}>
        {request.order_no} · {request.submitted_at && formatDay(dayOf(request.submitted_at))}
      </span>
      <span className={styles["tags"]}>
        <RequestStatusTag status={request.status} />
        {reasons.map((reason) => (
          <StatusTag key={reason} tone="near">
            {choice("repeat_reason", reason)}
          </StatusTag>
        ))}
      </span>
      <span className={styles["choose"]}>
        {isChosen && <span>{t("requests.repeats.chosen")}</span>}
        <Button size="small" onClick={() => onChoose(isChosen ? null : request.id)}>
          {t(isChosen ? "requests.repeats.undo" : "requests.repeats.is_repeat")}
        </Button>
      </span>
    </li>
  );
}
