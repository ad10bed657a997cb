import { GuestId } from '../guest.ts';
import { FilingId, IncidentId, MatterId } from '../incident.ts';

// The addresses of the pages of this feature.

export const recordPage = (id: IncidentId): string => `/incidents/${IncidentId.encode(id)}`;
export const questionsPage = (id: IncidentId): string => `${recordPage(id)}/questions`;
export const dutiesPage = (id: IncidentId): string => `${recordPage(id)}/duties`;
export const filePage = (id: IncidentId): string => `${recordPage(id)}/file`;
export const correctionPage = (id: IncidentId): string => `${recordPage(id)}/correction`;
export const filingPage = (id: FilingId): string => `/filings/${FilingId.encode(id)}`;
export const guestPage = (id: GuestId): string => `/guests/${GuestId.encode(id)}`;
export const matterPage = (id: MatterId): string => `/matters/${MatterId.encode(id)}`;
