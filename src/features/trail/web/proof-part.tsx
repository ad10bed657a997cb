import type { z } from 'zod';

import type { Receipt } from '#features/ledger/receipt.ts';
import { base64 } from '#kernel/base64.ts';
import { Button } from '#ui/button.tsx';
import { Moment } from '#ui/clock.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { Notice } from '#ui/notice.tsx';
import { Section } from '#ui/page.tsx';
import { useWords } from '#ui/words.tsx';

import type { showLine } from '../api.ts';
import { say } from '../texts.ts';
import { canCheck } from './browser-check.ts';
import { Hash } from './hash.tsx';
import { ReceiptPart } from './receipt-part.tsx';
import { Steps } from './steps.tsx';
import { useCheck } from './use-check.ts';

type Answer = z.output<typeof showLine.output>;
type Shown = Pick<Answer, 'line' | 'sealed'> & { readonly signing: Answer['key'] };

/** What proves an entry, and its check in the reader's own browser. */
export function ProofPart({ line, signing, sealed }: Shown) {
  const { t } = useWords();
  if (!sealed) {
    return (
      <Section title={t(say('trail.proof'))}>
        <Notice tone="info" title={t(say('trail.unsigned'))} />
      </Section>
    );
  }
  const { signedAt, commitment, leaf, receipt } = sealed;
  return (
    <>
      <Section title={t(say('trail.proof'))}>
        <p className="max-w-3xl">{t(say('trail.proof-lead'))}</p>
        <Check receipt={receipt} keyLine={signing.line} />
        <DefinitionList
          items={[
            { term: t(say('trail.position')), value: receipt.position },
            { term: t(say('trail.commitment')), value: <Hash>{commitment}</Hash> },
            { term: t(say('trail.leaf')), value: <Hash>{leaf}</Hash> },
            { term: t(say('trail.signed-at')), value: <Moment at={signedAt} /> },
            { term: t(say('trail.fingerprint')), value: <Hash>{signing.fingerprint}</Hash> },
            { term: t(say('trail.key')), value: <Hash>{signing.line}</Hash> },
          ]}
        />
        <Values receipt={receipt} />
      </Section>
      <ReceiptPart entryId={line.id} position={receipt.position} keyLine={signing.line} />
    </>
  );
}

type CheckProps = { readonly receipt: Receipt; readonly keyLine: string };

function Check({ receipt, keyLine }: CheckProps) {
  const { t } = useWords();
  const { checked, checking, check } = useCheck(keyLine);
  if (!canCheck()) return <Notice tone="warning" title={t(say('trail.no-crypto'))} />;
  return (
    <>
      <p>
        <Button
          waiting={checking}
          onClick={() => {
            check(receipt);
          }}
        >
          {t(say(checking ? 'trail.checking' : 'trail.check'))}
        </Button>
      </p>
      {checked && <Steps checked={checked} good={t(say('trail.holds'))} />}
    </>
  );
}

/** Everything the check computes with: one press away on the screen, in full on paper. */
function Values({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useWords();
  const { proof, checkpoint } = receipt;
  const path = t(say('trail.path', { count: proof.length }));
  const signed = t(say('trail.checkpoint'));
  return (
    <>
      <div className="print:hidden">
        <Disclosure summary={path}>
          <Path receipt={receipt} />
        </Disclosure>
        <Disclosure summary={signed}>
          <Checkpoint>{checkpoint}</Checkpoint>
        </Disclosure>
      </div>
      <div className="hidden print:block">
        <DefinitionList
          items={[
            { term: path, value: <Path receipt={receipt} /> },
            { term: signed, value: <Checkpoint>{checkpoint}</Checkpoint> },
          ]}
        />
      </div>
    </>
  );
}

function Path({ receipt: { proof, salt } }: { readonly receipt: Receipt }) {
  const { t } = useWords();
  return (
    <>
      {proof.length === 0 ? (
        <p>{t(say('trail.path-empty'))}</p>
      ) : (
        <ol aria-label={t(say('trail.path-label'))} className="list-decimal pl-8">
          {proof.map((step, at) => (
            // A path never changes its order, and may hold a hash twice.
            <li key={at}>
              <Hash>{base64(step)}</Hash>
            </li>
          ))}
        </ol>
      )}
      <p>
        {t(say('trail.salt'))}: <Hash>{base64(salt)}</Hash>
      </p>
    </>
  );
}

function Checkpoint({ children }: { readonly children: string }) {
  return <pre className="max-w-3xl text-dns-14N-130 break-all whitespace-pre-wrap">{children}</pre>;
}
