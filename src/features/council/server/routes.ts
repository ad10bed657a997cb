import type { Catalogue } from '#kernel/text.ts';
import { type Route, route } from '#platform/http.ts';

import * as bodyApi from '../body-api.ts';
import * as floorApi from '../floor-api.ts';
import * as api from '../meeting-api.ts';
import * as minutesApi from '../minutes-api.ts';
import * as taskApi from '../task-api.ts';
import * as agenda from './agenda.ts';
import * as ballots from './ballots.ts';
import * as bodies from './bodies.ts';
import * as decisions from './decisions.ts';
import * as floor from './floor.ts';
import { listDecisions } from './followed.ts';
import * as minutes from './minutes.ts';
import { meetingPaperDesk } from './paper-desk.ts';
import * as papers from './papers.ts';
import * as tasks from './tasks.ts';
import { listMeetings, showMeeting } from './view.ts';

/** Papers and minutes are written in the words of the whole program. */
export function councilRoutes(words: Catalogue): readonly Route[] {
  const { takeMeetingPaper, addStandingPaper } = meetingPaperDesk(words);
  const { declareOutcome } = decisions.decisionDesk(words);
  const { draftMinutes } = minutes.minutesDesk(words);
  return [
    route(bodyApi.listBodies, bodies.listBodies),
    route(bodyApi.showBody, bodies.showBody),
    route(bodyApi.listRules, bodies.listRules),
    route(bodyApi.constituteBody, bodies.constituteBody),
    route(bodyApi.addSeat, bodies.addSeat),
    route(bodyApi.seatPerson, bodies.seatPerson),
    route(bodyApi.endTerm, bodies.endTerm),
    route(bodyApi.listCandidates, bodies.listCandidates),
    route(api.listMeetings, listMeetings),
    route(api.showMeeting, showMeeting),
    route(api.planMeeting, agenda.planMeeting),
    route(api.moveMeeting, agenda.moveMeeting),
    route(api.rescheduleMeeting, agenda.rescheduleMeeting),
    route(api.addItem, agenda.addItem),
    route(api.addPaper, papers.addPaper, { upload: papers.largestPaper }),
    route(api.addStandingPaper, addStandingPaper),
    route(api.downloadPaper, papers.downloadPaper),
    route(api.takeMeetingPaper, takeMeetingPaper, { isFile: true }),
    route(floorApi.recordArrival, floor.recordArrival),
    route(floorApi.recordLeaving, floor.recordLeaving),
    route(floorApi.makeStatement, floor.makeStatement),
    route(floorApi.recuseSeat, floor.recuseSeat),
    route(floorApi.makeProposal, floor.makeProposal),
    route(floorApi.openBallot, ballots.openBallot),
    route(floorApi.castVote, ballots.castVote),
    route(floorApi.closeBallot, ballots.closeBallot),
    route(floorApi.prepareEffect, decisions.prepareEffect),
    route(floorApi.withdrawEffect, decisions.withdrawEffect),
    route(floorApi.listEffectChoices, decisions.listEffectChoices),
    route(floorApi.declareOutcome, declareOutcome),
    route(floorApi.orderTask, decisions.orderTask),
    route(taskApi.listTasks, tasks.listTasks),
    route(taskApi.showTask, tasks.showTask),
    route(taskApi.reportTask, tasks.reportTask),
    route(taskApi.answerTask, tasks.answerTask, { upload: papers.largestPaper }),
    route(taskApi.judgeTask, tasks.judgeTask),
    route(taskApi.downloadTaskEvidence, tasks.downloadTaskEvidence),
    route(taskApi.listDecisions, listDecisions),
    route(minutesApi.showMinutes, minutes.showMinutes),
    route(minutesApi.draftMinutes, draftMinutes),
    route(minutesApi.reviseMinutes, minutes.reviseMinutes),
    route(minutesApi.confirmMinutes, minutes.confirmMinutes),
    route(minutesApi.lockMinutes, minutes.lockMinutes),
  ];
}
