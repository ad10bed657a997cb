import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';

import { tokenPermissions } from '#features/access/role.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useWords } from '#ui/words.tsx';

import { say } from '../api-texts.ts';
import { placeWords } from '../api-words.ts';
import { type Call, curlOf } from '../reference.ts';
import { formOf, type Member, membersOf, type Schema } from '../schema.ts';

type Props = { readonly call: Call };

/** One call, folded up until somebody opens it or comes by its address. */
export function CallView({ call }: Props) {
  const own = useRef<HTMLDetailsElement>(null);
  const isWanted = useRouterState({ select: ({ location }) => location.hash === call.id });
  const [isOpen, setOpen] = useState(isWanted);
  useEffect(() => {
    // It arrives after the page, when the router has stopped looking for the anchor.
    if (isWanted) own.current?.scrollIntoView();
  }, [isWanted]);
  return (
    <details
      ref={own}
      id={call.id}
      open={isOpen}
      className="scroll-mt-4"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 py-2 hover:underline">
        <strong className="w-16 shrink-0">{call.method}</strong>
        <code className="break-all">{call.path}</code>
      </summary>
      {isOpen && (
        <div className="flex flex-col gap-4 pb-6 md:pl-6">
          <Needs call={call} />
          <Parameters call={call} />
          <Bodies call={call} />
          <Example call={call} />
        </div>
      )}
    </details>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-std-17B-170">{title}</h3>
      {children}
    </section>
  );
}

function Needs({ call: { id, permission } }: Props) {
  const { t } = useWords();
  const isForMachines = tokenPermissions.some((each) => each === permission);
  return (
    <Part title={t(say('help.api.needs'))}>
      <p className="flex flex-wrap items-center gap-3">
        {permission === 'public' ? t(say('help.api.public')) : <code>{permission}</code>}
        {permission !== 'public' && (
          <Badge tone={isForMachines ? 'good' : 'neutral'}>
            {t(say(isForMachines ? 'help.api.machine' : 'help.api.person-only'))}
          </Badge>
        )}
        <a href={`#${id}`} className="link inline-block py-0.5 break-all">
          #{id}
        </a>
      </p>
    </Part>
  );
}

function Parameters({ call: { parameters } }: Props) {
  const { t } = useWords();
  if (parameters.length === 0) return null;
  return (
    <Part title={t(say('help.api.parameters'))}>
      <ul className="flex flex-col gap-1">
        {parameters.map(({ name, in: place, required, schema }) => (
          <li key={name}>
            <Name name={name} form={formOf(schema)} required={required} />{' '}
            <span className="text-solid-gray-700">{t(placeWords[place])}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Bodies({ call: { body, answer } }: Props) {
  const { t } = useWords();
  return (
    <>
      {body && (
        <Part title={t(say('help.api.body', { type: body.type }))}>
          <SchemaView schema={body.schema} />
        </Part>
      )}
      {answer && (
        <Part title={t(say('help.api.answer', { type: answer.type }))}>
          <SchemaView schema={answer.schema} />
        </Part>
      )}
    </>
  );
}

function SchemaView({ schema }: { readonly schema: Schema }) {
  const { t } = useWords();
  const members = membersOf(schema);
  return (
    <>
      <p>
        {t(say('help.api.answer-is'))} <code>{formOf(schema)}</code>
      </p>
      {members.length > 0 && <Members members={members} />}
    </>
  );
}

/** Names within names, as a list of lists. */
function Members({ members }: { readonly members: readonly Member[] }) {
  return (
    <ul className="mt-1 flex flex-col gap-1 border-l border-solid-gray-300 pl-4">
      {members.map(({ name, form, required, within }, at) => (
        <li key={`${name} ${at}`}>
          <Name name={name} form={form} required={required} />
          {within.length > 0 && <Members members={within} />}
        </li>
      ))}
    </ul>
  );
}

type NameProps = { readonly name: string; readonly form: string; readonly required: boolean };

function Name({ name, form, required }: NameProps) {
  const { t } = useWords();
  return (
    <>
      <code className="font-bold">{name}</code>{' '}
      <code className="break-words text-solid-gray-700">{form}</code>
      {required && <span> {t(say('help.api.required'))}</span>}
    </>
  );
}

function Example({ call }: Props) {
  const { t } = useWords();
  const [isCopied, setCopied] = useState<boolean>();
  const example = curlOf(call, location.origin);
  return (
    <Part title={t(say('help.api.example'))}>
      <pre
        tabIndex={0}
        role="region"
        aria-label={t(say('help.api.example'))}
        className="overflow-x-auto rounded-8 border border-solid-gray-300 bg-solid-gray-50 p-3"
      >
        <code>{example}</code>
      </pre>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <Button
          weight="outlined"
          onClick={() => {
            void copied(example).then(setCopied);
          }}
        >
          {t(say('help.api.copy'))}
        </Button>
        <span role="status">
          {isCopied !== undefined && t(say(isCopied ? 'help.api.copied' : 'help.api.not-copied'))}
        </span>
      </p>
    </Part>
  );
}

/** Whether a text could be put into the clipboard, which a browser withholds from a plain-http site. */
async function copied(text: string): Promise<boolean> {
  if (!isSecureContext) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
