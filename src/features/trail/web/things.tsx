import { program } from '#kernel/actor.ts';
import { OrganizationId, PersonId } from '#kernel/actor.ts';
import { Link } from '#ui/link.tsx';
import { useNaming, useWords } from '#ui/words.tsx';

import type { Line, Thing, Things } from '../api.ts';
import { say } from '../texts.ts';

const itself = PersonId.encode(program({ has: () => false }).id);

/** A thing by its id, if the reader knows it: what strangers named may be called like anything. */
export const thingOf = (things: Things, id: string): Thing | undefined =>
  Object.hasOwn(things, id) ? things[id] : undefined;

/** What the things of some entries are called: one that is not known to the reader by its id. */
export function useCalled(things: Things) {
  const { t } = useWords();
  const naming = useNaming();
  const called = (id: string): string => {
    if (id === itself) return t(say('trail.program'));
    const thing = thingOf(things, id);
    return thing ? naming(thing) : id;
  };
  return {
    called,
    /** Who did it, with the body they speak for. */
    who: ({ actorId }: Pick<Line, 'actorId'>): string => {
      const id = PersonId.encode(actorId);
      const body = thingOf(things, id)?.organization;
      return body ? `${called(id)} ${called(body)}` : called(id);
    },
    /** The body that an act concerned. */
    whose: ({ organizationId }: Pick<Line, 'organizationId'>): string =>
      organizationId === null ? '' : called(OrganizationId.encode(organizationId)),
  };
}

type Props = { readonly id: string; readonly things: Things };

/** A thing by its name, leading to its page where the reader may open that. */
export function ThingLink({ id, things }: Props) {
  const { called } = useCalled(things);
  const page = thingOf(things, id)?.page;
  const name = called(id);
  if (page) return <Link href={page}>{name}</Link>;
  return name === id ? <code className="break-all">{id}</code> : name;
}
