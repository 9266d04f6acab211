import { useState } from "react";
import { useCasebook } from "../app/casebook";
import type { Account } from "../ipc/generated";
import { t } from "../texts/t";
import { AccountChoice } from "./AccountChoice";
import { Door } from "./Door";
import { RecoverForm } from "./RecoverForm";
import { UnlockForm } from "./UnlockForm";

/** The door to a locked casebook: who one is, the passphrase, or the recovery code. */
export function UnlockScreen() {
  const { data: casebook } = useCasebook();
  const accounts = casebook?.accounts ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [pointed, setPointed] = useState(false);
  const [recovering, setRecovering] = useState(false);
  const account = accounts.find((one) => one.id === chosen) ?? onlyOne(accounts);
  const choice = accounts.length > 1 && (
    <AccountChoice
      accounts={accounts}
      value={account?.id ?? null}
      onChange={(id, byPointer) => {
        setChosen(id);
        setPointed(byPointer);
      }}
    />
  );
  return (
    <Door
      title={recovering ? t("casebook.recover.title") : t("casebook.unlock.title")}
      hint={recovering ? t("casebook.recover.hint") : t("casebook.unlock.hint")}
      street={casebook?.street ?? null}
    >
      {choice}
      {recovering ? (
        <RecoverForm account={account} onBack={() => setRecovering(false)} />
      ) : (
        <UnlockForm
          key={account?.id ?? ""}
          account={account}
          focus={accounts.length === 1 || pointed}
          single={accounts.length === 1}
          onForgotten={() => setRecovering(true)}
        />
      )}
    </Door>
  );
}

function onlyOne(accounts: readonly Account[]): Account | null {
  return accounts.length === 1 ? (accounts[0] ?? null) : null;
}
