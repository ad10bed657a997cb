import type { z } from 'zod';

import { SubmissionId } from '#features/inventory/submission.ts';
import { SystemId } from '#features/inventory/system.ts';
import { append, type Handler, on } from '#features/ledger/server/service.ts';
import type { OrganizationId } from '#kernel/actor.ts';
import { cut } from '#kernel/cut.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Change, Work } from '#platform/tools.ts';

import type * as api from '../assertion-api.ts';
import { keepOwn } from './assert.ts';
import * as store from './assertion-store.ts';
import { readEmbedded } from './vex-reading.ts';

export async function listSupplierAssertions(
  work: Work,
  { vulnerability, ...part }: z.output<typeof api.listSupplierAssertions.input>,
): Promise<z.output<typeof api.listSupplierAssertions.output>> {
  const { total, rows } = await store.selectSupplierAssertions(work, { vulnerability, ...part });
  return { total, assertions: rows.map((row) => ({ ...row, products: [...row.products] })) };
}

export async function listOwnAssertions(
  work: Work,
  { vulnerability, systemId, ...part }: z.output<typeof api.listOwnAssertions.input>,
): Promise<z.output<typeof api.listOwnAssertions.output>> {
  const sought = { vulnerability, systemId, ...part };
  const { total, rows } = await store.selectOwnAssertions(work, sought);
  return { total, assertions: rows.map((row) => ({ ...row, products: [...row.products] })) };
}

export async function listSuppliers(
  work: Work,
): Promise<z.output<typeof api.listSuppliers.output>> {
  return store.selectSuppliers(work);
}

/** What an inventory states of vulnerabilities beside what it lists, its organization states. */
export const embeddedHandler: Handler = on(['inventory.submitted'], {
  permissions: ['exposure.assert'],
  async handle(tools, actor, { facts }) {
    const system = SystemId.safeParse(facts['system']);
    const submission = SubmissionId.safeParse(facts['submission']);
    if (!system.success || !submission.success) return;
    await tools.writeIfAny(actor, (work) => keepEmbedded(work, system.data, submission.data));
  },
});

async function keepEmbedded(
  work: Change,
  systemId: SystemId,
  submissionId: SubmissionId,
): Promise<void> {
  const submitted = await store.selectSubmitted(work, systemId, submissionId);
  if (submitted?.format !== 'cyclonedx' && submitted?.format !== 'spdx') return;
  const { sha256, content, organizationId, format: name } = submitted;
  const from = { ...work, actor: { ...work.actor, id: submitted.submittedBy } };
  try {
    const stated = await readEmbedded(content);
    if (!stated) return;
    await keepOwn(
      from,
      { ...stated, sha256, content },
      { organizationId, systemId, submissionId, name },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await appendRefused(from, error, { organizationId, systemId, submissionId });
  }
}

type Where = {
  readonly organizationId: OrganizationId;
  readonly systemId: SystemId;
  readonly submissionId: SubmissionId;
};

const mostTold = 20;

/** The inventory stands; what it states cannot be kept, and why is told once, where its body sees it. */
async function appendRefused(
  work: Change,
  { text, faults }: Refusal,
  { organizationId, systemId, submissionId }: Where,
): Promise<void> {
  const told = [{ path: '', text }, ...faults.slice(0, mostTold)].map((each) => ({
    path: cut(each.path, 200),
    rule: each.text.key,
    values: Object.entries(each.text.values ?? {}).map(
      ([key, value]) => `${key}: ${cut(String(value), 200)}`,
    ),
  }));
  await append(work, {
    act: 'exposure.own-refused',
    subject: SystemId.encode(systemId),
    organizationId,
    facts: {
      ...{ system: SystemId.encode(systemId), submission: SubmissionId.encode(submissionId) },
      ...{ faults: faults.length, told },
    },
  });
}
