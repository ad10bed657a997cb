import { useState } from 'react';

import { asEntered, momentOf } from '#kernel/moment.ts';
import { buttonLook } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { CheckGroup } from '#ui/check-group.tsx';
import { useNow } from '#ui/clock.tsx';
import { MomentField } from '#ui/date-field.tsx';
import { Drafted } from '#ui/draft.tsx';
import { type Entered, Form, LongTextField } from '#ui/form.tsx';
import { Link, useGo } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { RadioField } from '#ui/radio-field.tsx';
import { useWords } from '#ui/words.tsx';

import { openIncident, tellFact } from '../api.ts';
import { type FieldKey, fieldOf } from '../fact-fields.ts';
import type { FactValue } from '../fact-value.ts';
import { RecordKind, recordKinds } from '../facts.ts';
import type { IncidentId } from '../incident.ts';
import { say } from '../record-texts.ts';
import { recordKindWords } from '../shown.ts';
import { say as tell } from '../telling-texts.ts';
import { questionsPage, recordPage } from './place.ts';

/** A record’s beginning: four questions, none of which needs an answer. */
export function BeginPage() {
  const { t } = useWords();
  return (
    <Page
      title={t(say('incidents.list.begin'))}
      above={[{ label: t(tell('incidents.title')), href: '/incidents' }]}
      lead={t(say('incidents.begin.lead'))}
    >
      <Drafted of="incident">
        <BeginForm />
      </Drafted>
    </Page>
  );
}

/** The longest that a title can be. */
const longest = 200;

function useBeginning() {
  const go = useGo();
  const opening = useAct(openIncident);
  const telling = useAct(tellFact);
  const [begun, setBegun] = useState<IncidentId>();
  /** Tells one answer after the other, then opens the record: each has its own place in its history. */
  const tellAll = (incidentId: IncidentId, [next, ...more]: readonly [FieldKey, FactValue][]) => {
    if (!next) {
      go(questionsPage(incidentId));
      return;
    }
    const [field, value] = next;
    telling.act({ incidentId, field, value, since: null }, () => {
      tellAll(incidentId, more);
    });
  };
  const begin = (entered: Entered) => {
    const what = entered.text('what').trim();
    const when = entered.text('when').trim();
    const types = [...entered.texts('types')];
    opening.act(
      {
        kind: RecordKind.parse(entered.text('kind')),
        title: (what.split('\n')[0] ?? '').slice(0, longest),
        ...(when === '' ? {} : { recognisedAt: momentOf(when) }),
      },
      ({ id }) => {
        setBegun(id);
        tellAll(id, [
          ...(what === '' ? [] : [['outline', what] as [FieldKey, FactValue]]),
          ...(types.length === 0 ? [] : [['incident-types', types] as [FieldKey, FactValue]]),
        ]);
      },
    );
  };
  return { begin, begun, opening, telling };
}

function BeginForm() {
  const { t } = useWords();
  const now = useNow();
  const [opened] = useState(now);
  const { begin, begun, opening, telling } = useBeginning();
  const options = Object.entries(fieldOf('incident-types').options ?? {});
  if (begun && telling.failure) return <Partly id={begun} />;
  return (
    <Form
      label={t(say('incidents.begin.form'))}
      submit={t(say('incidents.begin.submit'))}
      pending={opening.pending || telling.pending}
      failure={opening.failure}
      onSubmit={begin}
    >
      <LongTextField
        name="what"
        label={t(say('incidents.begin.what'))}
        support={t(say('incidents.begin.what-support'))}
        rows={4}
      />
      <MomentField
        name="when"
        label={t(say('incidents.begin.when'))}
        support={t(say('incidents.begin.when-support'))}
        defaultValue={opened ? asEntered(opened) : ''}
      />
      <CheckGroup
        name="types"
        label={t(say('incidents.begin.types'))}
        support={t(say('incidents.begin.types-support'))}
        options={options.map(([value, text]) => ({ value, label: t(text) }))}
        chosen={[]}
      />
      <RadioField
        name="kind"
        label={t(say('incidents.begin.kind'))}
        options={recordKinds.map((value) => ({ value, label: t(recordKindWords[value]) }))}
        defaultValue="incident"
      />
    </Form>
  );
}

/** The record is there, but not all of what was entered. */
function Partly({ id }: { readonly id: IncidentId }) {
  const { t } = useWords();
  return (
    <Notice tone="warning" title={t(say('incidents.begin.partly'))} live>
      <p className="mt-3">
        <Link href={recordPage(id)} className={buttonLook('outlined')}>
          {t(say('incidents.begin.to-record'))}
        </Link>
      </p>
    </Notice>
  );
}
