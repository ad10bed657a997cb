import { useState } from 'react';
import type { z } from 'zod';

import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form, LongTextField, SelectField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Section } from '#ui/page.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useWords } from '#ui/words.tsx';

import { classifySystem, listSystemChanges, showSystemLedger } from '../api.ts';
import { grades } from '../classification.ts';
import { dependencyLine, facets } from '../dependency.ts';
import { say as sayDependency } from '../dependency-texts.ts';
import { say as sayField } from '../field-texts.ts';
import {
  facetWords,
  fieldWords,
  gradeWords,
  keptFieldWords,
  sectionWords,
  valueWords,
} from '../field-words.ts';
import { particularFields, particulars, sections } from '../particulars.ts';
import { SystemId, type SystemLine } from '../system.ts';
import { say } from '../texts.ts';

type Ledger = z.output<typeof showSystemLedger.output>;

/** Where one finds who else rests on a thing. */
export const dependentsPath = (facet: string, value: string) =>
  `/dependencies?${new URLSearchParams({ facet, value }).toString()}`;

/** All that is written of a system, by section. */
export function LedgerSection({ systemId }: { readonly systemId: SystemId }) {
  const { t } = useWords();
  const ledger = useEndpoint(showSystemLedger, { systemId });
  return (
    <Section title={t(say('inventory.page.ledger'))} id="ledger">
      {sections.map((section) => (
        <div key={section}>
          <h3 className="mb-2 font-bold">{t(sectionWords(section))}</h3>
          <DefinitionList
            items={particulars
              .filter((field) => particularFields[field].section === section)
              .map((field) => ({
                term: t(fieldWords(field)),
                value: <Value field={field} value={ledger.particulars[field] ?? ''} />,
              }))}
          />
        </div>
      ))}
      <div>
        <h3 className="mb-2 font-bold">{t(sayField('inventory.section.dependencies'))}</h3>
        <DependencyList ledger={ledger} />
      </div>
    </Section>
  );
}

function Value({ field, value }: { readonly field: string; readonly value: string }) {
  const { t } = useWords();
  if (value === '') return <>{t(say('inventory.page.unstated'))}</>;
  const words = valueWords(field, value);
  return (
    <span className="whitespace-pre-line">{typeof words === 'string' ? words : t(words)}</span>
  );
}

function DependencyList({ ledger }: { readonly ledger: Ledger }) {
  const { t } = useWords();
  return (
    <DefinitionList
      items={facets.map((facet) => {
        const own = ledger.dependencies.filter((each) => each.facet === facet);
        return {
          term: t(facetWords(facet)),
          value:
            own.length === 0 ? (
              t(say('inventory.page.unstated'))
            ) : (
              <ul>
                {own.map((each) => (
                  <li key={`${each.via} ${each.value}`}>
                    <Link href={dependentsPath(facet, each.value)}>{dependencyLine(each)}</Link>
                  </li>
                ))}
              </ul>
            ),
        };
      })}
    />
  );
}

type ClassProps = {
  readonly system: SystemLine;
  readonly bySupervisor: boolean;
  readonly may: boolean;
};

/** Which class the system is in, how it came to that, and a form to change it. */
export function ClassSection({ system, bySupervisor, may }: ClassProps) {
  const { t } = useWords();
  const { classifications } = useEndpoint(showSystemLedger, { systemId: system.id });
  return (
    <Section title={t(say('inventory.page.class'))} id="class">
      <p>
        <strong>{t(gradeWords(system.grade))}</strong>
      </p>
      {classifications.length > 0 && (
        <ul className="list-disc pl-5">
          {classifications.toReversed().map((each) => (
            <li key={each.number}>
              <Moment at={each.classifiedAt} />{' '}
              {t(
                say(
                  each.bySupervisor ? 'inventory.page.class-raised' : 'inventory.page.class-given',
                  {
                    grade: t(gradeWords(each.grade)),
                    reason: each.reason,
                  },
                ),
              )}
            </li>
          ))}
        </ul>
      )}
      {may && <ClassForm system={system} bySupervisor={bySupervisor} />}
    </Section>
  );
}

function ClassForm({ system, bySupervisor }: Pick<ClassProps, 'system' | 'bySupervisor'>) {
  const { t } = useWords();
  const { act, pending, failure } = useAct(classifySystem);
  const rank = system.grade === null ? -1 : grades.indexOf(system.grade);
  const offered = grades.filter(
    (grade, at) => grade !== system.grade && (!bySupervisor || at > rank),
  );
  if (offered.length === 0) return null;
  return (
    <Form
      label={t(say('inventory.page.class'))}
      submit={t(say(bySupervisor ? 'inventory.page.class-raise' : 'inventory.page.class-submit'))}
      pending={pending}
      failure={failure}
      onSubmit={({ text }) => {
        const grade = grades.find((each) => each === text('grade'));
        if (grade) act({ systemId: system.id, grade, reason: text('reason') });
      }}
    >
      <SelectField
        name="grade"
        label={t(say('inventory.page.class'))}
        options={offered.map((grade) => ({ value: grade, label: t(gradeWords(grade)) }))}
        defaultValue={null}
        required
      />
      <LongTextField name="reason" label={t(say('inventory.page.reason'))} rows={2} required />
    </Form>
  );
}

type Change = z.output<typeof listSystemChanges.output>['changes'][number];

const step = 20;

/** What was changed in a system's ledger, and when. */
export function HistoryTable({ systemId }: { readonly systemId: SystemId }) {
  const { t } = useWords();
  const [limit, setLimit] = useState(step);
  const { changes, total } = useEndpoint(listSystemChanges, { systemId, offset: 0, limit });
  const spoken = (field: string, value: string) => {
    const words = valueWords(field, value);
    return typeof words === 'string' ? words : t(words);
  };
  const columns: Column<Change>[] = [
    { head: say('inventory.page.changed-at'), cell: ({ changedAt }) => <Moment at={changedAt} /> },
    { head: sayDependency('inventory.page.facet'), cell: ({ field }) => t(keptFieldWords(field)) },
    { head: say('inventory.page.before'), cell: ({ field, before }) => spoken(field, before) },
    { head: say('inventory.page.after'), cell: ({ field, after }) => spoken(field, after) },
    {
      head: say('inventory.page.changed-by'),
      cell: ({ changedBy }) => <code>{changedBy.slice(0, 8)}</code>,
    },
  ];
  return (
    <>
      <Table
        caption={t(say('inventory.page.history'))}
        quiet
        rows={changes}
        rowKey={({ number }) => String(number)}
        columns={columns}
        empty={<p>{t(say('inventory.page.no-history'))}</p>}
      />
      {total > changes.length && limit < 1000 && (
        <p>
          <Button
            weight="outlined"
            onClick={() => {
              setLimit(Math.min(limit * 5, 1000));
            }}
          >
            {t(say('inventory.page.more'))}
          </Button>
        </p>
      )}
    </>
  );
}
