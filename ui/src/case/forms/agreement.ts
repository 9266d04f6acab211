import { isUnread } from "../../components/form/unread";
import { filled } from "../../disputes/intake/form";
import type { AgreementForm, ConcludeAgreement, DisputeCase } from "../../ipc/generated";
import { sumFen } from "../standing";
import { type Instalment } from "./instalments";

/** One promised thing as it is being filled in. */
export interface ItemEntry {
  description: string | null;
  debtor_id: string | null;
  amount_fen: string | null;
  due_on: string | null;
}

/** An agreement as it is being filled in. */
export interface AgreementEntry {
  form: AgreementForm;
  agreed_on: string | null;
  facts: string | null;
  terms: string | null;
  performance_manner: string | null;
  amount_fen: string | null;
  recorder_id: string | null;
  items: ItemEntry[];
}

/** How the sum of the items stands to the whole amount. */
export interface SumCheck {
  sum: string;
  /** Null where no whole amount is given: the sum is then the amount. */
  whole: string | null;
  fits: boolean;
  /** Whether any item is money. */
  hasMoney: boolean;
}

/** An item that nobody has filled in yet. The only respondent usually owes. */
export function blankItem(page: DisputeCase): ItemEntry {
  const respondents = page.parties.filter((party) => party.role === "respondent");
  const [only] = respondents;
  return {
    description: null,
    debtor_id: respondents.length === 1 && only ? only.id : null,
    amount_fen: null,
    due_on: null,
  };
}

/** Compares the items with the whole amount; what cannot be read counts for nothing. */
export function checkSum(
  amount: string | null | undefined,
  items: readonly (Partial<ItemEntry> | undefined)[] | undefined,
): SumCheck {
  const amounts = (items ?? []).flatMap((item) => item?.amount_fen ?? []);
  const money = amounts.filter((fen) => !isUnread(fen));
  const sum = sumFen(money);
  const whole = amount && !isUnread(amount) ? amount : null;
  const hasMoney = money.length > 0;
  return { sum, whole, fits: !hasMoney || whole === null || whole === sum, hasMoney };
}

/** Items for instalments: numbered, all of the same debtor. */
export function itemsOf(
  instalments: readonly Instalment[],
  debtor: string | null,
  describe: (n: number) => string,
): ItemEntry[] {
  return instalments.map((one, index) => ({
    description: describe(index + 1),
    debtor_id: debtor,
    amount_fen: one.amount_fen,
    due_on: one.due_on,
  }));
}

/** The form as the core takes it. */
export function agreementRequest(disputeId: string, entry: AgreementEntry): ConcludeAgreement {
  return {
    dispute_id: disputeId,
    form: entry.form,
    agreed_on: filled(entry.agreed_on),
    facts: filled(entry.facts),
    terms: filled(entry.terms) ?? "",
    performance_manner: filled(entry.performance_manner),
    amount_fen: filled(entry.amount_fen),
    recorder_id: entry.recorder_id ?? undefined,
    items: entry.items.map((item) => ({
      description: filled(item.description) ?? "",
      debtor_id: item.debtor_id ?? undefined,
      amount_fen: filled(item.amount_fen),
      due_on: filled(item.due_on) ?? "",
    })),
  };
}
