import type { Api } from '../api/api';
import type { Round } from '../round/rounds';

/** What a round asks of somebody; the kinds that stand on Home. */
export type TaskKind = 'vote' | 'requirements' | 'bid' | 'open' | 'collect' | 'call' | 'decide' | 'confirm' | 'sign' | 'signUp' | 'accept';

/** One thing to do, until when, and where. */
export interface Task {
  readonly kind: TaskKind;
  readonly title: string;
  readonly deadline: string | null;
  /** The path below the network. */
  readonly place: string;
  readonly stage?: number;
  readonly agreement?: string;
}

/** What must be known of a round, besides itself, to say what it asks; null: not this person's, or not there. */
export interface Facts {
  readonly ballot: Api<'Ballot'> | null;
  readonly submission: Api<'Submission'> | null;
  readonly stages: readonly Api<'Stage'>[];
  /** Stages for which this supplier has a sealed bid. */
  readonly bidFor: ReadonlySet<string>;
  readonly decision: Api<'Decision'> | null;
}

/** What a round asks of this person now. Domain §2. */
export function tasksOf(round: Round, facts: Facts, isOffice: boolean): Task[] {
  const may = new Set(round.allowedActions);
  const at = (kind: TaskKind, place: string, deadline: string | null): Task => ({
    kind,
    title: round.title,
    deadline,
    place: `rounds/${round.id}${place}`,
  });
  const tasks: Task[] = [];
  if (may.has('vote') && facts.ballot?.version === 0) tasks.push(at('vote', '', null));
  if (may.has('startCollecting')) tasks.push(at('collect', '', null));
  if (round.phase === 'collecting' && facts.submission?.state === 'open') tasks.push(at('requirements', '/requirements', round.collectingDeadline));
  if (isOffice && round.phase === 'pooling') tasks.push(at('call', '/call', null));
  for (const { id, number, deadline, allowedActions } of facts.stages) {
    if (allowedActions.includes('bid') && !facts.bidFor.has(id)) tasks.push({ ...at('bid', '/call', deadline), stage: number });
    if (allowedActions.includes('release')) tasks.push({ ...at('open', '/opening', null), stage: number });
  }
  if (facts.decision?.allowedActions.includes('confirm')) tasks.push(at('confirm', '/decision', null));
  const isOpened = facts.stages.some(({ state }) => state === 'opened');
  if (isOffice && round.phase === 'evaluating' && isOpened && !facts.decision) tasks.push(at('decide', '/decision', null));
  return tasks;
}

/** What the agreements ask of this person; sign-ups while their round still takes them. Domain §13. */
export function tasksOfAgreements(agreements: readonly Api<'Agreement'>[], rounds: readonly Round[]): Task[] {
  return agreements.flatMap(({ id, number, title, round: roundId, allowedActions }) => {
    const round = rounds.find((each) => each.id === roundId);
    const at = (kind: TaskKind, deadline: string | null): Task => ({ kind, title, deadline, place: `agreements/${id}`, agreement: number });
    if (allowedActions.includes('sign')) return [at('sign', null)];
    if (allowedActions.includes('acceptEdition')) return [at('accept', null)];
    if (allowedActions.includes('signUp') && round?.phase === 'sign_up') return [at('signUp', round.signUpDeadline)];
    return [];
  });
}

/** The most urgent first; what has no deadline last. */
export function byDeadline(a: Task, b: Task): number {
  const [x, y] = [a.deadline ?? '9999', b.deadline ?? '9999'];
  return x < y ? -1 : x > y ? 1 : 0;
}
