import { choice } from "../../texts/t";
import { useOffice } from "./names";
import { type OfficeSelectProps, SingleSelect } from "./OfficeSelect";
import { platformOptions } from "./options";

/** Props of `PlatformSelect`. */
export interface PlatformSelectProps extends OfficeSelectProps {
  value?: string | null;
  onChange?: (value: string | null) => void;
}

/** A platform, grouped by kind; typing finds it by name or community. */
export function PlatformSelect({ value, ...rest }: PlatformSelectProps) {
  const { platforms, loading } = useOffice();
  const options = platformOptions(platforms, (kind) => choice("platform_kind", kind), value);
  return <SingleSelect {...rest} value={value} loading={loading} options={options} />;
}
