import type { RequestAction, RequestDetail } from "../../ipc/generated";

/** A step whose form is open, with the request it is about. */
export interface RequestStepOpen {
  action: RequestAction;
  detail: RequestDetail;
}
