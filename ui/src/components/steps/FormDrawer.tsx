import { Button, Drawer, Form, type FormInstance, Modal } from "antd";
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { t } from "../../texts/t";
import { StepFrameProvider } from "./frame";

/** Props of `FormDrawer`. */
export interface FormDrawerProps<Step extends object> {
  /** The step whose form is open; null closes it. */
  step: Step | null;
  titleOf: (step: Step) => string;
  /** Long texts and tables need room. */
  isWide?: (step: Step) => boolean;
  onClose: () => void;
  /** Once it is out of sight: focus goes back where it came from. */
  onClosed: () => void;
  /** The form of a step. */
  children: (step: Step) => ReactNode;
}

/** The form of one step beside the record, which stays in sight behind it. */
export function FormDrawer<Step extends object>(props: FormDrawerProps<Step>) {
  const { step, titleOf, isWide, onClose, onClosed, children } = props;
  const [shown, setShown] = useState({ step, times: 0 });
  // The last step stays drawn while the drawer slides away.
  if (step !== null && step !== shown.step) setShown({ step, times: shown.times + 1 });
  const [asking, setAsking] = useState(false);
  const current = useRef<FormInstance>(null);
  const panel = useRef<HTMLDivElement>(null);
  const cancel = useCallback(() => {
    if (current.current?.isFieldsTouched()) setAsking(true);
    else onClose();
  }, [onClose]);

  return (
    <>
      <Drawer
        open={step !== null}
        size={shown.step && isWide?.(shown.step) ? "min(60rem, 96vw)" : "min(44rem, 96vw)"}
        title={shown.step && titleOf(shown.step)}
        onClose={cancel}
        destroyOnHidden
        afterOpenChange={(open) => {
          if (!open) onClosed();
          // Whoever was quicker than the drawer is already in a field.
          else if (!panel.current?.contains(document.activeElement)) {
            panel.current?.querySelector<HTMLElement>(FIRST)?.focus();
          }
        }}
        styles={{
          body: { paddingBottom: 0, background: "var(--c-paper)" },
          header: { background: "var(--c-paper)" },
        }}
      >
        <div ref={panel}>
          {shown.step && (
            <StepHost key={shown.times} current={current} done={onClose} cancel={cancel}>
              {children(shown.step)}
            </StepHost>
          )}
        </div>
      </Drawer>
      <Modal
        open={asking}
        title={t("common.leave.title")}
        onCancel={() => setAsking(false)}
        width="28rem"
        footer={
          <>
            <Button
              danger
              onClick={() => {
                setAsking(false);
                onClose();
              }}
            >
              {t("common.leave.go")}
            </Button>
            <Button type="primary" autoFocus onClick={() => setAsking(false)}>
              {t("common.leave.stay")}
            </Button>
          </>
        }
      >
        {t("common.leave.text")}
      </Modal>
    </>
  );
}

interface StepHostProps {
  /** Tells the drawer which form is open. */
  current: RefObject<FormInstance | null>;
  done: () => void;
  cancel: () => void;
  children: ReactNode;
}

/** A form of its own for each opening: nothing of another step may remain in it. */
function StepHost({ current, done, cancel, children }: StepHostProps) {
  const [form] = Form.useForm();
  useEffect(() => {
    // oxlint-disable-next-line react/immutability -- telling the drawer is what the reference is for
    current.current = form;
  }, [current, form]);
  const frame = useMemo(() => ({ form, done, cancel }), [form, done, cancel]);
  return <StepFrameProvider value={frame}>{children}</StepFrameProvider>;
}

const FIRST =
  'input:not([type="hidden"]):not([disabled]):not([tabindex="-1"]), textarea:not([disabled])';
