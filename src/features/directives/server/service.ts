export { assignReview } from './review.ts';
export { openDirectives, openStandings, type Stand } from './standings.ts';
