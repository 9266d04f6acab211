import type { Role } from "../../ipc/generated";
import { nameIn, useOffice } from "./names";
import { MultipleSelect, type OfficeSelectProps, SingleSelect } from "./OfficeSelect";
import { personOptions } from "./options";

interface OnePersonProps extends OfficeSelectProps {
  multiple?: false;
  /** Only people of these roles. */
  roles?: readonly Role[];
  value?: string | null;
  onChange?: (value: string | null) => void;
}

interface ManyPeopleProps extends OfficeSelectProps {
  multiple: true;
  /** Only people of these roles. */
  roles?: readonly Role[];
  value?: string[];
  onChange?: (value: string[]) => void;
}

/** Props of `PersonSelect`. */
export type PersonSelectProps = OnePersonProps | ManyPeopleProps;

/** One member of staff or several, the first chosen first; their platform stands beside the name. */
export function PersonSelect(props: PersonSelectProps) {
  const { platforms, people, loading } = useOffice();
  const optionsFor = (roles: readonly Role[] | undefined, kept: readonly string[]) =>
    personOptions(people, roles, kept, (id) => nameIn(platforms, id));
  if (props.multiple) {
    const { multiple: _, roles, ...rest } = props;
    return (
      <MultipleSelect {...rest} loading={loading} options={optionsFor(roles, rest.value ?? [])} />
    );
  }
  const { multiple: _, roles, ...rest } = props;
  const kept = rest.value ? [rest.value] : [];
  return <SingleSelect {...rest} loading={loading} options={optionsFor(roles, kept)} />;
}
