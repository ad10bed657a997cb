import type { Message } from './message.ts';

/** A message as a letter in plain text. */
export function letterOf(message: Message): { readonly subject: string; readonly text: string } {
  const { label, title, lines, remarks, open, site } = message;
  const told = lines.map((line) =>
    [
      `${line.kind} (${line.label})`,
      line.words,
      ...(line.due === null ? [] : [line.due]),
      line.url,
    ].join('\n'),
  );
  // TLP 2.0 asks for the label in the subject and before the text.
  const heading = lines.length > 0 ? [label] : [];
  const parts = [
    ...heading,
    ...told,
    ...remarks,
    ...(lines.length > 0 ? [] : [`${open}\n${site}`]),
  ];
  return {
    subject: lines.length > 0 ? `[${label}] ${title}` : title,
    text: `${parts.join('\n\n')}\n`,
  };
}

// Slack reads three characters in its texts: with them one could call everybody in a room.
const forSlack = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });

/** A message as an incoming webhook of Slack takes it: plain text in blocks, links only of ours. */
export function slackOf(message: Message): object {
  const { label, title, lines, remarks, open, site } = message;
  const link = (url: string) => ({
    type: 'section',
    text: { type: 'mrkdwn', text: `<${forSlack(url)}|${forSlack(open)}>` },
  });
  const section = (text: string) => ({ type: 'section', text: plain(text) });
  return {
    text: forSlack(lines.length > 0 ? `[${label}] ${title}` : title),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      ...(lines.length > 0 ? [] : [section(title)]),
      ...lines.flatMap((line) => [
        section(
          [`[${line.label}] ${line.kind}`, line.words, line.due ?? ''].filter(Boolean).join('\n'),
        ),
        link(line.url),
      ]),
      ...remarks.map(section),
      ...(lines.length > 0 ? [] : [link(site)]),
    ],
  };
}

// In a RichTextBlock nothing is read as Markdown.
const run = (text: string, weight: 'Default' | 'Bolder' = 'Default') => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, weight }],
});

/** A message as a Workflows webhook of Microsoft Teams takes it: one adaptive card. */
export function teamsOf(message: Message): object {
  const { label, title, lines, remarks, open, site } = message;
  const openUrl = (url: string) => ({
    type: 'ActionSet',
    actions: [{ type: 'Action.OpenUrl', title: open, url }],
  });
  const body = [
    ...(lines.length > 0 ? [run(label)] : [run(title, 'Bolder')]),
    ...lines.flatMap((line) => [
      run(`${line.kind} (${line.label})`, 'Bolder'),
      run(line.words),
      ...(line.due === null ? [] : [run(line.due)]),
      openUrl(line.url),
    ]),
    ...remarks.map((each) => run(each)),
    ...(lines.length > 0 ? [] : [openUrl(site)]),
  ];
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body,
        },
      },
    ],
  };
}

/** A message as a program takes it: the shape of Standard Webhooks. */
export function webhookOf(message: Message, at: Date): object {
  const { purpose, label, title, lines, remarks, site } = message;
  return {
    type: `noroshi.${purpose}`,
    timestamp: at.toISOString(),
    data: { label, title, notices: lines, remarks, url: site },
  };
}
