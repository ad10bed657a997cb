export { openDirectives, openStandings, type Stand } from './standings.ts';
