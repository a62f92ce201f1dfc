import { useSyncExternalStore } from 'react';

let hasEnded = false;
const listeners = new Set<() => void>();

function set(is: boolean): void {
  if (is === hasEnded) return;
  hasEnded = is;
  for (const tell of listeners) tell();
}

/** The service knows our session no longer: it has expired, or was ended elsewhere. */
export const sessionEnded = (): void => set(true);

/** There is a session (again). */
export const sessionBegun = (): void => set(false);

/** Whether the session ended while its pages were open. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => hasEnded,
  );
}
