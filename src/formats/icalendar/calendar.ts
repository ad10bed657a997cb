import { utf8 } from '#kernel/utf8.ts';

/** One deadline in a calendar. */
export type CalendarEvent = {
  /** The same as long as it is the same deadline. */
  readonly uid: string;
  readonly at: Date;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** How many minutes before it the reader is reminded. */
  readonly alarms: readonly number[];
};

type Calendar = {
  readonly name: string;
  /** When this was written (DTSTAMP). */
  readonly at: Date;
  readonly events: readonly CalendarEvent[];
};

/** A calendar of deadlines as iCalendar (RFC 5545): UTC instants, folded lines, CRLF. */
export function calendarText({ name, at, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Noroshi//Deadlines//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...events.flatMap((event) => eventLines(event, at)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, writtenAt: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${instant(writtenAt)}`,
    `DTSTART:${instant(event.at)}`,
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    // A URI is no text (§3.3.13) and is not escaped; that it is one line is all it needs.
    `URL:${event.url.replaceAll(/\p{Cc}/gu, '')}`,
    'TRANSP:TRANSPARENT',
    ...event.alarms.flatMap((minutes) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(event.summary)}`,
      `TRIGGER:-PT${minutes}M`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ];
}

/** A moment in UTC (§3.3.5, form 2): `20261130T080000Z`. */
const instant = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** Text (§3.3.11): what separates is escaped, and of controls only line breaks are left. */
const escaped = (text: string) =>
  text
    .replaceAll(/[\\;,]/g, (each) => `\\${each}`)
    .replaceAll(/\r\n|[\n\r\u2028\u2029]/g, '\\n')
    .replaceAll(/\p{Cc}|\p{Cs}/gu, '');

const most = 75;

/** Lines of at most 75 octets (§3.1), cut between characters; a space begins what goes on. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8(character).length;
    if (octets + size > most) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
