import type { Text } from '#kernel/text.ts';

import type { Group } from './group.ts';
import { say } from './texts.ts';

const words: Record<Group, Text> = {
  vulnerabilities: say('search.group.vulnerabilities'),
  directives: say('search.group.directives'),
  systems: say('search.group.systems'),
  organizations: say('search.group.organizations'),
  plans: say('search.group.plans'),
  laws: say('search.group.laws'),
  meetings: say('search.group.meetings'),
  components: say('search.group.components'),
  sources: say('search.group.sources'),
  communities: say('search.group.communities'),
  persons: say('search.group.persons'),
};

export const groupWords = (group: Group): Text => words[group];
