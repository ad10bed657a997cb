import { catalogue } from '#kernel/text.ts';

/** What bodies that meet are called, and why something about them is refused. */
export const say = catalogue({
  'council.state.planned': { ja: '予定', en: 'Planned' },
  'council.state.notified': { ja: '通知済み', en: 'Notified' },
  'council.state.open': { ja: '開会中', en: 'In session' },
  'council.state.closed': { ja: '閉会', en: 'Closed' },
  'council.state.cancelled': { ja: '取りやめ', en: 'Cancelled' },
  'council.kind.session': { ja: '会議', en: 'Meeting' },
  'council.kind.written': { ja: '持ち回り', en: 'Written resolution' },
  'council.item.decision': { ja: '決定', en: 'Decision' },
  'council.item.opinion': { ja: '意見', en: 'Opinion' },
  'council.item.report': { ja: '報告', en: 'Report' },
  'council.item.deliberation': { ja: '討議', en: 'Deliberation' },
  'council.outcome.decided': { ja: '決定', en: 'Decided' },
  'council.outcome.noted': { ja: '了承', en: 'Noted' },
  'council.outcome.opinion': { ja: '意見', en: 'Opinion given' },
  'council.outcome.continued': { ja: '継続審議', en: 'Carried over' },
  'council.seat.chair': { ja: '議長', en: 'Chair' },
  'council.seat.deputy': { ja: '副議長', en: 'Deputy chair' },
  'council.seat.member': { ja: '構成員', en: 'Member' },
  'council.seat.expert': { ja: '有識者', en: 'Expert' },
  'council.seat.secretary': { ja: '事務局', en: 'Secretary' },
  'council.seat.holder': { ja: '本人', en: 'Holder' },
  'council.seat.alternate': { ja: '代理', en: 'Alternate' },
  'council.choice.for': { ja: '賛成', en: 'For' },
  'council.choice.against': { ja: '反対', en: 'Against' },
  'council.choice.abstain': { ja: '棄権', en: 'Abstain' },
  'council.result.adopted': { ja: '可決', en: 'Adopted' },
  'council.result.rejected': { ja: '否決', en: 'Rejected' },
  'council.result.no-quorum': { ja: '定足数不足', en: 'No quorum' },
  'council.effect.directive-issue': { ja: '指令等の発出', en: 'Issue a directive' },
  'council.effect.directive-retire': { ja: '指令等の廃止', en: 'Retire a directive' },
  'council.effect.policy-adopt': {
    ja: '監査の基本方針の採択',
    en: 'Adopt the policy on audits',
  },
  'council.effect.plan-adopt': { ja: '計画等の決定', en: 'Adopt a plan' },
  'council.effect.statement-adopt': { ja: '本部の意見の決定', en: 'State an opinion' },
  'council.effect.measure-set': { ja: '施策の設定', en: 'Set a measure' },
  'council.effect.indicator-set': { ja: '指標の設定', en: 'Set an indicator' },
  'council.effect.task-order': { ja: '宿題の指示', en: 'Order a task' },
  'council.item.number': { ja: '議題{{number}}', en: 'Item {{number}}' },
  'council.item.sealed-number': { ja: '非公開議題{{number}}', en: 'Closed item {{number}}' },
  'council.paper.number': { ja: '資料{{number}}', en: 'Paper {{number}}' },
  'council.paper.sealed-number': { ja: '非公開資料{{number}}', en: 'Closed paper {{number}}' },
  'council.meeting.number': { ja: '第{{number}}回', en: 'No. {{number}}' },
  'council.meeting.unnumbered': { ja: '回次未定', en: 'Not numbered yet' },
  'council.task.late': { ja: '期限超過', en: 'Overdue' },
  'council.task.open': { ja: '対応中', en: 'Under way' },
  'council.task.answered': { ja: '確認待ち', en: 'To be checked' },
  'council.task.done': { ja: '完了', en: 'Closed' },
  'council.ballot.open': { ja: '挙手', en: 'Show of hands' },
  'council.ballot.named': { ja: '記名', en: 'Named' },

  'council.body.no-rule': {
    ja: 'その議事の規則は、現在の法域プロファイルにありません。一覧から選んでください。',
    en: 'The profile in force has no such rule of procedure. Choose one from the list.',
  },
  'council.body.ended': {
    ja: 'この会議体は終了しています。後継の会議体で行ってください。',
    en: 'This body has ended. Use its successor.',
  },
  'council.seat.has-chair': {
    ja: 'この会議体には、既に議長の席があります。',
    en: 'This body has a chair already.',
  },
  'council.seat.overlap': {
    ja: 'この席には、その期間に別の人が就いています。先に任期を終わらせてください。',
    en: 'Somebody else holds this seat in that time. End their term first.',
  },
  'council.seat.already-seated': {
    ja: 'この人は、その期間に同じ席に就いています。',
    en: 'This person is on the same seat in that time already.',
  },
  'council.seat.no-alternate': {
    ja: '有識者と事務局の席には、代理を置けません。',
    en: 'An expert or a secretary has no alternate.',
  },
  'council.seat.ends-before': {
    ja: '任期の終わりは、始まりより後の日にしてください。',
    en: 'A term has to end after it begins.',
  },
  'council.seat.too-long': {
    ja: '規則で定めた任期より長くなっています。任期の最終日は{{day}}までにしてください。',
    en: 'This is longer than the rule of the body allows. The last day can be {{day}} at the latest.',
  },
  'council.meeting.no-written': {
    ja: 'この会議体の規則は、持ち回りによる議決を認めていません。',
    en: 'The rule of this body allows no written resolution.',
  },
  'council.meeting.closes-before': {
    ja: '持ち回りには、始まりより後の締切りが必要です。会議には締切りを付けません。',
    en: 'A written resolution needs a close after its begin; a meeting has none.',
  },
  'council.meeting.wrong-state': {
    ja: 'この回は、今の状態からそこへは進められません。画面を読み直してください。',
    en: 'The meeting cannot come to that from where it stands. Load the page again.',
  },
  'council.meeting.nobody': {
    ja: '議決権のある席に、誰も就いていません。先に構成員を登録してください。',
    en: 'Nobody holds a seat with a vote. Seat the members first.',
  },
  'council.meeting.no-agenda': {
    ja: '議題がありません。先に議題を追加してください。',
    en: 'There is no agenda. Add an item first.',
  },
  'council.meeting.ballot-open': {
    ja: '締め切っていない採決があります。先に締め切ってください。',
    en: 'A ballot is still open. Close it first.',
  },
  'council.meeting.not-open': {
    ja: 'この操作は、開会中だけ行えます。',
    en: 'This can be done only while the meeting is in session.',
  },
  'council.meeting.begun': {
    ja: '日時と場所を変更できるのは、開会するまでです。',
    en: 'Its time and place can be changed only until it is opened.',
  },
  'council.meeting.over': {
    ja: 'この回は終わっているため、追加できません。',
    en: 'This meeting is over; nothing can be added to it.',
  },
  'council.item.not-yours': {
    ja: 'この議題の下に追加できるのは、議題を作成した人だけです。',
    en: 'Only whoever made this item can add to it.',
  },
  'council.item.settled': {
    ja: 'この議題の結果は、既に記録されています。',
    en: 'The outcome of this item stands already.',
  },
  'council.item.nothing-adopted': {
    ja: '可決された案がありません。決定又は意見とするには、先に採決してください。',
    en: 'No text was adopted. Vote first; then it can be decided or given as an opinion.',
  },
  'council.paper.empty': {
    ja: 'ファイルが空です。内容のあるファイルを選んでください。',
    en: 'The file is empty. Choose one with content.',
  },
  'council.paper.whole-nation': {
    ja: '決定事項等の状況は、すべての組織を閲覧できる人だけが作成できます。会議の資料として追加されたものを閲覧してください。',
    en: 'Only whoever sees every body can make this. Read it among the papers of the meeting.',
  },
  'council.paper.other-version': {
    ja: 'ほかの人が同じ資料の版を追加しました。画面を読み直してください。',
    en: 'Somebody else added a version of this paper. Load the page again.',
  },
  'council.floor.written': {
    ja: '持ち回りには、出席の記録がありません。',
    en: 'A written resolution has no attendance.',
  },
  'council.floor.not-seated': {
    ja: 'この人は、この席の本人でも代理でもありません。',
    en: 'This person neither holds this seat nor stands in for it.',
  },
  'council.floor.holds-other': {
    ja: '自らの席がある人は、ほかの席の代理になれません。',
    en: 'Whoever has a seat of their own cannot stand in on another.',
  },
  'council.floor.taken': {
    ja: 'この席は着席済みか、この人がほかの席に着席しています。',
    en: 'The seat is taken, or the person sits on another.',
  },
  'council.floor.empty-seat': {
    ja: 'この席には、誰も着席していません。',
    en: 'Nobody sits on this seat.',
  },
  'council.floor.not-yours': {
    ja: 'この席で発言し、表決できるのは、着席している人と事務局だけです。',
    en: 'Only whoever sits there, or the secretariat, can act on this seat.',
  },
  'council.floor.recused': {
    ja: 'この席は、既にこの議題から除斥されています。',
    en: 'This seat is recused from the item already.',
  },
  'council.ballot.running': {
    ja: 'この議題には、締め切っていない採決があります。',
    en: 'A ballot on this item is still open.',
  },
  'council.ballot.no-quorum': {
    ja: '定足数に達していないため、採決できません。',
    en: 'There is no quorum, so no vote can be taken.',
  },
  'council.ballot.closed': {
    ja: 'この採決は締め切られています。',
    en: 'This ballot is closed.',
  },
  'council.ballot.no-vote': {
    ja: 'この席には、この採決での議決権がありません。',
    en: 'This seat has no vote in this ballot.',
  },
  'council.ballot.seat-voted': {
    ja: 'この席は、既に表決しています。表決は変更できません。',
    en: 'This seat has voted already. A vote cannot be changed.',
  },
  'council.ballot.person-voted': {
    ja: 'この人は、既にほかの席で表決しています。',
    en: 'This person has voted on another seat already.',
  },
  'council.ballot.still-running': {
    ja: '締切りの前で、まだ表決していない席があります。',
    en: 'Its time is not over, and seats have not voted yet.',
  },
  'council.ballot.tie': {
    ja: '可否同数です。議長の決するところを選んでください。',
    en: 'Votes are equal. Enter how the chair decides.',
  },
  'council.ballot.no-tie': {
    ja: '可否同数ではないため、議長の決するところは不要です。',
    en: 'Votes are not equal, so the chair has nothing to decide.',
  },
  'council.effect.no-decision': {
    ja: '決定に伴う措置は、種別が決定の議題に付けられます。種別が意見の議題には、本部の意見の決定だけを付けられます。',
    en: 'An item for decision can have effects; one for an opinion can only state an opinion.',
  },
  'council.effect.second-text': {
    ja: '一つの議題で採決できる文書は一つです。先の措置を取り消すか、議題を分けてください。',
    en: 'An item adopts one text. Withdraw the one before, or add another item.',
  },
  'council.effect.other-text': {
    ja: '可決した案文が、採択しようとする文書と一字一句同じではありません。文書を改めて採決するか、措置を取り消してください。何も変更していません。',
    en: 'What was voted on is not, byte for byte, what would be adopted. Put that to the vote, or withdraw the effect. Nothing was changed.',
  },
  'council.effect.decision-at': {
    ja: '{{body}}{{meeting}}会合決定',
    en: '{{body}}, meeting {{meeting}}',
  },
  'council.effect.decision-of': { ja: '{{body}}決定', en: '{{body}}' },
  'council.effect.not-waiting': {
    ja: 'その案は、承認を待っていません。一覧から選び直してください。',
    en: 'That does not wait for approval. Choose again from the list.',
  },
  'council.effect.no-right': {
    ja: '決定に伴う措置を行う権限がないため、決定を記録できません。何も変更していません。',
    en: 'You do not hold the right to do what this decision does. Nothing was changed.',
  },
  'council.task.day-passed': {
    ja: '期限の日が過ぎています。今日以後の日にしてください。',
    en: 'The day it is due on has passed. Choose today or later.',
  },
  'council.task.told': {
    ja: '会議から、{{day}}を期限とする宿題が出されました。',
    en: 'A meeting ordered a task that is due on {{day}}.',
  },
  'council.task.closed': {
    ja: 'この宿題は完了しています。',
    en: 'This task is closed.',
  },
  'council.task.not-own': {
    ja: '回答できるのは、宿題を指示された組織だけです。',
    en: 'Only the body that was told to do it can answer.',
  },
  'council.task.no-answer': {
    ja: '確認を待つ回答がありません。',
    en: 'No answer waits to be checked.',
  },
  'council.minutes.not-closed': {
    ja: '議事録は、閉会してから作成します。',
    en: 'Minutes are written once the meeting is closed.',
  },
  'council.minutes.drafted': {
    ja: '議事録の案は、既にあります。改めるときは新しい版を保存してください。',
    en: 'There is a draft already. Save another version to change it.',
  },
  'council.minutes.other': {
    ja: 'ほかの版が保存されています。画面を読み直してください。',
    en: 'Another version was saved. Load the page again.',
  },
  'council.minutes.reason': {
    ja: '確定した議事録の訂正には、理由が必要です。',
    en: 'To correct locked minutes takes a reason.',
  },
  'council.minutes.locked': {
    ja: 'この議事録は確定しています。訂正として保存してください。',
    en: 'These minutes are locked. Save a correction.',
  },
  'council.minutes.not-locked': {
    ja: '公表用の議事録は、確定してから作成できます。',
    en: 'The version for everybody is made once the minutes are locked.',
  },
  'council.minutes.not-there': {
    ja: '確認できるのは、その席で出席した人だけです。',
    en: 'Only whoever was there on that seat can confirm.',
  },
  'council.minutes.answered': {
    ja: 'この席は、この版に既に回答しています。',
    en: 'This seat has answered this version already.',
  },
  'council.minutes.unconfirmed': {
    ja: '出席者全員の確認が済んでいないか、修正の求めがあるため、確定できません。',
    en: 'Not everybody who was there has confirmed, or somebody objects.',
  },
});
