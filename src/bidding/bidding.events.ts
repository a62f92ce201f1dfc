declare module '../platform/events.js' {
  interface Events {
    'call.published': { callId: string; roundId: string };
    'stage.called': { stageId: string; roundId: string };
    'stage.released': { stageId: string; roundId: string };
    'stage.opened': { stageId: string; roundId: string };
  }
}

/** The kind of deadline that this room closes. */
export const STAGE_DEADLINE = 'stage';
