import { route } from '#platform/http.ts';

import * as api from '../api.ts';
import * as people from '../people-api.ts';
import * as self from '../self-api.ts';
import * as own from './own.ts';
import * as seats from './seats.ts';
import * as service from './service.ts';

export const accessRoutes = [
  route(api.showDoor, service.showDoor),
  route(api.signIn, service.signIn, { session: openedBy }),
  route(api.signInToDemo, service.signInToDemo, { session: openedBy }),
  route(api.showSelf, service.showSelf),
  route(api.chooseLanguage, service.chooseLanguage),
  route(api.signOut, service.signOut, { session: () => null }),
  route(api.addPerson, service.addPerson, { secrets: ['password'] }),
  route(api.confirmPerson, service.confirmPerson),
  route(api.addToken, service.addToken, { secrets: ['secret'] }),
  route(api.revokeToken, service.revokeToken),
  route(people.listPeople, seats.listPeople),
  route(people.listUnconfirmed, seats.listUnconfirmed),
  route(people.suspendPerson, seats.suspendPerson),
  route(people.restorePerson, seats.restorePerson),
  route(people.changeRole, seats.changeRole),
  route(people.appoint, seats.appoint),
  route(self.listSessions, own.listSessions),
  route(self.endSession, own.endSession),
  route(self.endOtherSessions, own.endOtherSessions),
  route(self.changePassword, own.changePassword, { secrets: ['current', 'password'] }),
];

/** The secret for the cookie; the endpoint's own output does not name it, so it stays out of the answer. */
function openedBy(opened: object): string | null {
  return 'secret' in opened && typeof opened.secret === 'string' ? opened.secret : null;
}
