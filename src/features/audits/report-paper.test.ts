import assert from 'node:assert/strict';
import { test } from 'node:test';

import { officialSpeech } from '#features/papers/official.ts';
import { say as papers } from '#features/papers/texts.ts';
import { catalogIn } from '#formats/oscal/catalog.ts';
import { readOscal } from '#formats/oscal/read.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';

import { say as campaigns } from './campaign-texts.ts';
import { clausesOf } from './clause.ts';
import type { Dossier, DossierFinding } from './dossier.ts';
import { EditionId } from './edition.ts';
import { AuditId, FindingId } from './finding.ts';
import { say as findings } from './finding-texts.ts';
import { reportPaper } from './report-paper.ts';
import { say as reports } from './report-texts.ts';
import { catalogDocument, demand, samplePolicy } from './testing.ts';

const uuid = '3f1c9e7e-52f1-4c55-9f4e-6e0b6f3a4d01';
const at = (day: number) => new Date(Date.UTC(2026, 10, day, 3));

const reading = readOscal(
  catalogDocument([
    ['1', demand('a', '記録', ['記録すること。']), demand('b', '教育', ['教育すること。'])],
  ]),
);
const catalog = reading.ok ? catalogIn(reading.document) : undefined;
assert.ok(catalog);

const finding: DossierFinding = {
  ...{ id: FindingId.decode(`finding_${uuid}`), clause: 'a', systemId: null },
  ...{ title: '記録がない', rating: 'severe', isUrgent: true, isMarkedUrgent: false },
  ...{ cause: '担当がない。', effect: '', raisedAt: at(3), planDueOn: '2026-12-03' },
  ...{ state: 'planned', until: '2027-01-31', isOverdue: false, repeats: 2 },
  steps: [
    { id: '1', kind: 'plan', note: '記録を始める。', until: '2027-01-31', by: '', at: at(4) },
    { id: '2', kind: 'plan-approved', note: '認める。', until: null, by: '', at: at(5) },
    { id: '3', kind: 'progress', note: '半数で始めた。', until: null, by: '', at: at(6) },
  ],
};

const dossier: Dossier = {
  audit: {
    ...{ id: AuditId.decode(`audit_${uuid}`), startsOn: '2026-04-01', endsOn: '2027-03-31' },
    closedAt: at(20),
  },
  campaign: { title: '令和8年度', kind: 'management', fiscalYear: 2026, openedAt: at(1) },
  body: {
    ...{ id: OrganizationId.decode(`org_${uuid}`), code: 'm1', kind: 'ministry' },
    ...{ nameJa: '内務省', nameEn: 'Home Affairs' },
  },
  auditors: [{ id: PersonId.decode(`person_${uuid}`), name: '鏡 さやか' }],
  policy: samplePolicy,
  edition: {
    ...{ id: EditionId.decode(`edition_${uuid}`), file: 'old.json', title: '基準', version: '1' },
    ...{ uuid, clauses: clausesOf(catalog), statements: new Map() },
  },
  judgements: [
    {
      ...{ clause: 'a', result: 'not-met', note: '記録がない。', carriage: 'preserved' },
      ...{ reason: 'equal', from: ['z'], by: PersonId.decode(`person_${uuid}`), at: at(2) },
    },
  ],
  findings: [finding],
  systems: [],
};
const imprint = {
  ...{ number: '閣サ第12号', at: at(20), reference: 'audit' },
  headquarters: { nameJa: '本部', nameEn: 'Headquarters' },
};
const words = {
  ...papers.catalogue,
  ...campaigns.catalogue,
  ...findings.catalogue,
  ...reports.catalogue,
};

const told = (of: Dossier, language: 'ja' | 'en') =>
  JSON.stringify(reportPaper(of, imprint, officialSpeech(words, language)));

test('a report in Japanese bears number, addressee and every part in its order', () => {
  const paper = reportPaper(dossier, imprint, officialSpeech(words, 'ja'));
  assert.equal(paper.title, '令和8年度マネジメント監査の結果について');
  assert.deepEqual(paper.marks, ['閣サ第12号', '令和8年11月20日']);
  assert.deepEqual(paper.addressees, ['内務省 最高情報セキュリティ責任者 殿']);
  assert.equal(paper.remark, '');
  const headings = paper.particulars.flatMap((block) =>
    block.kind === 'item' && block.level === 0 ? [`${block.marker} ${block.text}`] : [],
  );
  assert.deepEqual(headings, [
    '1 対象及び範囲',
    '2 方法',
    '3 判断の概要',
    '4 条項ごとの判断',
    '5 指摘事項',
    '6 改善計画',
    '7 監査を受けた組織の回答',
  ]);
});

const said: [string, RegExp][] = [
  ['how much was judged and carried over', /2件の条項のうち1件を判断した。このうち1件は/],
  ['what a judgement rests on', /旧版の条項（z）の判断を引き継いだ。\\n記録がない。/],
  ['the share of what was not judged', /"未判断","1","50\.0%"/],
  ['its rating', /"評定","重大"/],
  ['that it is urgent', /"緊急の指摘","該当する"/],
  ['how often it was found before', /"過去の指摘の繰返し","2件"/],
  [
    'the plan with its day and its approval',
    /"記録を始める。","令和9年1月31日","令和8年11月5日に承認"/,
  ],
  ['what the body answered', /"令和8年11月6日","記録がない","半数で始めた。"/],
];
for (const [what, pattern] of said) {
  test(`it tells ${what}`, () => {
    assert.match(told(dossier, 'ja'), pattern);
  });
}

test('in English no Japanese word of the program is left in it', () => {
  const title = reportPaper(dossier, imprint, officialSpeech(words, 'en')).title;
  assert.equal(title, 'Results of the Management audit, FY2026');
  for (const { ja } of Object.values(reports.catalogue)) {
    if (ja.length > 3 && !ja.includes('{{')) assert.ok(!told(dossier, 'en').includes(ja), ja);
  }
});

test('an audit that found nothing, and one that has not ended, say so', () => {
  const empty = {
    ...dossier,
    judgements: [],
    findings: [],
    audit: { ...dossier.audit, closedAt: null },
  };
  for (const text of ['まだ判断した条項はない。', '指摘事項はない。', '回答はない。']) {
    assert.ok(told(empty, 'ja').includes(text), text);
  }
  assert.match(told(empty, 'ja'), /監査が終わっていないため/);
});
