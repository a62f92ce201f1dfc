import { useTranslation } from 'react-i18next';
import { Problem } from '../api/api';

const PUT_INTO_WORDS = [
  'sign_in.refused',
  'sign_in.too_many',
  'invitation.invalid',
  'password.weak',
  'access.role',
  'round.phase',
  'deadline.passed',
  'version.stale',
  'bid.call_changed',
  'question.deadline_passed',
  'question.no_stage',
  'question.too_many',
  'question.not_invited',
  'question.answered',
  'question.withdrawn',
  'question.names_asker',
  'import.empty',
  'import.unreadable_workbook',
  'import.old_workbook',
  'import.faulty',
  'deadline.skipped',
  'deadline.repeated',
  'stage.deadline_past',
  'stage.deadline_passed',
  'stage.deadline_backward',
  'stage.deadline_ahead',
  'stage.not_open',
  'stage.opened',
  'bid.late',
  'bid.deadline_passed',
  'bid.not_admitted',
  'bid.price_raised',
  'bid.too_large',
  'bid.too_many',
  'holder_key.none',
  'holder_key.passphrase',
  'share.wrong',
] as const;

/** A problem in the reader's language, or, for one without a text, in the service's own words. */
export function useProblemText(): (problem: Error) => string {
  const { t } = useTranslation('parts');
  return (problem) => {
    const code = problem instanceof Problem ? PUT_INTO_WORDS.find((known) => known === problem.code) : undefined;
    return code === undefined ? problem.message : t(`problem.${code}`);
  };
}
