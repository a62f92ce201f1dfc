import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LINE } from './places-of-round';
import type { Round } from './rounds';

/** The phases of a round as a line; a cancelled one stops where it was. */
export function PhaseLine({ round }: { round: Round }) {
  const { t } = useTranslation(['round', 'parts']);
  const stands = LINE.findIndex((phase) => phase === (round.cancelledFrom ?? round.phase));
  return (
    <ol className="phases" aria-label={t('phases')}>
      {LINE.map((phase, at) => {
        const state = at < stands ? 'done' : at === stands ? 'now' : 'ahead';
        return (
          <li key={phase} data-state={state} {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}>
            <span>
              {t(`parts:phase.${phase}`)}
              {state === 'ahead' ? null : <VisuallyHidden>, {t(`phases.${state}`)}</VisuallyHidden>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
