import { useEffect, useState } from 'react';
import { serverNow } from '../api/server-clock';

/** From so near on, every second counts. */
export const LAST_MINUTES = 600_000;

/**
 * The present time in milliseconds, by the service's clock, renewed twice a minute.
 * @param until a deadline, before which it is renewed every second in the last ten minutes
 */
export function useNow(until?: number): number {
  const [now, setNow] = useState(serverNow);
  const isNear = until !== undefined && now < until && until - now <= LAST_MINUTES;
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), isNear ? 1_000 : 30_000);
    return () => clearInterval(timer);
  }, [isNear]);
  return now;
}
