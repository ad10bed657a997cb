import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { SMTPServer } from 'smtp-server';

// Canaries: whatever else happens, these are never told.
export const smtpPassword = `canary-${randomUUID()}`;
export const hookPath = `/services/canary-${randomUUID()}`;

/** Mail as it arrived. */
export type Letter = { to: string[]; raw: string };
export const letters: Letter[] = [];
/** What the servers answer, where it is not that all is well. */
export const answers: { mail: { responseCode: number } | null; hook: number } = {
  mail: null,
  hook: 204,
};
const mailServer = new SMTPServer({
  authOptional: false,
  allowInsecureAuth: true,
  disabledCommands: ['STARTTLS'],
  onAuth: ({ username, password }, _session, done) => {
    if (password === smtpPassword) done(null, { user: username });
    else done(new Error('no'));
  },
  onData: (stream, session, done) => {
    void text(stream).then((raw) => {
      if (answers.mail) {
        done(Object.assign(new Error(`5.1.1 ${smtpPassword} is wrong`), answers.mail));
        return;
      }
      letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
      done();
    });
  },
});
await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));

/** A request as it arrived. */
type Post = { url: string; headers: IncomingHttpHeaders; body: string };
export const posts: Post[] = [];
const receiver = createServer((request, response) => {
  void text(request).then((body) => {
    posts.push({ url: request.url ?? '', headers: request.headers, body });
    response.writeHead(answers.hook).end(`heard ${hookPath}`);
  });
});
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
const portOf = (address: string | AddressInfo | null | undefined) =>
  typeof address === 'object' && address ? address.port : 0;
export const hook = `http://127.0.0.1:${portOf(receiver.address())}`;

/** The settings with which the program finds these servers. */
export const receiverSettings = {
  NOROSHI_EGRESS_ALLOW: `127.0.0.1:${portOf(receiver.address())}`,
  NOROSHI_SMTP_URL: `smtp-plain://noroshi:${smtpPassword}@127.0.0.1:${portOf(mailServer.server.address())}`,
  NOROSHI_MAIL_FROM: 'noroshi@hq.example',
  NOROSHI_URL: 'https://noroshi.example',
};

export async function closeReceivers(): Promise<void> {
  receiver.close();
  await new Promise<void>((resolve) => {
    mailServer.close(resolve);
  });
}

/** The code of the latest message that carried one. */
export const codeIn = (message: string) => {
  const [code] = /(?<!\d)\d{8}(?!\d)/.exec(message) ?? [];
  assert.ok(code, 'there is no code');
  return code;
};
/** A letter as its reader sees it. */
export const opened = ({ raw }: Letter) => {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = new Map(
    head
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line): [string, string] => {
        const at = line.indexOf(':');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
      }),
  );
  const coded = rest.join('\r\n\r\n');
  const encoding = headers.get('content-transfer-encoding');
  const body = encoding === 'base64' ? Buffer.from(coded, 'base64').toString() : unquoted(coded);
  return { headers, subject: decoded(headers.get('subject') ?? ''), body };
};
const unquoted = (coded: string) =>
  Buffer.from(
    coded
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();
/** RFC 2047. */
const decoded = (header: string) =>
  header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, coded: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(coded, 'base64').toString('latin1')
        : unquotedWord(coded),
    )
    .replace(/^[\s\S]*$/, (all) => Buffer.from(all, 'latin1').toString());
const unquotedWord = (coded: string) =>
  coded
    .replaceAll('_', ' ')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
