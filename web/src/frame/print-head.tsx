import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';

/** What a printed page says above all: whose it is, which page, and when it was printed. On the screen it is not there. */
export function PrintHead() {
  const { t } = useTranslation('frame');
  const { network, organisation } = useSeat();
  const shown = useShown();
  const [printed, setPrinted] = useState<{ readonly title: string; readonly at: string }>();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  useEffect(() => {
    const note = (): void => setPrinted({ title: document.title, at: new Date().toISOString() });
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  return (
    <div className="print-head" aria-hidden>
      <span>{[network, organisation].filter(Boolean).join(' · ')}</span>
      <span>{printed?.title}</span>
      <span>{printed ? t('printed', { at: shown.time(printed.at, timeZone) }) : null}</span>
    </div>
  );
}
