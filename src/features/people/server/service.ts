export { inviteFirst } from './first.ts';
export { handoverHandler } from './handover.ts';
export { mailSweep } from './mail.ts';
export { revokingHandler } from './revoking.ts';
export { newSetupCode, rebuildJob } from './setup.ts';
