import type { z } from 'zod';

import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { FaultList } from '#ui/fault-list.tsx';
import { Refusal } from '#ui/form.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/page.tsx';
import { Waiting } from '#ui/waiting.tsx';
import { useWords } from '#ui/words.tsx';

import { showLedger, verifyWhole } from '../api.ts';
import { say } from '../texts.ts';
import { Hash } from './hash.tsx';

/** How far the ledger has come, what was signed last and with which key, and its verification. */
export function LedgerState() {
  const { t } = useWords();
  const { entries, signed, key } = useEndpoint(showLedger, {}, { everySeconds: 60 });
  return (
    <Section title={t(say('trail.state'))}>
      <DefinitionList
        items={[
          {
            term: t(say('trail.entries')),
            value: t(say('trail.entries-count', { count: entries })),
          },
          {
            term: t(say('trail.signed')),
            value: signed ? (
              <>
                <Moment at={signed.at} /> {t(say('trail.signed-size', { size: signed.size }))}
              </>
            ) : (
              t(say('trail.never-signed'))
            ),
          },
        ]}
      />
      <Verification />
      <Disclosure summary={t(say('trail.key'))}>
        <DefinitionList
          items={[
            { term: t(say('trail.fingerprint')), value: <Hash>{key.fingerprint}</Hash> },
            { term: t(say('trail.key')), value: <Hash>{key.line}</Hash> },
            ...(signed ? [{ term: t(say('trail.root')), value: <Hash>{signed.root}</Hash> }] : []),
          ]}
        />
      </Disclosure>
    </Section>
  );
}

/** The verification of the whole ledger, and what came of it. */
function Verification() {
  const { t } = useWords();
  const { act, pending, answer, failure } = useAct(verifyWhole);
  return (
    <div className="flex flex-col gap-4 print:hidden">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          weight="outlined"
          waiting={pending}
          onClick={() => {
            act({});
          }}
        >
          {t(say('trail.verify'))}
        </Button>
        <span className="max-w-2xl text-solid-gray-700">{t(say('trail.verify-lead'))}</span>
      </p>
      {pending && (
        <Notice tone="info" title={t(say('trail.verifying'))} live>
          <Waiting />
        </Notice>
      )}
      {failure && <Refusal failure={failure} />}
      {answer && !pending && <Outcome {...answer} />}
    </div>
  );
}

function Outcome({ ok, entries, checkpoints, count, faults }: z.output<typeof verifyWhole.output>) {
  const { t } = useWords();
  if (ok) {
    return <Notice tone="good" title={t(say('trail.sound', { entries, checkpoints }))} live />;
  }
  return (
    <Notice tone="error" title={t(say('trail.unsound', { count }))} live>
      <FaultList faults={faults.map(({ text }) => ({ path: '', text }))} />
      <p>{t(say('trail.unsound-next'))}</p>
    </Notice>
  );
}
