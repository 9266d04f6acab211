import { t } from "../../texts/t";
import { useOffice } from "./names";
import { type OfficeSelectProps, SingleSelect } from "./OfficeSelect";

/** Props of `CommitteeSelect`. */
export interface CommitteeSelectProps extends OfficeSelectProps {
  value?: string | null;
  onChange?: (value: string | null) => void;
}

/** A committee that works today; a chosen one stays when it was dissolved. */
export function CommitteeSelect({ value, ...rest }: CommitteeSelectProps) {
  const { committees, loading } = useOffice();
  const options = committees
    .filter((one) => one.is_active || one.id === value)
    .map((one) => ({
      value: one.id,
      label: one.name,
      aside: t("people.series", { name: one.short_name }),
    }));
  return <SingleSelect {...rest} value={value} loading={loading} options={options} />;
}
