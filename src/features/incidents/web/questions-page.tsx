import { useState } from 'react';
import type { z } from 'zod';

import type { Text } from '#kernel/text.ts';
import { useAddressId, useQuery } from '#ui/address.ts';
import { buttonLook } from '#ui/button.tsx';
import { useEndpoint } from '#ui/call.ts';
import { Link } from '#ui/link.tsx';
import { Page, Section } from '#ui/page.tsx';
import { Progress } from '#ui/progress.tsx';
import { useWords } from '#ui/words.tsx';

import { type FactLine, listIncidentQuestions, showIncident } from '../api.ts';
import { type FieldKey, fieldKeys, fieldOf } from '../fact-fields.ts';
import { type Block, blocks } from '../field.ts';
import { say } from '../filing-page-texts.ts';
import { IncidentId } from '../incident.ts';
import { say as record } from '../record-texts.ts';
import { say as tell } from '../telling-texts.ts';
import { Answer } from './answer.tsx';
import { dutiesPage, filePage, questionsPage, recordPage } from './place.ts';
import { useCalled } from './voice.ts';

type Question = z.output<typeof listIncidentQuestions.output>['fields'][number];
type Known = ReadonlyMap<FieldKey, FactLine>;

const blockKeys = Object.keys(blocks).filter((key): key is Block => Object.hasOwn(blocks, key));

/** What all reports need that are owed next, each thing asked once, with who will see the answer. */
export function QuestionsPage() {
  const { t } = useWords();
  const incidentId = useAddressId(IncidentId);
  const { title, facts } = useEndpoint(showIncident, { incidentId });
  const fields = useAsked(useEndpoint(listIncidentQuestions, { incidentId }).fields);
  const known: Known = new Map(facts.map((fact) => [fact.field, fact]));
  const done = fields.filter(({ field }) => known.has(field)).length;
  const parts: readonly Part[] = blockKeys
    .map((block) => ({
      block,
      asked: fields.filter(({ field }) => fieldOf(field).block === block),
    }))
    .filter(({ asked }) => asked.length > 0);
  const wanted = useQuery('part');
  const at = Math.max(
    parts.findIndex(({ block }) => block === wanted),
    0,
  );
  const [shown, next] = [parts[at], parts[at + 1]];
  return (
    <Page
      title={t(say('incidents.wizard.title'))}
      above={[
        { label: t(tell('incidents.title')), href: '/incidents' },
        { label: title || t(record('incidents.list.unnamed')), href: recordPage(incidentId) },
      ]}
      lead={t(say('incidents.wizard.lead'))}
    >
      <Progress label={t(say('incidents.wizard.progress'))} done={done} of={fields.length} />
      {shown ? (
        <>
          <PartsNav {...{ incidentId, parts, known }} shown={shown.block} />
          <BlockPart {...{ incidentId, known }} {...shown} />
        </>
      ) : (
        <p>{t(say('incidents.wizard.none'))}</p>
      )}
      <p className="flex flex-wrap gap-3">
        {next && (
          <Link href={partPage(incidentId, next.block)} className={buttonLook()}>
            {t(say('incidents.wizard.next-part', { part: t(blocks[next.block]) }))}
          </Link>
        )}
        <Link href={filePage(incidentId)} className={buttonLook(next ? 'outlined' : 'solid')}>
          {t(say('incidents.wizard.next'))}
        </Link>
        <Link href={dutiesPage(incidentId)} className={buttonLook('outlined')}>
          {t(record('incidents.record.to-duties'))}
        </Link>
      </p>
    </Page>
  );
}

/** What is asked, and what was asked a moment ago: an answer that settles something stays in sight. */
function useAsked(fields: readonly Question[]): readonly Question[] {
  const [before, setBefore] = useState(fields);
  const now = new Set(fields.map(({ field }) => field));
  const settled = before.filter(({ field }) => !now.has(field));
  const all = [...fields, ...settled];
  if (fields.some((each) => !before.includes(each))) setBefore(all);
  return fieldKeys.flatMap((key) => all.find(({ field }) => field === key) ?? []);
}

type Part = { readonly block: Block; readonly asked: readonly Question[] };

const partPage = (id: IncidentId, block: Block) => `${questionsPage(id)}?part=${block}`;

type NavProps = {
  readonly incidentId: IncidentId;
  readonly parts: readonly Part[];
  readonly known: Known;
  readonly shown: Block;
};

/** The parts in which it is asked, each with how far it has come; one of them is on the page. */
function PartsNav({ incidentId, parts, known, shown }: NavProps) {
  const { t } = useWords();
  return (
    <nav aria-label={t(say('incidents.wizard.parts'))}>
      <ol className="flex flex-wrap gap-x-2 gap-y-1 border-b border-solid-gray-300">
        {parts.map(({ block, asked }) => (
          <li key={block}>
            <Link
              href={partPage(incidentId, block)}
              aria-current={block === shown ? 'step' : undefined}
              className="flex min-h-11 items-center border-b-4 border-transparent px-3 hover:underline aria-[current=step]:border-key-900 aria-[current=step]:font-bold aria-[current=step]:text-key-900"
            >
              {t(partWords({ block, asked }, known, t))}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A part with how many of its questions have an answer. */
const partWords = ({ block, asked }: Part, known: Known, t: (text: Text) => string): Text =>
  say('incidents.wizard.block-count', {
    block: t(blocks[block]),
    done: asked.filter(({ field }) => known.has(field)).length,
    of: asked.length,
  });

type PartProps = Part & { readonly incidentId: IncidentId; readonly known: Known };

function BlockPart({ incidentId, block, asked, known }: PartProps) {
  const { t } = useWords();
  return (
    <Section title={t(blocks[block])}>
      {asked.map((question) => (
        <div key={question.field} className="rounded-12 border border-solid-gray-300 p-4 md:p-6">
          <Answer
            incidentId={incidentId}
            field={question.field}
            fact={known.get(question.field)}
            required={question.isRequired}
          >
            <SeenBy question={question} />
          </Answer>
        </div>
      ))}
    </Section>
  );
}

/** Who will see an answer; one that only decides which duties arise is seen by nobody else. */
function SeenBy({ question: { seenBy } }: { readonly question: Question }) {
  const { t } = useWords();
  const called = useCalled();
  if (seenBy.length === 0) {
    return <p className="text-solid-gray-700">{t(say('incidents.wizard.deciding'))}</p>;
  }
  return (
    <div className="flex flex-wrap gap-x-3 text-solid-gray-700">
      <span>{t(say('incidents.wizard.seen'))}</span>
      <ul className="flex flex-wrap gap-x-3">
        {seenBy.map(({ key, names }) => (
          <li key={key} className="font-bold">
            {called(names)}
          </li>
        ))}
      </ul>
    </div>
  );
}
