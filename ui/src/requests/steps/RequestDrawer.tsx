import { FormDrawer } from "../../components/steps/FormDrawer";
import { choice } from "../../texts/t";
import { AnswerForm } from "./AnswerForm";
import { AssignForm } from "./AssignForm";
import { CloseForm } from "./CloseForm";
import { ContactForm } from "./ContactForm";
import { CorrectForm } from "./CorrectForm";
import { ExtendForm } from "./ExtendForm";
import { LinkRepeatForm, UnlinkRepeatForm } from "./RepeatForms";
import { MarkForm } from "./MarkForm";
import { ReopenForm, ReturnForm } from "./ReasonForms";
import type { RequestStepOpen } from "./step";

/** Props of `RequestDrawer`. */
export interface RequestDrawerProps {
  /** The step whose form is open; null closes it. */
  step: RequestStepOpen | null;
  onClose: () => void;
  /** Once it is out of sight: focus goes back where it came from. */
  onClosed: () => void;
}

/** The form of one step beside the request, which stays in sight behind it. */
export function RequestDrawer({ step, onClose, onClosed }: RequestDrawerProps) {
  return (
    <FormDrawer
      step={step}
      titleOf={({ action }) => choice("request_action", action)}
      isWide={({ action }) => action === "correct" || action === "answer"}
      onClose={onClose}
      onClosed={onClosed}
    >
      {(shown) => <FormOf step={shown} />}
    </FormDrawer>
  );
}

function FormOf({ step: { action, detail } }: { step: RequestStepOpen }) {
  switch (action) {
    case "assign":
      return <AssignForm ids={[detail.row.id]} known={detail.row} />;
    case "contact":
      return <ContactForm detail={detail} />;
    case "answer":
      return <AnswerForm detail={detail} />;
    case "close":
      return <CloseForm detail={detail} />;
    case "extend":
      return <ExtendForm detail={detail} />;
    case "return":
      return <ReturnForm id={detail.row.id} />;
    case "reopen":
      return <ReopenForm id={detail.row.id} />;
    case "link_repeat":
      return <LinkRepeatForm id={detail.row.id} />;
    case "unlink_repeat":
      return <UnlinkRepeatForm id={detail.row.id} />;
    case "mark":
      return <MarkForm detail={detail} />;
    case "correct":
      return <CorrectForm detail={detail} />;
    case "sign_in":
      // Signing in asks nothing; the page orders it at once.
      return null;
  }
}
