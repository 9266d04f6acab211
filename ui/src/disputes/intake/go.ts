import type { FormInstance } from "antd";
import type { IntakeForm } from "./form";
import type { Missing } from "./missing";

/** A fold that has not opened after so many looks has no such field. */
const LOOKS = 40;
const BETWEEN_LOOKS = 50;

/** Brings a field into view and puts the cursor there, once it is on the page: a fold may just be opening. */
function goTo(form: FormInstance<IntakeForm>, place: Missing["place"], looks = LOOKS): void {
  // Ant Design names a field's element by its path.
  if (document.getElementById(place.join("_"))) {
    form.scrollToField(place, { focus: true, block: "center" });
  } else if (looks > 0) {
    setTimeout(() => goTo(form, place, looks - 1), BETWEEN_LOOKS);
  }
}

/** Opens the fields of a guardian and goes there. */
export function beginGuardian(form: FormInstance<IntakeForm>, index: number): void {
  form.setFieldValue(["parties", index, "representative_kind"], "guardian");
  goTo(form, ["parties", index, "representative_name"]);
}

/** Goes where something missing is filled in. */
export function goToMissing(form: FormInstance<IntakeForm>, one: Missing): void {
  if (one.key === "guardian") beginGuardian(form, Number(one.place[1]));
  else goTo(form, one.place);
}

/**
 * For buttons under a field: pressing one does not leave the field yet. Leaving may take away a line
 * of words there, and the button would slip from under the pointer before it is released.
 */
export function stayPut(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
