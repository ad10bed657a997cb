import { useState } from 'react';

import { momentWords } from '#kernel/moment.ts';
import { useAddressId } from '#ui/address.ts';
import { Badge } from '#ui/badge.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Confirm } from '#ui/dialog.tsx';
import { Form, Refusal } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page, Section } from '#ui/page.tsx';
import { usePerson } from '#ui/person.tsx';
import { useWords } from '#ui/words.tsx';

import {
  type ConsultationAnswer,
  giveOpinion,
  listOpinions,
  showConsultation,
  withdrawOpinion,
} from '../consultation-api.ts';
import { say } from '../consultation-texts.ts';
import { namingWords, windowWords } from '../opinion-words.ts';
import { say as sayPage } from '../page-texts.ts';
import { ConsultationId, type OpinionId, PlanId } from '../plan.ts';
import { useAbove } from './above.ts';
import { AskedText } from './asked-text.tsx';
import { Invitees } from './invitees.tsx';
import { MoveForm } from './move-form.tsx';
import { OpinionFields, opinionIn } from './opinion-fields.tsx';
import { OwnOpinions } from './own-opinions.tsx';
import { windowTones } from './plan-words.ts';

/** A consultation: what is asked and until when, the text, and where one’s own body says what it thinks. */
export function ConsultationPage() {
  const { t } = useWords();
  const { may } = usePerson();
  const above = useAbove();
  const consultationId = useAddressId(ConsultationId);
  const asked = useEndpoint(showConsultation, { consultationId });
  const own = `/consultations/${ConsultationId.encode(consultationId)}`;
  const isOffice = may('plans.write') || may('plans.adopt');
  return (
    <Page
      title={asked.title}
      lead={asked.lead}
      above={above.plan({ id: asked.planId, title: asked.plan })}
    >
      <Head asked={asked} />
      {(isOffice || asked.state === 'published') && (
        <nav className="flex flex-wrap gap-6 print:hidden" aria-label={asked.title}>
          {isOffice && <Link href={`${own}/opinions`}>{t(say('plans.consultation.to-desk'))}</Link>}
          <Link href={`${own}/table`}>{t(say('plans.consultation.to-table'))}</Link>
          {asked.isPublic && <Link href="/opinion">{t(say('plans.consultation.to-door'))}</Link>}
        </nav>
      )}
      {may('plans.write') && asked.state !== 'published' && (
        <MoveForm consultationId={consultationId} />
      )}
      <Participation asked={asked} />
      {isOffice && <Invitees asked={asked} />}
    </Page>
  );
}

type Props = { readonly asked: ConsultationAnswer };

function Head({ asked }: Props) {
  const { t, language } = useWords();
  const { number, state, opensAt, closesAt, naming, plan, planId } = asked;
  const period = { from: momentWords(opensAt, language), to: momentWords(closesAt, language) };
  return (
    <DefinitionList
      items={[
        {
          term: t(say('plans.consultation.plan')),
          value: (
            <Link href={`/plans/${PlanId.encode(planId)}?revision=${number}`}>
              {plan} {t(sayPage('plans.page.revision', { number }))}
            </Link>
          ),
        },
        {
          term: t(say('plans.consultation.state')),
          value: <Badge tone={windowTones[state]}>{t(windowWords[state])}</Badge>,
        },
        {
          term: t(say('plans.consultation.period')),
          value: t(say('plans.consultation.period-of', period)),
        },
        { term: t(say('plans.consultation.naming')), value: t(namingWords[naming]) },
      ]}
    />
  );
}

/** The text, and for a body that is asked what it said and may still say. */
function Participation({ asked }: Props) {
  const { may } = usePerson();
  const [chosen, setChosen] = useState<number | null>(null);
  const mayGive = asked.mayGive && may('plans.answer');
  return (
    <>
      <AskedText paragraphs={asked.paragraphs} mayGive={mayGive} onChosen={setChosen} />
      {mayGive && <GiveForm key={chosen ?? 0} asked={asked} chosen={chosen} />}
      {may('plans.answer') && <Own consultationId={asked.id} isOpen={mayGive} />}
    </>
  );
}

function GiveForm({ asked, chosen }: Props & { readonly chosen: number | null }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(giveOpinion);
  return (
    <Section id="give" title={t(say('plans.consultation.give'))}>
      {answer && <Notice tone="good" title={t(say('plans.consultation.given'))} live />}
      <Form
        key={answer?.id ?? ''}
        label={t(say('plans.consultation.give'))}
        submit={t(say('plans.consultation.give-submit'))}
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          act({ consultationId: asked.id, ...opinionIn(entered, asked.paragraphs) });
        }}
      >
        <OpinionFields paragraphs={asked.paragraphs} chosen={chosen} />
      </Form>
    </Section>
  );
}

type OwnProps = { readonly consultationId: ConsultationId; readonly isOpen: boolean };

function Own({ consultationId, isOpen }: OwnProps) {
  const { t } = useWords();
  const { opinions } = useEndpoint(listOpinions, { consultationId });
  const { act, pending, failure } = useAct(withdrawOpinion);
  const withdraw = (id: OpinionId) => (
    <p className="mt-3">
      <Confirm
        label={t(say('plans.consultation.withdraw'))}
        title={t(say('plans.consultation.withdraw'))}
        confirm={t(say('plans.consultation.withdraw'))}
        weight="outlined"
        waiting={pending}
        onConfirm={() => {
          act({ opinionId: id });
        }}
      >
        <p>{t(say('plans.consultation.withdraw-what'))}</p>
      </Confirm>
    </p>
  );
  return (
    <Section title={t(say('plans.consultation.own'))}>
      {failure && <Refusal failure={failure} />}
      <OwnOpinions opinions={opinions} {...(isOpen ? { act: withdraw } : {})} />
    </Section>
  );
}
