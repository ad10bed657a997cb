import { createContext, type ReactNode, useContext } from 'react';

import type { OrganizationId, PersonId } from '#kernel/actor.ts';
import type { Permission } from '#kernel/permission.ts';

/** Whoever is signed in, as far as pages need to know: what to offer is decided here, what is allowed by the server. */
export type SignedIn = {
  readonly id: PersonId;
  readonly name: string;
  readonly organizationId: OrganizationId;
  readonly may: (permission: Permission) => boolean;
};

const Person = createContext<SignedIn | null>(null);

type Props = { readonly person: SignedIn; readonly children: ReactNode };

export function PersonProvider({ person, children }: Props) {
  return <Person value={person}>{children}</Person>;
}

/** Whoever is signed in; null on the few pages that are open to everybody. */
export const useWhoever = (): SignedIn | null => useContext(Person);

export function usePerson(): SignedIn {
  const person = useContext(Person);
  if (!person) throw new Error('Nobody is signed in here.');
  return person;
}
