import type { RowOf } from "../ipc/pages";

/** A row of the list of consultations. */
export type ConsultationRow = RowOf<"consultation_list">;
