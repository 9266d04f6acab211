import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import type { LedgerKind } from "../../ipc/generated";
import { t } from "../../texts/t";
import { useFillsLedger } from "./permissions";

/** The button of a list that brings an older ledger in; only for those who may write there. */
export function ImportLink({ kind }: { kind: LedgerKind }) {
  const navigate = useNavigate();
  if (!useFillsLedger(kind)) return null;
  return (
    <Button onClick={() => void navigate({ to: "/ledgers/$kind/import", params: { kind } })}>
      {t("ledgers.import")}
    </Button>
  );
}
