import { localTime } from './local-time';
import { useNow } from './now';
import { useNetwork, useSeat } from './seats';

/** The day that it is in the network by the service's clock, `YYYY-MM-DD`: the one that the service compares with. */
export function useToday(): string {
  const now = useNow();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  return localTime(new Date(now).toISOString(), zone).slice(0, 10);
}
