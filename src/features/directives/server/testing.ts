/** A sector as large as one wants it: a ministry, associations below it, operators below those. */
export type SectorSize = { readonly associations: number; readonly operators: number };

export const ministryCode = 'ministry';
export const associationCode = (at: number): string => `association-${at}`;
export const operatorCode = (at: number): string => `operator-${at}`;

/** The register of an invented sector as an import sheet; operators are dealt out in turn. */
export function sectorSheet({ associations, operators }: SectorSize): string {
  const line = (...cells: readonly (string | number)[]) => cells.join(',');
  const since = '2020-01-01';
  return [
    'code,name_ja,name_en,kind,sector,since,supervisor,precedence',
    line('hq', '本部', 'Headquarters', 'headquarters', '', since, '', 1),
    line(ministryCode, '所管省', 'Ministry', 'ministry', 'government', since, 'hq', 2),
    ...Array.from({ length: associations }, (_, at) =>
      line(
        ...[associationCode(at), `第${at}協会`, `Association ${at}`, 'association', 'electricity'],
        ...[since, ministryCode, 100 + at],
      ),
    ),
    ...Array.from({ length: operators }, (_, at) =>
      line(
        ...[operatorCode(at), `第${at}事業者`, `Operator ${at}`, 'operator', 'electricity'],
        ...[since, associationCode(at % associations), 10_000 + at],
      ),
    ),
  ].join('\n');
}
