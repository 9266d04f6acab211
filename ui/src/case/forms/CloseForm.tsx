import { formatDay, formatMoney } from "../../components/format";
import { filled } from "../../disputes/intake/form";
import { useDocuments } from "../../documents/use-documents";
import { useOrder } from "../../ipc/queries";
import { choice, fieldName, t } from "../../texts/t";
import { useCase } from "../context";
import { missingMarks, openItems } from "../standing";
import { type Prevented, PreventedFields, preventedOf, preventedRequest } from "./PreventedFields";
import { DayField, FormNote, TextField } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";

interface Values extends Prevented {
  closed_on: string | null;
  note: string | null;
}

/** 结案, with what is still open in sight. */
export function CloseForm() {
  const { page, today } = useCase();
  const order = useOrder("close_dispute");
  const open = useStillOpen();
  const hasOpenItems = page.agreement !== null && openItems(page.items).length > 0;
  return (
    <StepForm<Values>
      label={t("case.step.close")}
      saveText={t("case.step.close")}
      initial={{ closed_on: today, note: page.closing_note, ...preventedOf(page) }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          closed_on: filled(values.closed_on),
          note: filled(values.note),
          ...preventedRequest(values),
        })
      }
    >
      <FormNote tone={open.length > 0 ? "near" : undefined}>
        {open.length === 0 ? (
          <p>{t("case.close.nothing_open")}</p>
        ) : (
          <>
            <p>{t("case.close.open")}</p>
            <ul>
              {open.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </FormNote>
      <DayField
        name="closed_on"
        label={t("case.close.on")}
        hint={t("case.close.on_hint")}
        latest={today}
        required
      />
      <PreventedFields />
      <TextField
        name="note"
        label={t("case.decision.closing_note")}
        hint={hasOpenItems ? t("case.close.note_hint") : undefined}
        rows={3}
        required={hasOpenItems}
      />
    </StepForm>
  );
}

/** Everything that a reader of the file would miss, as sentences. */
function useStillOpen(): string[] {
  const { page, names } = useCase();
  const { data: documents } = useDocuments(page.row.id);
  const marks = missingMarks(page);
  const missing = [
    ...marks.parties.map(names.party),
    ...(marks.mediator ? [t("case.mark_of.mediator")] : []),
    ...(marks.seal ? [t("case.mark_of.seal")] : []),
  ];
  const lines = page.conflicts.map((conflict) =>
    t("case.close.conflict", { field: fieldName(conflict.kind, conflict.field) }),
  );
  if (missing.length > 0) {
    lines.push(t("case.now.sign", { missing: missing.join(t("common.separator")) }));
  }
  if (page.agreement) {
    for (const item of openItems(page.items)) {
      lines.push(
        t("case.close.item", {
          item: item.description,
          state: choice("performance_state", item.state),
          money: item.amount_fen ? formatMoney(item.open_fen) : "",
          day: formatDay(item.due_on),
        }),
      );
    }
    if (page.follow_ups.length === 0) lines.push(t("case.close.no_visit"));
  }
  const lacks = documents?.parts.filter((part) => part.state === "missing") ?? [];
  for (const { item } of lacks) {
    // A visit that is missing stands above in its own words.
    if (item !== "follow_up") {
      lines.push(t("case.close.paper", { paper: choice("dossier_item", item) }));
    }
  }
  return lines;
}
