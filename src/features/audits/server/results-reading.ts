import { readTable } from '#features/inventory/server/service.ts';
import type { CsvRecord } from '#formats/csv/records.ts';
import { readSarif, type SarifResult } from '#formats/sarif/read.ts';
import { Refusal } from '#kernel/refusal.ts';
import { Aside, isSmall, threadProgram } from '#platform/aside.ts';

import { say } from '../taking-texts.ts';

/** What was received, and which sheet of it is meant. */
export type ReceivedResults = { readonly content: Uint8Array; readonly sheet: string | undefined };

/** Findings as a file holds them. */
export type ReadResults =
  | { readonly form: 'sarif'; readonly results: readonly SarifResult[] }
  | {
      readonly form: 'list';
      readonly sheets: readonly string[];
      readonly sheet: string;
      readonly records: readonly CsvRecord[];
    };

const aside = new Aside<ReceivedResults, ReadResults>(
  threadProgram(import.meta.url, 'results-thread'),
);

/** Reads a file of findings; what is not small, in a thread apart. */
export function readResults(received: ReceivedResults): Promise<ReadResults> {
  const { content } = received;
  const isPacked = content[0] === 0x50 && content[1] === 0x4b;
  return isSmall(content, isPacked) ? resultsIn(received) : aside.run(received);
}

/** A document that begins as JSON is SARIF; whatever else there is, is a list. */
export async function resultsIn({ content, sheet }: ReceivedResults): Promise<ReadResults> {
  const isJson = /^[\uFEFF\s]{0,4096}[[{]/.test(
    new TextDecoder().decode(content.subarray(0, 16_384)),
  );
  if (isJson) return { form: 'sarif', results: sarifIn(content) };
  const { sheets, sheet: read, records } = await readTable(content, sheet);
  return { form: 'list', sheets, sheet: read, records };
}

function sarifIn(content: Uint8Array): readonly SarifResult[] {
  const reading = readSarif(textOf(content));
  if (reading.ok) return reading.document;
  const faults = reading.findings.map(({ path, text }) => ({ path, text }));
  throw new Refusal('invalid', say('audits.taking.faults', { count: faults.length }), { faults });
}

function textOf(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw new Refusal('invalid', say('audits.taking.not-text'), { cause });
  }
}
