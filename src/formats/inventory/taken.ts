/** The instant an ISO 8601 text stands for; undefined where there is none, or none that a Date holds. */
export function instantOf(text: string | undefined): Date | undefined {
  const instant = new Date(text?.trim().toUpperCase() ?? '');
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
