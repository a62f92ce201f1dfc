import type { Mandate } from '../access/mandate.js';
import type { Language } from '../platform/language.js';
import type { TaskKind } from './asked.js';
import type { Task } from './task.js';

/** What an entry of somebody's calendar says; how often it has moved is known only where it is kept. */
export interface DatedTask {
  readonly uid: string;
  readonly deadline: string;
  readonly summary: string;
  readonly description: string;
  /** Where in the portal it is done. */
  readonly place: string;
}

type Words = Partial<Record<TaskKind, string>> & { readonly other: string; readonly stage: string; readonly calendar: string };

const WORDS: Readonly<Record<Language, Words>> = {
  de: {
    calendar: 'Fristen',
    stage: 'Angebotsrunde',
    requirements: 'Bedarfe senden',
    bid: 'Angebot abgeben',
    auction: 'Auktion endet',
    clarify: 'Frage zum Angebot beantworten',
    renewCertificate: 'Zertifikat erneuern',
    admit: 'über Zulassung entscheiden',
    signUp: 'über den Beitritt entscheiden',
    accept: 'neue Fassung annehmen oder auslaufen lassen',
    report: 'Umsatz melden',
    clearDisagreement: 'Klärung zu einer gemeldeten Menge beantworten',
    correctReport: 'Umsatzmeldung berichtigen',
    decideDisagreement: 'über eine Klärung entscheiden',
    renew: 'über das Ende der Laufzeit entscheiden',
    ending: 'gekündigt, letzter Tag',
    other: 'Frist',
  },
  en: {
    calendar: 'Deadlines',
    stage: 'stage',
    requirements: 'send requirements',
    bid: 'hand in the bid',
    auction: 'auction ends',
    clarify: 'answer the question about the bid',
    renewCertificate: 'renew a certificate',
    admit: 'decide on admission',
    signUp: 'decide on signing up',
    accept: 'accept the new edition or let it end',
    report: 'report volume',
    clearDisagreement: 'answer a disagreement about a reported volume',
    correctReport: 'correct the volume report',
    decideDisagreement: 'decide a disagreement',
    renew: 'decide on the end of the term',
    ending: 'terminated, last day',
    other: 'deadline',
  },
};

/** What somebody's calendar of a network is called. */
export function calendarName(network: string, language: Language): string {
  return `${network}: ${WORDS[language].calendar}`;
}

/**
 * The tasks that have a deadline, as entries of their person's calendar. They say what the tasks say and no more. Domain §2.
 * @param by the side that the tasks are asked of: two sides of one person have entries of their own
 */
export function datedTasks(tasks: readonly Task[], by: Pick<Mandate, 'side' | 'membershipId' | 'membershipCode'>, language: Language): DatedTask[] {
  const words = WORDS[language];
  return tasks.flatMap(({ kind, deadline, round, agreement, stage, place }) => {
    if (deadline === null) return [];
    const of = round ?? agreement;
    const subject = agreement ? `${agreement.number} ${agreement.title}` : (round?.title ?? '');
    const what = `${words[kind] ?? words.other}${stage === null ? '' : ` (${words.stage} ${stage})`}`;
    return [
      {
        uid: `${[kind, of?.id ?? 'network', ...(stage === null ? [] : [stage]), by.membershipId ?? by.side].join('.')}@poolround`,
        deadline,
        summary: subject === '' ? what : `${subject}: ${what}`,
        description: by.membershipCode ?? '',
        place,
      },
    ];
  });
}
