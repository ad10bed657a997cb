export { addItem, moveMeeting, planMeeting } from './agenda.ts';
export { castVote, closeBallot, openBallot } from './ballots.ts';
export { addSeat, constituteBody, seatPerson } from './bodies.ts';
export { decisionDesk, prepareEffect } from './decisions.ts';
export { makeProposal, makeStatement, recordArrival } from './floor.ts';
export { confirmMinutes, lockMinutes, minutesDesk } from './minutes.ts';
export { meetingPaperDesk } from './paper-desk.ts';
export { addPaper } from './papers.ts';
export { listMeetings } from './view.ts';
