import { Form } from "antd";
import type { IntakeForm, PartyEntry } from "./form";

// The watches below only bring about the rendering; the form itself is asked for the values, as a
// watch has none yet in the first rendering, whatever antd's types say.

/** The whole form as it stands, rendering again with each change. */
export function useEntered(): IntakeForm {
  const form = Form.useFormInstance<IntakeForm>();
  Form.useWatch([], { form, preserve: true });
  return form.getFieldsValue(true);
}

/** The parties as they stand, rendering again with each change of theirs. */
export function useParties(): PartyEntry[] {
  const form = Form.useFormInstance<IntakeForm>();
  Form.useWatch("parties", { form, preserve: true });
  return form.getFieldsValue(true).parties;
}

/** One value as it stands, rendering again when it changes. */
export function useValue<K extends keyof IntakeForm>(field: K): IntakeForm[K] {
  const form = Form.useFormInstance<IntakeForm>();
  Form.useWatch(field, { form, preserve: true });
  return form.getFieldsValue(true)[field];
}
