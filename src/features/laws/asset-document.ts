import { z } from 'zod';

import { Names } from '#features/profiles/names.ts';
import { OrganizationId } from '#kernel/actor.ts';
import { day, instant } from '#kernel/instant.ts';

import type { Particulars } from './asset.ts';
import { InstrumentKey } from './instrument.ts';
import { NotificationId } from './obligation.ts';

const Body = z.strictObject({ id: OrganizationId, names: Names });

/** A notification of a computer as it is sent: what it says and to whom. */
export const AssetDocument = z.strictObject({
  format: z.literal('noroshi-asset-notification-1'),
  id: NotificationId,
  kind: z.enum(['introduction', 'change', 'withdrawal']),
  law: z.strictObject({ key: InstrumentKey, version: z.string(), names: Names }),
  body: Body,
  recipient: Body,
  particulars: z.strictObject({
    system: z.strictObject({ name: z.string(), purpose: z.string(), owner: z.string() }),
    sinceOn: day,
    products: z.array(z.strictObject({ name: z.string(), version: z.string() })).max(20_000),
  }),
  sentAt: instant,
});
export type AssetDocument = z.output<typeof AssetDocument>;

/** Its bytes, always the same for the same document. */
export const documentText = (document: AssetDocument): string =>
  JSON.stringify(AssetDocument.encode(document));

export const documentIn = (text: string): AssetDocument => AssetDocument.parse(JSON.parse(text));

/** What a computer is notified with, in one order of its parts. */
export const particularsOf = ({
  system,
  sinceOn,
  products,
}: Particulars): AssetDocument['particulars'] => ({
  system: { name: system.name, purpose: system.purpose, owner: system.owner },
  sinceOn,
  products: products.map(({ name, version }) => ({ name, version })),
});
