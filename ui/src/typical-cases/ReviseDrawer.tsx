import { App } from "antd";
import { TextField } from "../components/steps/fields";
import type { TypicalCaseDetail } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { FormDrawer } from "../referrals/forms/FormDrawer";
import { t } from "../texts/t";
import { sectionName, sectionText } from "./sections";

interface Text {
  title: string;
  facts: string;
  course: string;
  result: string;
  significance: string;
}

/** Props of the drawers of a typical case. */
export interface DrawerProps {
  detail: TypicalCaseDetail;
  open: boolean;
  onClose: () => void;
}

/** The text of a typical case, section by section. */
export function ReviseDrawer({ detail, open, onClose }: DrawerProps) {
  const order = useOrder("revise_typical_case");
  const { message } = App.useApp();
  const text = (name: string): string => sectionText(detail, name);
  return (
    <FormDrawer<Text, unknown>
      open={open}
      title={t("typical_cases.revise.title")}
      saveText={t("typical_cases.revise.save")}
      initial={{
        title: text("title"),
        facts: text("facts"),
        course: text("course"),
        result: text("result"),
        significance: text("significance"),
      }}
      save={(values) =>
        order.mutateAsync({
          id: detail.row.id,
          title: values.title,
          facts: values.facts,
          course: values.course,
          result: values.result,
          significance: values.significance,
        })
      }
      onSaved={() => {
        void message.success(t("typical_cases.revise.done"));
        onClose();
      }}
      onClose={onClose}
    >
      {() => (
        <>
          <TextField
            name="title"
            label={sectionName("title")}
            hint={t("typical_cases.revise.hint")}
            rows={1}
            required
          />
          <TextField name="facts" label={sectionName("facts")} rows={6} required />
          <TextField name="course" label={sectionName("course")} rows={6} />
          <TextField name="result" label={sectionName("result")} rows={4} />
          <TextField
            name="significance"
            label={sectionName("significance")}
            hint={t("typical_cases.revise.significance_hint")}
            rows={4}
          />
        </>
      )}
    </FormDrawer>
  );
}
