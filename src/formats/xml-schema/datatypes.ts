import { compareDecimals } from './decimal.ts';

export type WhiteSpace = 'preserve' | 'replace' | 'collapse';

/** A type that XML Schema itself defines (XML Schema Part 2 §3). */
export type Datatype = {
  readonly whiteSpace: WhiteSpace;
  /** Whether a value, its white space dealt with, is in the lexical space of the type. */
  readonly holds: (value: string) => boolean;
};

const anything = () => true;

/** The built-in types by local name. Others are not used by any schema that is shipped. */
export const datatypes: ReadonlyMap<string, Datatype> = new Map<string, Datatype>([
  ['string', { whiteSpace: 'preserve', holds: anything }],
  ['normalizedString', { whiteSpace: 'replace', holds: anything }],
  ['token', { whiteSpace: 'collapse', holds: anything }],
  // XML Schema 1.1 Part 2 §3.3.17: every text is in the lexical space.
  ['anyURI', { whiteSpace: 'collapse', holds: anything }],
  ['boolean', { whiteSpace: 'collapse', holds: isBoolean }],
  ['decimal', { whiteSpace: 'collapse', holds: isDecimal }],
  ['integer', { whiteSpace: 'collapse', holds: isInteger }],
  ['nonNegativeInteger', { whiteSpace: 'collapse', holds: (value) => isAtLeast(value, '0') }],
  ['positiveInteger', { whiteSpace: 'collapse', holds: (value) => isAtLeast(value, '1') }],
  ['date', { whiteSpace: 'collapse', holds: isDate }],
  ['dateTime', { whiteSpace: 'collapse', holds: isDateTime }],
]);

function isBoolean(value: string): boolean {
  return ['true', 'false', '1', '0'].includes(value);
}

function isDecimal(value: string): boolean {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(value);
}

function isInteger(value: string): boolean {
  return /^[+-]?\d+$/.test(value);
}

function isAtLeast(value: string, least: string): boolean {
  return isInteger(value) && compareDecimals(value, least) >= 0;
}

const longestMoment = 64;

// XML Schema Part 2 §3.2.9: a time zone may be left out, a year may have more than four digits.
function isDate(value: string): boolean {
  if (value.length > longestMoment) return false;
  const parts = /^-?(\d{4,20})-(\d\d)-(\d\d)(Z|[+-]\d\d:\d\d)?$/.exec(value);
  if (!parts) return false;
  const [, year = '', month = '', day = '', zone] = parts;
  return isDay(year, Number(month), Number(day)) && isZone(zone);
}

// XML Schema Part 2 §3.2.7: no second 60, and 24:00:00 is the end of a day.
function isDateTime(value: string): boolean {
  const at = value.indexOf('T');
  if (at === -1 || value.length > longestMoment) return false;
  const [day, time] = [value.slice(0, at), value.slice(at + 1)];
  return /\d$/.test(day) && !day.includes(':') && isDate(day) && isTime(time);
}

function isTime(value: string): boolean {
  const parts = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(value);
  if (!parts) return false;
  const [, hour = '', minute = '', second = '', fraction = '', zone] = parts;
  const isMidnight = /^24:00:00[.0]*$/.test(`${hour}:${minute}:${second}${fraction}`);
  const isInDay = isMidnight || Number(hour) < 24;
  return isInDay && Number(minute) < 60 && Number(second) < 60 && isZone(zone);
}

function isDay(year: string, month: number, day: number): boolean {
  const isKnown = !/^0+$/.test(year) && (year.length === 4 || !year.startsWith('0'));
  // The calendar repeats every 400 years, and 10,000 is a multiple of 400.
  return isKnown && day >= 1 && day <= daysIn(Number(year.slice(-4)), month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isZone(zone: string | undefined): boolean {
  if (zone === undefined || zone === 'Z') return true;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4))];
  return (hours < 14 && minutes < 60) || (hours === 14 && minutes === 0);
}
