export { issueDirective } from './issue.ts';
export { decideRetirements } from './retire.ts';
export { assignReview } from './review.ts';
export { openDirectives, openStandings, type Stand } from './standings.ts';
