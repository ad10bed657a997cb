const byTree: readonly string[] = [
  'headquarters',
  'competent-minister',
  'competent-ministry',
  'parent-ministry',
];

/** Whether a recipient of a duty is found above the reporter: who supervises it, or the headquarters. */
export const isByTree = (recipient: string): boolean => byTree.includes(recipient);
