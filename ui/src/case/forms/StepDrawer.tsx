import { FormDrawer } from "../../components/steps/FormDrawer";
import { choice, t } from "../../texts/t";
import type { Step } from "../context";
import { AcceptForm } from "./AcceptForm";
import { EndAccessForm, GrantAccessForm } from "./AccessForms";
import { ArchiveForm, ChangeRetentionForm, UnarchiveForm } from "./ArchiveForms";
import { ApplyConfirmationForm } from "./ApplyConfirmationForm";
import { CloseForm } from "./CloseForm";
import { ConcludeForm } from "./ConcludeForm";
import {
  EnforcementForm,
  RecordConfirmationForm,
  WaiveConfirmationForm,
} from "./ConfirmationForms";
import { CorrectConfirmationForm } from "./CorrectConfirmationForm";
import { CorrectForm } from "./CorrectForm";
import { ExtendForm } from "./ExtendForm";
import { FollowUpForm } from "./FollowUpForm";
import { LinkForm } from "./LinkForm";
import { MediatorsForm } from "./MediatorsForm";
import { AddPartyForm, CorrectPartyForm } from "./PartyForms";
import { PerformanceForm } from "./PerformanceForm";
import { AskRecusalForm, DecideRecusalForm } from "./RecusalForms";
import { RefuseForm } from "./RefuseForm";
import { ResumeForm } from "./ResumeForm";
import { SessionForm } from "./SessionForm";
import { SignForm } from "./SignForm";
import { CaucusForm, InquiryForm } from "./StatementForms";
import { SuspendForm } from "./SuspendForm";
import { TerminateForm } from "./TerminateForm";

/** Props of `StepDrawer`. */
export interface StepDrawerProps {
  /** The step whose form is open; null closes it. */
  step: Step | null;
  onClose: () => void;
  /** Once it is out of sight: focus goes back where it came from. */
  onClosed: () => void;
}

/** The form of one step beside the case, which stays in sight behind it. */
export function StepDrawer({ step, onClose, onClosed }: StepDrawerProps) {
  return (
    <FormDrawer step={step} titleOf={titleOf} isWide={isWide} onClose={onClose} onClosed={onClosed}>
      {(shown) => <FormOf step={shown} />}
    </FormDrawer>
  );
}

/** Long texts and tables need room. */
function isWide(step: Step): boolean {
  return ["record_session", "record_inquiry", "conclude", "correct_party", "add_party"].includes(
    step.kind,
  );
}

function titleOf(step: Step): string {
  switch (step.kind) {
    case "add_party":
      return t("case.parties.add", { role: choice("party_role", step.role) });
    case "correct_party":
      return t("case.parties.correct_named", { name: step.party.name });
    default:
      return t(`case.step.${step.kind}`);
  }
}

function FormOf({ step }: { step: Step }) {
  switch (step.kind) {
    case "accept":
      return <AcceptForm />;
    case "refuse":
      return <RefuseForm />;
    case "record_session":
      return <SessionForm sessionId={step.session} />;
    case "conclude":
      return <ConcludeForm />;
    case "sign":
      return <SignForm />;
    case "record_performance":
      return <PerformanceForm itemId={step.item} />;
    case "record_follow_up":
      return <FollowUpForm />;
    case "record_inquiry":
      return <InquiryForm inquiry={step.inquiry ?? null} />;
    case "record_caucus_note":
      return <CaucusForm note={step.note ?? null} />;
    case "extend":
      return <ExtendForm />;
    case "suspend":
      return <SuspendForm />;
    case "resume":
      return <ResumeForm />;
    case "change_mediators":
      return <MediatorsForm />;
    case "ask_recusal":
      return <AskRecusalForm />;
    case "decide_recusal":
      return <DecideRecusalForm recusal={step.recusal} />;
    case "grant_access":
      return <GrantAccessForm />;
    case "end_access":
      return <EndAccessForm access={step.access} />;
    case "terminate":
      return <TerminateForm />;
    case "close":
      return <CloseForm />;
    case "correct":
      return <CorrectForm />;
    case "link":
      return <LinkForm />;
    case "archive":
      return <ArchiveForm />;
    case "change_retention":
      return <ChangeRetentionForm />;
    case "unarchive":
      return <UnarchiveForm />;
    case "apply_confirmation":
      return <ApplyConfirmationForm />;
    case "waive_confirmation":
      return <WaiveConfirmationForm />;
    case "record_confirmation":
      return <RecordConfirmationForm confirmation={step.confirmation} />;
    case "record_enforcement":
      return <EnforcementForm confirmation={step.confirmation} />;
    case "correct_confirmation":
      return <CorrectConfirmationForm confirmation={step.confirmation} />;
    case "add_party":
      return <AddPartyForm role={step.role} />;
    case "correct_party":
      return <CorrectPartyForm party={step.party} />;
  }
}
