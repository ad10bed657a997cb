import { withoutEnd } from '#kernel/ending.ts';
import type { Catalogue } from '#kernel/text.ts';
import { egressPolicy } from '#platform/egress.ts';
import { settings } from '#platform/settings.ts';

import type { PostOffice } from './deliver.ts';
import { type MailServer, mailServerOf } from './mail.ts';

type Set = Pick<typeof settings, 'publicUrl' | 'host' | 'port'>;

/** The address of the site, as links in messages begin. */
export function siteAddress({ publicUrl, host, port }: Set): string {
  const url = new URL(publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`);
  return withoutEnd(url.href, (sign) => sign === '/');
}

/** The mail server that this installation is set to. */
export const mailServer = (): MailServer | null =>
  mailServerOf(settings.mailServer, settings.mailFrom);

/** What sending needs, as this installation is set. */
export const postOffice = (words: Catalogue): PostOffice => ({
  words,
  site: siteAddress(settings),
  mail: mailServer,
  egress: egressPolicy,
});
