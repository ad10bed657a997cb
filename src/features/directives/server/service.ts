export { assignReview } from './review.ts';
