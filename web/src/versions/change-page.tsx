import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { preparationOf } from '../call-draft/preparations';
import { OnlyFor } from '../office/only-for';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { useNetwork, useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { ChangeForm } from './change-form';

/** Where the office changes a published call. Domain §7. */
export function ChangePage() {
  const { t } = useTranslation('versions');
  const { slug } = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  usePageTitle(t('change'));
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('change')}</Title>
        <PlaceLink to="/networks/$slug/rounds/$roundId/call" params={{ slug, roundId }} className="no-print">
          {t('toCall')}
        </PlaceLink>
      </div>
      <OnlyFor roles={['office']}>
        <Changing roundId={roundId} />
      </OnlyFor>
    </Stack>
  );
}

function Changing({ roundId }: { roundId: string }) {
  const { t } = useTranslation('versions');
  const seat = useSeat();
  const network = useNetwork(seat);
  const preparation = useQuery(preparationOf(seat, roundId));
  const [attempt, setAttempt] = useState(0);
  const reload = (): void => void preparation.refetch().then(() => setAttempt((now) => now + 1));
  return (
    <Fetched query={network}>
      {(found) => (
        <Fetched query={preparation}>
          {({ call, lots }) =>
            call?.allowedActions.includes('amend') ? (
              <>
                <Text c="dimmed">{t('change.intro')}</Text>
                <ChangeForm key={attempt} roundId={roundId} network={found} call={call} lots={lots} reload={reload} />
              </>
            ) : (
              <Empty title={t('change.notNow')}>{t('change.notNow.text')}</Empty>
            )
          }
        </Fetched>
      )}
    </Fetched>
  );
}
