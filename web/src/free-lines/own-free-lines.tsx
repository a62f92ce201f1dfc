import { Alert, Button, Collapse, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import type { Round } from '../round/rounds';
import { type FreeLine, freeLinesOf } from './free-lines';
import { OwnLine } from './own-line';
import { StateForm } from './state-form';

/** What waits for the member comes first, what is done last. */
const ORDER: readonly FreeLine['state'][] = ['matched', 'asked', 'stated', 'confirmed', 'withdrawn'];
const byState = (a: FreeLine, b: FreeLine): number => ORDER.indexOf(a.state) - ORDER.indexOf(b.state);

const PLACE = 'free-lines';

/** Says at the page's head that lines in words wait for the member, and leads to them. */
export function WaitingLines({ roundId }: { roundId: string }) {
  const { t } = useTranslation('free-lines');
  const lines = useQuery(freeLinesOf(useSeat(), roundId));
  const waiting = lines.data?.filter(({ allowedActions }) => allowedActions.includes('answer')) ?? [];
  if (waiting.length === 0) return null;
  const lead = (): void => {
    const place = document.getElementById(PLACE);
    place?.scrollIntoView();
    place?.focus();
  };
  return (
    <Alert variant="outline" title={t('waits', { count: waiting.length })}>
      <Button size="xs" variant="default" onClick={lead}>
        {t('waits.show')}
      </Button>
    </Alert>
  );
}

/** Lines in words: what the catalogue has no item for. Domain §5. */
export function OwnFreeLines({ round }: { round: Round }) {
  const { t } = useTranslation('free-lines');
  const [isOpen, { toggle }] = useDisclosure(false);
  const lines = useQuery(freeLinesOf(useSeat(), round.id));
  const isCollecting = round.phase === 'collecting';
  if (!isCollecting && lines.data?.length === 0) return null;
  return (
    <Section title={t('own')}>
      <Stack gap="md" id={PLACE} tabIndex={-1}>
        <Text>{t(round.totalsPublishedAt === null ? 'own.text' : 'own.published')}</Text>
        {isCollecting ? (
          <div>
            <Button variant="light" onClick={toggle} aria-expanded={isOpen}>
              {t('state')}
            </Button>
            <Collapse expanded={isOpen} mt="sm">
              {isOpen ? <StateForm roundId={round.id} /> : null}
            </Collapse>
          </div>
        ) : null}
        <Fetched query={lines} lines={1}>
          {(found) =>
            found.length === 0 ? null : (
              <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('own')}>
                {[...found].sort(byState).map((line) => (
                  <OwnLine key={`${line.id} ${line.version}`} roundId={round.id} line={line} />
                ))}
              </Stack>
            )
          }
        </Fetched>
      </Stack>
    </Section>
  );
}
