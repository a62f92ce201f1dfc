declare module '../platform/events.js' {
  interface Events {
    'call.published': { callId: string; roundId: string };
    'stage.called': { stageId: string; roundId: string };
    'stage.released': { stageId: string; roundId: string };
    'stage.prices_released': { stageId: string; roundId: string };
    'stage.technical_opened': { stageId: string; roundId: string };
    'stage.opened': { stageId: string; roundId: string };
  }
}

/** The kind of deadline at which stages close. */
export const STAGE_DEADLINE = 'stage';

/** The kind of deadline at which losing bids become unreadable. */
export const LOSING_BIDS_DEADLINE = 'losing_bids';

/** The kind of deadline at which invited suppliers are reminded. */
export const INVITATION_REMINDER = 'invitation_reminder';
