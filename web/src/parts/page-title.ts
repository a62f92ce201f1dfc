import { useEffect } from 'react';

/** Names the page in the browser's tab and for whoever hears it read. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Poolround`;
  }, [title]);
}
