/**
 * The “Registry for Vulnerability ID Systems for CSAF” (RVISC): the `system_name` of each system and
 * the form of its identifiers. The look-ahead of the registry's pattern for GCVE is a length here.
 */
export const idSystems: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['https://github.com/oasis-tcs/csaf', (text: string) => /^#[1-9]\d*$/.test(text)],
  ['https://euvd.enisa.europa.eu', (text: string) => /^EUVD-[1-9][0-9]{3}-[0-9]{4,}$/.test(text)],
  [
    'https://gcve.eu',
    (text: string) =>
      text.length >= 8 && text.length <= 255 && /^GCVE-[0-9]+-[\x22-\x7E]+$/.test(text),
  ],
]);
