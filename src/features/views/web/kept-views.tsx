import { usePlace } from '#ui/address.ts';
import { useAct, useAnswer } from '#ui/call.ts';
import { Confirm } from '#ui/dialog.tsx';
import { Disclosure } from '#ui/disclosure.tsx';
import { CheckField, type Entered, Form, Refusal, TextField } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { useWords } from '#ui/words.tsx';

import { changeView, endView, keepView, listViews, type ViewLine } from '../api.ts';
import { say } from '../texts.ts';
import { CopyLink } from './copy.tsx';

/** The views of this page: opened, handed on, and kept. */
export function KeptViews() {
  const { t } = useWords();
  const { path, query } = usePlace();
  const { answer: views = [], failure } = useAnswer(listViews, { path });
  const own = views.filter((view) => view.own);
  const shared = views.filter((view) => !view.own);
  return (
    <div className="flex flex-col gap-5">
      {failure && <Refusal failure={failure} />}
      {views.length === 0 && <p>{t(say('views.none'))}</p>}
      {own.length > 0 && <List title={t(say('views.own'))} path={path} views={own} />}
      {shared.length > 0 && <List title={t(say('views.shared'))} path={path} views={shared} />}
      {query === '' ? (
        <p className="text-solid-gray-700">{t(say('views.keep-nothing'))}</p>
      ) : (
        <>
          <Keep path={path} query={query} />
          <div>
            <CopyLink label={t(say('views.link'))} address={`${path}${query}`} />
            <p className="mt-1 text-solid-gray-700">{t(say('views.link-support'))}</p>
          </div>
        </>
      )}
    </div>
  );
}

type ListProps = {
  readonly title: string;
  readonly path: string;
  readonly views: readonly ViewLine[];
};

function List({ title, path, views }: ListProps) {
  return (
    <section aria-label={title}>
      <h3 className="font-bold">{title}</h3>
      <ul className="mt-1 flex flex-col divide-y divide-solid-gray-300">
        {views.map((view) => (
          <li key={view.id} className="flex flex-col py-1">
            <View path={path} view={view} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ViewProps = { readonly path: string; readonly view: ViewLine };

function View({ path, view }: ViewProps) {
  const { t } = useWords();
  const { name, query, own, keeper, shared } = view;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Link href={`${path}${query}`} className="link mr-auto flex min-h-11 items-center">
          {name}
        </Link>
        {!own && keeper !== null && (
          <span className="text-solid-gray-700">{t(say('views.by', { keeper }))}</span>
        )}
        {own && shared && <span className="text-solid-gray-700">{t(say('views.is-shared'))}</span>}
        <CopyLink label={t(say('views.copy', { name }))} address={`${path}${query}`} />
      </p>
      {own && (
        <Disclosure summary={t(say('views.change', { name }))}>
          <Change view={view} />
        </Disclosure>
      )}
    </>
  );
}

function NameFields({ view }: { readonly view?: ViewLine }) {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="name"
        label={t(say('views.name'))}
        maxLength={100}
        defaultValue={view?.name}
        autoComplete="off"
        required
      />
      <CheckField
        name="shared"
        label={t(say('views.share'))}
        defaultChecked={view?.shared ?? false}
      />
    </>
  );
}

const namedBy = ({ text, checked }: Entered) => ({ name: text('name'), shared: checked('shared') });

function Keep({ path, query }: { readonly path: string; readonly query: string }) {
  const { t } = useWords();
  const { act, pending, failure, answer } = useAct(keepView);
  return (
    <section aria-label={t(say('views.keep'))}>
      <h3 className="mb-2 font-bold">{t(say('views.keep'))}</h3>
      <Form
        // A view that was kept leaves an empty form for the next.
        key={answer?.id}
        label={t(say('views.keep'))}
        submit={t(say('views.save'))}
        pending={pending}
        failure={failure}
        onSubmit={(entered) => {
          act({ ...namedBy(entered), path, query });
        }}
      >
        <NameFields />
      </Form>
    </section>
  );
}

function Change({ view }: { readonly view: ViewLine }) {
  const { t } = useWords();
  const { id: viewId, name } = view;
  const changing = useAct(changeView);
  const ending = useAct(endView);
  return (
    <Form
      label={t(say('views.change', { name }))}
      submit={t(say('views.save'))}
      pending={changing.pending}
      failure={changing.failure ?? ending.failure}
      onSubmit={(entered) => {
        changing.act({ viewId, ...namedBy(entered) });
      }}
      beside={
        <Confirm
          label={t(say('views.end', { name }))}
          title={t(say('views.end', { name }))}
          confirm={t(say('views.end-do'))}
          weight="outlined"
          tone="danger"
          waiting={ending.pending}
          onConfirm={() => {
            ending.act({ viewId });
          }}
        >
          <p>{t(say('views.end-what'))}</p>
        </Confirm>
      }
    >
      <NameFields view={view} />
    </Form>
  );
}
