import { usePlatformName } from "../components/office/names";
import type { ReferralRow, ResponsibleShape } from "../ipc/generated";
import { t } from "../texts/t";

/** The names of both ends of a referral. */
export interface Ends {
  from: string;
  to: string;
}

/** Names the ends of a referral: platforms by their names, bodies as they were written. */
export function useEnds(): (row: ReferralRow) => Ends {
  const platform = usePlatformName();
  return (row) => ({
    from: row.from_body ?? platform(row.from_platform_id),
    to: row.to_body ?? platform(row.to_platform_id),
  });
}

/** Names who answers for a matter now. */
export function useResponsibleName(): (found: ResponsibleShape) => string {
  const platform = usePlatformName();
  return (found) => found.body ?? (platform(found.platform_id) || t("referrals.whole_street"));
}
