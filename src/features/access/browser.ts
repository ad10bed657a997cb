const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\/(\d+)/, 'Edge'],
  [/OPR\/(\d+)/, 'Opera'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)/, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/**
 * The browser and the system that a User-Agent names, as `Firefox 140 / Windows`; what it does not say
 * is left out. Told by the browser itself, so it helps to recognise a session and proves nothing.
 */
export function browserOf(agent: string): string {
  const [pattern, name] = browsers.find(([each]) => each.test(agent)) ?? [];
  const version = pattern?.exec(agent)?.[1];
  const system = systems.find(([each]) => each.test(agent))?.[1];
  return [name && version ? `${name} ${version}` : undefined, system].filter(Boolean).join(' / ');
}
