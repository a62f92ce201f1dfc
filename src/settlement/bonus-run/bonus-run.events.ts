declare module '../../platform/events.js' {
  interface Events {
    /** A bonus run is to be counted. */
    'bonus_run.started': { runId: string };
  }
}

/** The kind of deadline at which an agreement year's bonus run starts by itself. */
export const BONUS_RUN_DUE = 'bonus_run';
