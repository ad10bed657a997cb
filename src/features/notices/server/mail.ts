import { createTransport } from 'nodemailer';

import { say } from '../texts.ts';
import type { Outcome } from './outcome.ts';

/** Where mail is handed in; what proves us there is told to the server alone. */
export type MailServer = {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'plain';
  readonly account: { readonly user: string; readonly pass: string } | null;
  readonly from: string;
};

const schemes = {
  'smtps:': { security: 'tls', port: 465 },
  'smtp:': { security: 'starttls', port: 587 },
  'smtp-plain:': { security: 'plain', port: 25 },
} as const;

/**
 * The mail server of the settings; none where none is set. `smtp` insists on STARTTLS: who must send
 * without encryption, on a network of their own, has to say so.
 */
export function mailServerOf(
  setting: string | undefined,
  from: string | undefined,
): MailServer | null {
  if (setting === undefined || from === undefined) return null;
  const url = new URL(setting);
  const scheme = Object.entries(schemes).find(([each]) => each === url.protocol)?.[1];
  if (!scheme || url.hostname === '') {
    throw new Error('NOROSHI_SMTP_URL must begin with smtps://, smtp:// or smtp-plain://.');
  }
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname,
    port: url.port === '' ? scheme.port : Number(url.port),
    security: scheme.security,
    account: user === '' ? null : { user, pass: decodeURIComponent(url.password) },
    from,
  };
}

type Mail = {
  /** The same for every attempt, so that whoever receives it twice can tell. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
};

const patience = 10_000;

/** Hands in one letter. What the server said is not kept: it may repeat what was written. */
export async function sendMail(server: MailServer | null, mail: Mail): Promise<Outcome> {
  if (!server) return { sent: false, reason: say('notices.failed.no-mail'), isFinal: false };
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'plain',
    ...(server.account ? { auth: server.account } : {}),
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    ...{ disableFileAccess: true, disableUrlAccess: true, logger: false },
  });
  try {
    await transport.sendMail({
      from: server.from,
      // As an object it is one address, whatever it contains.
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      messageId: mail.messageId,
      date: mail.at,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
    return { sent: true };
  } catch (error) {
    return failureOf(error);
  } finally {
    transport.close();
  }
}

function failureOf(error: unknown): Outcome {
  const status = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined;
  if (typeof status !== 'number') {
    return { sent: false, reason: say('notices.failed.mail-unreachable'), isFinal: false };
  }
  // RFC 5321 §4.2.1: 5yz is for good. What concerns our own account may be mended on the host.
  const isFinal = status >= 500 && ![530, 534, 535, 538].includes(status);
  return { sent: false, reason: say('notices.failed.mail', { status }), isFinal };
}
