import { App, Button, Input } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { ChoiceSelect } from "../components/form/Choice";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { IdentifierInput } from "../components/form/IdentifierInput";
import { RecordForm } from "../components/form/RecordForm";
import { checkPhone } from "../components/form/phone-check";
import { ConfirmOrder } from "../components/ConfirmOrder";
import { filled } from "../disputes/intake/form";
import type { FamilyRelation, FamilyTieRow, TieSaved } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { choice, t } from "../texts/t";
import walls from "../walls/walls.module.css";
import shared from "./SettingsScreen.module.css";

/** 亲属申报: one's own near relatives, for the checks of conflicts; nobody else sees them. */
export function KinPart() {
  const asked = useAsk("family_tie_list", {});
  const [edited, setEdited] = useState<FamilyTieRow | null>(null);
  const [round, setRound] = useState(0);
  if (asked.error) {
    return <FailureNotice failed={asked.error} retry={() => void asked.refetch()} />;
  }
  const done = (): void => {
    setEdited(null);
    setRound(round + 1);
  };
  return (
    <>
      <p className={shared["note"]}>{t("walls.kin.lead")}</p>
      <FormSection title={t("walls.kin.list")}>
        <KinList ties={asked.data?.ties ?? []} onEdit={setEdited} />
      </FormSection>
      <KinForm key={`${edited?.id ?? "new"} ${round}`} tie={edited} done={done} />
    </>
  );
}

function KinList(props: { ties: readonly FamilyTieRow[]; onEdit: (tie: FamilyTieRow) => void }) {
  const remove = useOrder("remove_family_tie");
  if (props.ties.length === 0)
    return <p className={`${walls["quiet"]} ${walls["declared"]}`}>{t("walls.kin.none")}</p>;
  return (
    <ul className={`${walls["rows"]} ${walls["declared"]}`}>
      {props.ties.map((tie) => (
        <li key={tie.id}>
          <span className={walls["what"]}>
            {tie.name} · {choice("family_relation", tie.relation)}
          </span>
          <Button type="text" onClick={() => props.onEdit(tie)}>
            {t("walls.kin.correct")}
          </Button>
          <ConfirmOrder
            text={t("walls.kin.remove")}
            label={t("walls.kin.remove_named", { name: tie.name })}
            title={t("walls.kin.remove_title")}
            question={t("walls.kin.remove_text", { name: tie.name })}
            order={() => remove.mutateAsync({ id: tie.id })}
          />
          <span className={walls["more"]}>
            {[tie.document_no, tie.phone].filter(Boolean).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface Values {
  name: string | null;
  relation: FamilyRelation | null;
  document_no: string | null;
  phone: string | null;
}

function KinForm({ tie, done }: { tie: FamilyTieRow | null; done: () => void }) {
  const { message } = App.useApp();
  const order = useOrder("save_family_tie");
  const title = t(tie ? "walls.kin.edit" : "walls.kin.add");
  return (
    <RecordForm<Values, TieSaved>
      label={title}
      initial={{
        name: tie?.name ?? null,
        relation: tie?.relation ?? null,
        document_no: tie?.document_no ?? null,
        phone: tie?.phone ?? null,
      }}
      save={(values) =>
        order.mutateAsync({
          id: tie?.id,
          name: values.name ?? "",
          relation: values.relation ?? "other",
          document_no: filled(values.document_no),
          phone: filled(values.phone),
        })
      }
      onSaved={() => {
        void message.success(t("walls.kin.saved"));
        done();
      }}
      onCancel={tie ? done : undefined}
    >
      <FormSection title={title} hint={t("walls.kin.optional_hint")}>
        <Field name="name" label={t("walls.kin.name")} required>
          <Input autoComplete="off" />
        </Field>
        <Field name="relation" label={t("walls.kin.relation")} required>
          <ChoiceSelect of="family_relation" />
        </Field>
        <Field name="document_no" label={t("walls.kin.document_no")}>
          <Input autoComplete="off" />
        </Field>
        <Field name="phone" label={t("walls.kin.phone")}>
          <IdentifierInput check={checkPhone} />
        </Field>
      </FormSection>
    </RecordForm>
  );
}
