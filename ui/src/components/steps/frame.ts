import type { FormInstance } from "antd";
import { createContext, use } from "react";

/** The drawer around a step's form. */
export interface StepFrame {
  /** The form, so that the drawer can ask whether anything has been typed. */
  form: FormInstance;
  /** After saving. */
  done: () => void;
  /** Without saving; asks first where something has been typed. */
  cancel: () => void;
}

/** Provided by `FormDrawer`. */
export const StepFrameProvider = createContext<StepFrame | null>(null);

/** The drawer that a step's form stands in. */
export function useStepFrame(): StepFrame {
  const frame = use(StepFrameProvider);
  if (!frame) throw new Error("a step's form stands outside of its drawer");
  return frame;
}
