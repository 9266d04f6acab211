import type { Failure, FailureCode } from "./generated";

/** Troubles that arise on the way to the core, before it could answer with a code of its own. */
export type WayCode = "way_unreachable" | "way_defect";

/** A failure as the window shows it: the core's, or one of the way to the core. */
export type ShownFailure = Omit<Failure, "code"> & { code: FailureCode | WayCode };

/** What `call` rejects with. The sentence belongs to the texts; the message here is only the code. */
export class CallFailed extends Error {
  /** The failure to show. */
  readonly failure: ShownFailure;

  constructor(failure: ShownFailure, options?: ErrorOptions) {
    super(failure.code, options);
    this.name = "CallFailed";
    this.failure = failure;
  }
}

/** Turns whatever a transport rejected with into a `CallFailed`. */
export function failedWith(reason: unknown): CallFailed {
  if (reason instanceof CallFailed) return reason;
  if (isFailure(reason)) return new CallFailed(reason);
  return new CallFailed(wayFailure("way_defect", "defect"), { cause: reason });
}

/** The core could not be reached at all. */
export function unreachable(cause: unknown): CallFailed {
  return new CallFailed(wayFailure("way_unreachable", "unavailable"), { cause });
}

/** The failure to show for anything thrown in a component. */
export function failureOf(error: unknown): ShownFailure {
  return failedWith(error).failure;
}

function wayFailure(code: WayCode, kind: Failure["kind"]): ShownFailure {
  return { code, kind, params: {}, fields: [], detail_id: null };
}

/** Whether a value has the shape of the core's `Failure`. */
export function isFailure(value: unknown): value is Failure {
  if (typeof value !== "object" || value === null) return false;
  return (
    "code" in value &&
    typeof value.code === "string" &&
    "kind" in value &&
    (value.kind === "refused" || value.kind === "unavailable" || value.kind === "defect") &&
    "fields" in value &&
    Array.isArray(value.fields) &&
    "params" in value &&
    typeof value.params === "object"
  );
}
