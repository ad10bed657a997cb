// A working paper, the self-assessment beside it and a mapping that is being made, each of 1,200 clauses, in a
// browser: how long until a row can be worked on, and how long a key that is typed takes to show.
import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { MappingDraftId } from '#features/audits/edition.ts';
import { AuditId } from '#features/audits/finding.ts';
import {
  assignAuditor,
  beginMapping,
  decidePolicy,
  importEdition,
  openCampaign,
  proposePolicy,
  showCampaign,
  todayOf,
} from '#features/audits/server/service.ts';
import { catalogDocument, demand, samplePolicy } from '#features/audits/testing.ts';
import { listOrganizations, registerSheet } from '#features/organizations/server/service.ts';
import { PersonId, program } from '#kernel/actor.ts';
import { newId } from '#platform/tools.ts';

import { launchBrowser } from '../e2e/browser.ts';
import { startProgram } from '../e2e/site.ts';
import { openWindow, seatOfficer, signInTo, sinceNavigation } from './ground/desk.ts';
import { percentile, printTable } from './ground/figures.ts';
import { type House, keeper, openHouse } from './ground/house.ts';

const clauses = 1200;
const rounds = 3;
const typed = '第九百の条項を満たす記録';

const words = ['台帳を整え', '権限を定め', '記録を保管し', '職員に周知し', '結果を点検し'] as const;

/** An edition of so many clauses in forty chapters, each with three demands. */
function edition(version: number): Uint8Array {
  const chapters = Array.from({ length: 40 }, (_, chapter) => {
    const own = Array.from({ length: clauses / 40 }, (_unused, at) => {
      const number = chapter * 30 + at;
      const lines = [0, 1, 2].map((line) => {
        const word = words[(number + line) % words.length] ?? '';
        return `第${number}の条項として、統括情報セキュリティ責任者は${word}、その結果を報告すること。`;
      });
      return demand(`c${version === 1 ? number : number + 5}`, `条項 ${number}`, lines);
    });
    return [String(chapter + 1), ...own] as const;
  });
  const uuid = `3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d0${version}`;
  return new TextEncoder().encode(JSON.stringify(catalogDocument(chapters, uuid)));
}

const sheet = [
  'code,name_ja,name_en,kind,since,supervisor',
  'hq,本部,Headquarters,headquarters,2020-01-01,',
  'm1,第一省,First Ministry,ministry,2020-01-01,hq',
].join('\n');

/** Rows are there and the page is at rest enough to draw. */
const hasRows = `Number(document.querySelector('main table[aria-rowcount]')?.getAttribute('aria-rowcount')
  ?? document.querySelectorAll('main tbody tr').length) >= ${clauses}
  && document.querySelector('main tbody tr input[type=checkbox], main tbody tr th') !== null`;

const house = await openHouse();
try {
  const paths = await settle(house);
  await measure(paths);
} finally {
  await house.close();
}

/** One body, one audit of it by whoever looks, and a mapping that was begun. */
async function settle({ tools }: House) {
  await tools.write(keeper, (work) => registerSheet(work, { sheet, dryRun: false }));
  const bodies = await tools.read(keeper, listOrganizations);
  const [headquarters, body] = ['hq', 'm1'].map((code) =>
    bodies.find((each) => each.code === code),
  );
  assert.ok(headquarters && body);
  const auditor = await seatOfficer(house, headquarters.id, 'auditor');
  const proposer = { ...program(new Set()), id: newId(PersonId) };
  const proposed = await tools.write(proposer, async (work) =>
    proposePolicy(work, {
      ...{ effectiveOn: await todayOf(work), policy: samplePolicy, reason: '制定' },
    }),
  );
  return tools.write(keeper, async (work) => {
    await decidePolicy(work, { policyId: proposed.id, adopt: true });
    const take = (name: string, content: Uint8Array) =>
      importEdition(work, { name, title: undefined, version: undefined }, content);
    const [old, next] = [await take('1.json', edition(1)), await take('2.json', edition(2))];
    const { id: campaignId } = await openCampaign(work, {
      ...{ title: '令和8年度', kind: 'management', editionId: old.id, organizations: [body.id] },
      ...{ startsOn: '2026-04-01', endsOn: '2027-03-31' },
    });
    const [audit] = (await showCampaign(work, { campaignId })).bodies;
    assert.ok(audit);
    await assignAuditor(work, { auditId: audit.id, personId: auditor, beyondCapacity: false });
    const draft = await beginMapping(work, { from: old.id, to: next.id, title: '新版へ' });
    const paper = `/working-papers/${AuditId.encode(audit.id)}`;
    return {
      'working paper': paper,
      'field work': `${paper}/field-work`,
      mapping: `/standards/drafts/${MappingDraftId.encode(draft.id)}`,
    };
  });
}

async function measure(paths: Readonly<Record<string, string>>) {
  const site = await startProgram(house.url);
  const browser = await launchBrowser();
  try {
    const session = await signInTo(browser, site.url);
    const lines = [];
    for (const [what, path] of Object.entries(paths)) {
      const usable: number[] = [];
      let keys: readonly number[] = [];
      let shown: readonly number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const { page, close } = await openWindow(browser, session);
        await page.goto(site.url + path);
        usable.push(await sinceNavigation(page, hasRows));
        keys = [...keys, ...(await keysInto(page, 'main input[type=search]'))];
        shown = [...shown, ...(await keysInto(page, 'main textarea'))];
        await close();
      }
      lines.push({
        ...{ what, 'usable p50 ms': percentile(usable, 0.5), 'longest ms': Math.max(...usable) },
        'key in filter p95 ms': percentile(keys, 0.95),
        'key in a note p95 ms': shown.length > 0 ? percentile(shown, 0.95) : '',
      });
    }
    printTable(`${clauses.toLocaleString('en')} clauses, ${rounds} windows each`, lines);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** For each key that is typed, milliseconds until the second frame after it: by then it is drawn. */
async function keysInto(page: Page, selector: string): Promise<readonly number[]> {
  const field = page.locator(selector).first();
  if ((await field.count()) === 0 || !(await field.isVisible())) return [];
  await field.focus();
  await page.evaluate(`{
    const isHeard = window.drawnAfter !== undefined;
    window.drawnAfter = [];
    if (!isHeard) document.addEventListener('input', ({ timeStamp: began }) => {
      requestAnimationFrame(() => requestAnimationFrame(() => {
        window.drawnAfter.push(performance.now() - began);
      }));
    }, { capture: true });
  }`);
  for (const key of typed) await page.keyboard.insertText(key);
  assert.equal(await field.inputValue(), typed);
  await sinceNavigation(page, `window.drawnAfter.length >= ${typed.length}`);
  return page.evaluate<number[]>('window.drawnAfter');
}
