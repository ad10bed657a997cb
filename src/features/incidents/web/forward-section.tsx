import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Refusal } from '#ui/form.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import { forwardFiling } from '../desk-api.ts';
import { say } from '../desk-texts.ts';
import { fieldOf } from '../fact-fields.ts';
import { say as filings } from '../filing-page-texts.ts';
import type { Matter } from './matter.ts';
import { useCalled } from './voice.ts';

type Onward = Matter['onward'][number];
type Props = { readonly shown: Matter; readonly mayAssess: boolean };

/** To whom the rule names a filing is passed on, as far as its reporter consents. */
export function ForwardSection({ shown, mayAssess }: Props) {
  const { t } = useWords();
  const sequences = new Map(shown.filings.map(({ filing }) => [filing.id, filing.sequence]));
  return (
    <Section title={t(say('incidents.matter.forward'))}>
      {shown.onward.length === 0 && <p>{t(say('incidents.matter.forward-none'))}</p>}
      {shown.onward.map((each) => (
        <Passing
          key={`${each.filing} ${each.recipient}`}
          onward={each}
          sequence={sequences.get(each.filing) ?? 1}
          mayAssess={mayAssess}
        />
      ))}
    </Section>
  );
}

type PassingProps = {
  readonly onward: Onward;
  /** Which copy it is that would be passed on. */
  readonly sequence: number;
  readonly mayAssess: boolean;
};

function Passing({ onward, sequence, mayAssess }: PassingProps) {
  const { t } = useWords();
  const called = useCalled();
  const { act, pending, failure } = useAct(forwardFiling);
  const { filing: filingId, recipient, names, isConsented, withheld, forwardedAt } = onward;
  const between = t(say('incidents.matter.between'));
  const fields = withheld.map((field) => t(fieldOf(field).label)).join(between);
  return (
    <div className="flex flex-col gap-2">
      {failure && <Refusal failure={failure} />}
      <p className="flex flex-wrap items-center gap-3">
        <strong>{called(names)}</strong>
        <span>{t(filings('incidents.file.sequence', { count: sequence }))}</span>
        {forwardedAt && (
          <>
            <Badge tone="good">{t(say('incidents.matter.forwarded'))}</Badge>
            <Moment at={forwardedAt} />
          </>
        )}
        {!forwardedAt && !isConsented && (
          <Badge tone="neutral">{t(say('incidents.matter.forward-no'))}</Badge>
        )}
        {!forwardedAt && isConsented && mayAssess && (
          <Button
            weight="outlined"
            waiting={pending}
            onClick={() => {
              act({ filingId, recipient });
            }}
          >
            {t(say('incidents.matter.forward-to', { recipient: called(names) }))}
          </Button>
        )}
      </p>
      {isConsented && withheld.length > 0 && (
        <p>{t(say('incidents.matter.forward-withheld', { fields }))}</p>
      )}
    </div>
  );
}
