import { useOffice } from "./names";
import { type OfficeSelectProps, SingleSelect } from "./OfficeSelect";
import { typeOptions } from "./options";

/** Props of `DisputeTypeSelect`. */
export interface DisputeTypeSelectProps extends OfficeSelectProps {
  value?: string | null;
  onChange?: (value: string | null) => void;
}

/** A type from the table of dispute types in force. */
export function DisputeTypeSelect({ value, ...rest }: DisputeTypeSelectProps) {
  const { dispute_types: types, loading } = useOffice();
  return (
    <SingleSelect {...rest} value={value} loading={loading} options={typeOptions(types, value)} />
  );
}
