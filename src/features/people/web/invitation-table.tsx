import { useState } from 'react';

import { roleWords } from '#features/access/role-words.ts';
import { say as access } from '#features/access/texts.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { useAct, useEndpoint } from '#ui/call.ts';
import { Moment } from '#ui/clock.tsx';
import { Refusal, SelectField } from '#ui/form.tsx';
import { type Column, Table } from '#ui/table.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import { type Invitation, InvitationState, invitationStates, validDays } from '../invitation.ts';
import { listInvitations, renewInvitations, revokeInvitation } from '../invitation-api.ts';
import { say } from '../invitation-texts.ts';
import { say as sayPeople } from '../texts.ts';
import { Pager } from './pager.tsx';
import type { Told } from './told.ts';

const states = {
  open: { tone: 'open', words: say('people.page.invitation-open') },
  used: { tone: 'good', words: say('people.page.invitation-used') },
  expired: { tone: 'warning', words: say('people.page.invitation-expired') },
  revoked: { tone: 'neutral', words: say('people.page.invitation-revoked') },
} as const satisfies Record<InvitationState, { readonly tone: Tone; readonly words: object }>;

const pageSize = 50;

type Props = { readonly onTold: (told: Told) => void };

/** What became of each invitation, and new codes for those that nobody accepted. */
export function InvitationTable({ onTold }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState<{ state?: InvitationState; offset: number }>({ offset: 0 });
  const { total, counts, invitations } = useEndpoint(listInvitations, {
    ...shown,
    limit: pageSize,
  });
  const renew = useAct(renewInvitations);
  const revoke = useAct(revokeInvitation);
  const pending = renew.pending || revoke.pending;
  const failure = renew.failure ?? revoke.failure;
  const onRenew = (ids: Invitation['id'][]) => {
    renew.act({ invitationIds: ids, days: validDays.usual, mail: false }, onTold);
  };
  const columns = useColumns({
    pending,
    onRenew: (id) => {
      onRenew([id]);
    },
    onRevoke: (id) => {
      revoke.act({ invitationId: id });
    },
  });
  const lapsed = invitations.filter(({ state }) => state === 'expired').map(({ id }) => id);
  return (
    <>
      <SelectField
        name="state"
        label={t(sayPeople('people.page.state'))}
        options={[
          { value: '', label: t(say('people.page.all-states')) },
          ...invitationStates.map((state) => ({
            value: state,
            label: t(
              say('people.page.state-count', {
                state: t(states[state].words),
                count: counts[state],
              }),
            ),
          })),
        ]}
        onChange={(value) => {
          const state = InvitationState.safeParse(value);
          setShown({ offset: 0, ...(state.success ? { state: state.data } : {}) });
        }}
      />
      {failure && <Refusal failure={failure} />}
      <Table
        caption={t(say('people.page.invited'))}
        quiet
        rows={invitations}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t(say('people.page.no-invitations'))}</p>}
      />
      <Pager
        total={total}
        offset={shown.offset}
        size={pageSize}
        onOffset={(offset) => {
          setShown({ ...shown, offset });
        }}
      />
      {lapsed.length > 1 && (
        <p>
          <Button
            weight="outlined"
            waiting={pending}
            onClick={() => {
              onRenew(lapsed);
            }}
          >
            {t(say('people.page.renew-all', { count: lapsed.length }))}
          </Button>
        </p>
      )}
    </>
  );
}

type ActsProps = {
  readonly pending: boolean;
  readonly onRenew: (id: Invitation['id']) => void;
  readonly onRevoke: (id: Invitation['id']) => void;
};

function useColumns({ pending, onRenew, onRevoke }: ActsProps): Column<Invitation>[] {
  const { t } = useWords();
  const naming = useNaming();
  return [
    {
      head: access('access.page.name'),
      cell: ({ name, login }) => (
        <>
          {name}
          <span className="block text-dns-16N-130 text-solid-gray-700">{login}</span>
        </>
      ),
      sort: ({ name }) => name,
    },
    {
      head: access('access.page.organization'),
      cell: (line) => naming({ nameJa: line.organizationJa, nameEn: line.organizationEn }),
    },
    { head: access('access.page.role'), cell: ({ role }) => t(roleWords(role)) },
    {
      head: sayPeople('people.page.state'),
      cell: ({ state }) => <Badge tone={states[state].tone}>{t(states[state].words)}</Badge>,
    },
    {
      head: say('people.expires'),
      cell: ({ expiresAt }) => <Moment at={expiresAt} />,
      sort: ({ expiresAt }) => expiresAt,
    },
    {
      head: say('people.page.mailed'),
      cell: ({ mailedAt, mailing }) =>
        mailedAt ? (
          <Moment at={mailedAt} />
        ) : (
          t(say(mailing ? 'people.page.mail-waits' : 'people.page.mail-none'))
        ),
    },
    {
      head: sayPeople('people.page.acts'),
      cell: ({ id, state }) =>
        (state === 'open' || state === 'expired') && (
          <span className="flex flex-wrap gap-2">
            <Button
              weight="outlined"
              waiting={pending}
              onClick={() => {
                onRenew(id);
              }}
            >
              {t(say('people.page.renew'))}
            </Button>
            <Button
              weight="outlined"
              tone="danger"
              waiting={pending}
              onClick={() => {
                onRevoke(id);
              }}
            >
              {t(say('people.page.revoke'))}
            </Button>
          </span>
        ),
    },
  ];
}
