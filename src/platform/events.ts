/**
 * What may happen, by name, with the ids that it carries. Rooms add theirs:
 * `declare module '../platform/events.js' { interface Events { 'stage.closed': { stageId: string } } }`
 */
// An interface, since only interfaces can be added to from other files.
export interface Events {}

export type EventName = keyof Events & string;
