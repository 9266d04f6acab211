import type { FieldProblem } from "../../ipc/generated";

/** A field's place in a form, as Ant Design names it. */
export type NamePath = (string | number)[];

/** `parties.0.document_no` as the form's `["parties", 0, "document_no"]`. */
export function toNamePath(field: string): NamePath {
  return field.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** The form's name path as the core's dotted one. */
export function fromNamePath(path: Readonly<NamePath>): string {
  return path.join(".");
}

/** Problems sorted by where they can be shown. */
export interface Landed {
  /** By field, in the order of the form. */
  onFields: { name: NamePath; problems: FieldProblem[] }[];
  /** Those whose field is not on this form. */
  homeless: FieldProblem[];
  /** All may be overruled by a person who has checked them. */
  canOverrule: boolean;
}

/**
 * Lands each problem on the form's field of the same path, or on the nearest field that holds it
 * (`parties.0.address.village` on `parties.0.address`); what finds no field stays homeless.
 */
export function land(problems: readonly FieldProblem[], fields: readonly NamePath[]): Landed {
  const homes = new Map(fields.map((name) => [fromNamePath(name), name]));
  const byField = new Map<string, FieldProblem[]>();
  const homeless: FieldProblem[] = [];
  for (const problem of problems) {
    const home = nearest(problem.field, homes);
    if (home === null) homeless.push(problem);
    else byField.set(home, [...(byField.get(home) ?? []), problem]);
  }
  const onFields = [...homes]
    .map(([path, name]) => ({ name, problems: byField.get(path) ?? [] }))
    .filter((one) => one.problems.length > 0);
  return {
    onFields,
    homeless,
    canOverrule: problems.length > 0 && problems.every((one) => one.can_overrule),
  };
}

function nearest(field: string, homes: ReadonlyMap<string, NamePath>): string | null {
  const steps = field.split(".");
  for (let length = steps.length; length > 0; length -= 1) {
    const path = steps.slice(0, length).join(".");
    if (homes.has(path)) return path;
  }
  return null;
}
