import { Form } from "antd";
import { useOffice, usePersonName } from "../components/office/names";
import type { ConflictCapacity, Role, SubjectKind } from "../ipc/generated";
import { ConflictLine } from "./ConflictLine";
import styles from "./walls.module.css";

/** Props of `PeopleConflicts`. */
export interface PeopleConflictsProps {
  /** The field that names who would take the matter: one or several. */
  field: string;
  subjectKind: SubjectKind;
  subjectId: string;
  capacity: ConflictCapacity;
  /** Who has it in hand already and is not checked again. */
  except?: readonly string[];
  /** Only people of these roles are checked. */
  roles?: readonly Role[];
}

/** A line for each person whom a form names, checked against the matter while it is filled in. */
export function PeopleConflicts(props: PeopleConflictsProps) {
  const { field, subjectKind, subjectId, capacity, except = [], roles } = props;
  const { people } = useOffice();
  const person = usePersonName();
  const named: unknown = Form.useWatch(field);
  const roleOf = (id: string): Role | undefined => people.find((one) => one.id === id)?.role;
  const isChecked = (id: string): boolean => {
    const role = roleOf(id);
    return (
      !except.includes(id) && (roles === undefined || (role !== undefined && roles.includes(role)))
    );
  };
  const ids = (Array.isArray(named) ? named : [named]).filter(
    (one): one is string => typeof one === "string" && one !== "" && isChecked(one),
  );
  if (ids.length === 0) return null;
  return (
    <div className={styles["lines"]}>
      {ids.map((id) => {
        const who = {
          person_id: id,
          capacity,
          subject_kind: subjectKind,
          subject_id: subjectId,
        };
        return <ConflictLine key={id} ask={who} consent={who} name={person(id)} />;
      })}
    </div>
  );
}
