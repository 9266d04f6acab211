import { Form } from "antd";
import { useEffect, useRef } from "react";
import { useEntered } from "./entered";
import type { IntakeForm } from "./form";

/**
 * Hands every change of the form to the draft, also those that no key was pressed for: a chip, a
 * number that filled in a birthday. What the form began with is no change.
 */
export function DraftWriter({ note }: { note: (form: IntakeForm) => void }) {
  const form = Form.useFormInstance<IntakeForm>();
  const said = JSON.stringify(useEntered());
  const known = useRef<string | null>(null);
  const latest = useRef(note);

  useEffect(() => {
    latest.current = note;
  });
  useEffect(() => {
    if (known.current !== null && known.current !== said) {
      latest.current(form.getFieldsValue(true));
    }
    known.current = said;
  }, [said, form]);
  return null;
}
