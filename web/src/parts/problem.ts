import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/api';
import { networkOf, seatIn, whoAmI } from './seats';
import { useShown } from './shown';

const PUT_INTO_WORDS = [
  'access.role',
  'access.signed_out',
  'service.unreachable',
  'deadline.passed',
  'version.stale',
  'import.empty',
  'import.unreadable_workbook',
  'import.old_workbook',
  'import.faulty',
] as const;

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g;
const DAY = /\b\d{4}-\d{2}-\d{2}\b(?!T)/g;

/** The zone of the network that the page is about, or else the reader's own. */
function useZone(): string {
  const { slug } = useParams({ strict: false });
  const { data: me } = useQuery({ ...whoAmI, enabled: false });
  const seat = me && slug !== undefined ? seatIn(me, slug) : undefined;
  const { data: network } = useQuery({ ...networkOf(seat ?? { networkId: '', key: '' }), enabled: false });
  return network?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A problem in words made for its page, or else in the service's own, which come in the reader's language; times as the reader writes them. */
export function useProblemText(): (problem: Error) => string {
  const { t } = useTranslation('parts');
  const shown = useShown();
  const zone = useZone();
  return (problem) => {
    const code = problem instanceof Problem ? PUT_INTO_WORDS.find((known) => known === problem.code) : undefined;
    if (code !== undefined) return t(`problem.${code}`);
    return problem.message.replaceAll(INSTANT, (instant) => shown.time(instant, zone)).replaceAll(DAY, (day) => shown.day(day));
  };
}
