import { useNavigate } from "@tanstack/react-router";
import { Input } from "antd";
import { FormNote, TextField } from "../../components/steps/fields";
import { Field } from "../../components/form/Field";
import { filled } from "../../disputes/intake/form";
import type { FigureAsk, ReportDetail } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { choice, t } from "../../texts/t";

interface Sent {
  sent_to: string;
  note: string | null;
}

/** Props of `FreezeDrawer`. */
export interface FreezeDrawerProps {
  ask: FigureAsk;
  /** The earlier report that is put right; none for a new one. */
  corrects?: { id: string; report_no: string; sent_to: string };
  open: boolean;
  onClose: () => void;
}

/** 定稿: the figures of this moment are kept as they are sent. */
export function FreezeDrawer({ ask, corrects, open, onClose }: FreezeDrawerProps) {
  const navigate = useNavigate();
  const order = useOrder("freeze_report");
  return (
    <FormDrawer<Sent, ReportDetail>
      open={open}
      title={
        corrects
          ? t("figures.reports.correct_title", { no: corrects.report_no })
          : t("figures.reports.freeze_title", { table: choice("figure_table_name", ask.table) })
      }
      saveText={t("figures.reports.freeze")}
      initial={{ sent_to: corrects?.sent_to ?? "", note: null }}
      save={({ sent_to, note }) =>
        order.mutateAsync({
          figures: ask,
          sent_to,
          note: filled(note),
          ...(corrects && { corrects_id: corrects.id }),
        })
      }
      onSaved={({ row }) => {
        onClose();
        void navigate({ to: "/figures/reports/$id", params: { id: row.id } });
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <FormNote>
            <p>{t(corrects ? "figures.reports.correct_note" : "figures.reports.freeze_note")}</p>
          </FormNote>
          <Field
            name="sent_to"
            label={t("figures.reports.sent_to")}
            hint={t("figures.reports.sent_to_hint")}
            required
            wide
          >
            <Input autoComplete="off" />
          </Field>
          <TextField name="note" label={t("figures.reports.note")} rows={2} />
        </>
      )}
    </FormDrawer>
  );
}
