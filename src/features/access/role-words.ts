import type { Text } from '#kernel/text.ts';

import type { Role } from './role.ts';
import { say } from './texts.ts';

const names: Record<Role, Text> = {
  officer: say('access.role.officer'),
  approver: say('access.role.approver'),
  ministry: say('access.role.ministry'),
  operator: say('access.role.operator'),
  auditor: say('access.role.auditor'),
  administrator: say('access.role.administrator'),
};

const duties: Record<Role, Text> = {
  officer: say('access.does.officer'),
  approver: say('access.does.approver'),
  ministry: say('access.does.ministry'),
  operator: say('access.does.operator'),
  auditor: say('access.does.auditor'),
  administrator: say('access.does.administrator'),
};

/** What a role is called. */
export const roleWords = (role: Role): Text => names[role];

/** What somebody in a role does here, in one sentence. */
export const roleDoes = (role: Role): Text => duties[role];
