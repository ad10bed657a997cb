import { Receipt } from '#features/ledger/receipt.ts';
import { receiptSteps, type Step } from '#features/ledger/receipt-steps.ts';
import { readJson } from '#formats/json/read.ts';
import { parseVerifierKey, type Verify } from '#formats/tlog/note.ts';
import type { Hash } from '#formats/tlog/tree.ts';
import { faultsOf } from '#kernel/faults.ts';
import type { Fault } from '#kernel/refusal.ts';

/** What a check computes with; whoever cannot check signatures lends no `verify`. */
export type Lent = { readonly hash: Hash; readonly verify: Verify | undefined };

/** What came of checking a receipt: every step, and whether all of them hold. */
export type Checked = { readonly steps: readonly Step[]; readonly holds: boolean };

/** Checks a receipt under a key as readers keep it. A key that is none breaks the last step. */
export function checkedReceipt(receipt: Receipt, keyLine: string, { hash, verify }: Lent): Checked {
  const key = parseVerifierKey(hash, keyLine);
  if (!key.ok) return { steps: [{ step: 'signature', verdict: key }], holds: false };
  const steps = receiptSteps(receipt, key.value, hash, verify);
  return { steps, holds: steps.every(({ verdict }) => verdict.ok) };
}

/** Whether the signature was among what was checked. */
export const isSignatureChecked = ({ steps }: Checked): boolean =>
  steps.some(({ step }) => step === 'signature');

/** A receipt as somebody was handed it; every fault of what is none. */
export function readReceipt(
  text: string,
): { readonly receipt: Receipt } | { readonly faults: readonly Fault[] } {
  const json = readJson(text);
  if (!json.ok)
    return { faults: json.findings.map(({ path, text: fault }) => ({ path, text: fault })) };
  const receipt = Receipt.safeParse(json.document);
  return receipt.success ? { receipt: receipt.data } : { faults: faultsOf(receipt.error) };
}
