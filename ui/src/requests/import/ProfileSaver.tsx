import { NameSaver } from "../../components/importing/NameSaver";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import type { Mapping } from "./mapping";

/** Props of `ProfileSaver`. */
export interface ProfileSaverProps {
  mapping: Mapping;
  onSaved: (name: string) => void;
}

/** Keeps the mapping under a name, for the next export of the same hotline. */
export function ProfileSaver({ mapping, onSaved }: ProfileSaverProps) {
  const { data } = useAsk("column_profiles", {});
  const order = useOrder("save_column_profile");
  return (
    <NameSaver
      hint={t("requests.profile.name_hint")}
      isKnown={(name) => data?.profiles.some((known) => known.name === name) ?? false}
      isReserved={(name) =>
        data?.shapes.some((known) => known.name === name || known.shape === name) ?? false
      }
      isPending={order.isPending}
      failed={order.error}
      save={(name, done) =>
        order.mutate(
          { name, mapping, is_active: true },
          {
            onSuccess: () => {
              done();
              onSaved(name);
            },
          },
        )
      }
    />
  );
}
