import { NameSaver } from "../../components/importing/NameSaver";
import type { LedgerKind } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import type { LedgerMapping } from "./mapping";

/** Props of `LedgerProfileSaver`. */
export interface LedgerProfileSaverProps {
  kind: LedgerKind;
  mapping: LedgerMapping;
  onSaved: (name: string) => void;
}

/** Keeps the mapping under a name, for the next ledger of the same make. */
export function LedgerProfileSaver({ kind, mapping, onSaved }: LedgerProfileSaverProps) {
  const { data } = useAsk("ledger_profiles", { kind });
  const order = useOrder("save_ledger_profile");
  return (
    <NameSaver
      isKnown={(name) => data?.profiles.some((known) => known.name === name) ?? false}
      isPending={order.isPending}
      failed={order.error}
      save={(name, done) =>
        order.mutate(
          { kind, name, mapping, is_active: true },
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
