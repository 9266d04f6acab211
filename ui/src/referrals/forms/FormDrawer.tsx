import { App, Drawer, Form, type FormInstance } from "antd";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { RecordForm } from "../../components/form/RecordForm";
import { t } from "../../texts/t";
import fields from "../../case/forms/forms.module.css";

/** Props of `FormDrawer`. */
export interface FormDrawerProps<V extends object, R> {
  open: boolean;
  title: string;
  saveText: string;
  initial: V;
  save: (values: V) => Promise<R>;
  onSaved: (result: R) => void;
  onClose: () => void;
  /** The fields; they get the form, for what depends on what. */
  children: (form: FormInstance<V>) => ReactNode;
  /** Room for long texts. */
  wide?: boolean;
}

/** A form beside the page, which stays in sight behind it. */
export function FormDrawer<V extends object, R>(props: FormDrawerProps<V, R>) {
  const { open, title, onClose, wide } = props;
  const { modal } = App.useApp();
  const panel = useRef<HTMLDivElement>(null);
  const current = useRef<FormInstance<V>>(null);

  function cancel(): void {
    if (!current.current?.isFieldsTouched()) {
      onClose();
      return;
    }
    void modal.confirm({
      title: t("common.leave.title"),
      content: t("common.leave.text"),
      icon: null,
      okText: t("common.leave.stay"),
      cancelText: t("common.leave.go"),
      cancelButtonProps: { danger: true },
      onCancel: onClose,
    });
  }

  return (
    <Drawer
      open={open}
      size={wide ? "min(60rem, 96vw)" : "min(44rem, 96vw)"}
      title={title}
      onClose={cancel}
      destroyOnHidden
      mask={{ closable: false }}
      afterOpenChange={(shown) => {
        if (shown && !panel.current?.contains(document.activeElement)) {
          panel.current?.querySelector<HTMLElement>(FIRST)?.focus();
        }
      }}
      styles={{
        body: { paddingBottom: 0, background: "var(--c-paper)" },
        header: { background: "var(--c-paper)" },
      }}
    >
      <div ref={panel}>
        <DrawerForm {...props} onClose={cancel} current={current} />
      </div>
    </Drawer>
  );
}

const FIRST =
  'input:not([type="hidden"]):not([disabled]):not([tabindex="-1"]), textarea:not([disabled])';

interface DrawerFormProps<V extends object, R> extends FormDrawerProps<V, R> {
  /** Tells the drawer which form is open. */
  current: RefObject<FormInstance<V> | null>;
}

function DrawerForm<V extends object, R>(props: DrawerFormProps<V, R>) {
  const { title, saveText, initial, save, onSaved, onClose, children, current } = props;
  const [form] = Form.useForm<V>();
  useEffect(() => {
    // oxlint-disable-next-line react/immutability -- telling the drawer is what the reference is for
    current.current = form;
  }, [current, form]);
  return (
    <RecordForm<V, R>
      label={title}
      saveText={saveText}
      form={form}
      initial={initial}
      save={(values) => save(values)}
      onSaved={onSaved}
      onCancel={onClose}
    >
      <div className={fields["fields"]}>{children(form)}</div>
    </RecordForm>
  );
}
