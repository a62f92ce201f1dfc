import { Group, Stack, Text, Title } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { PATH_OF, placesFor } from './places';
import './office.css';

/** What surrounds the network's own pages: its tabs, each with an address of its own. */
export function OfficeFrame() {
  const { t } = useTranslation('office');
  const seat = useSeat();
  const isOffice = seat.roles.includes('office') || seat.roles.includes('auditor');
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{isOffice ? t('title') : t('title.others')}</Title>
        <Text c="dimmed">{isOffice ? t('intro') : t('intro.others')}</Text>
      </div>
      <nav aria-label={t('tabs')} className="no-print">
        <Group gap="xs" component="ul" className="office-tabs">
          {placesFor(seat).map((place) => (
            <li key={place}>
              <PlaceLink
                to={`/networks/$slug/${PATH_OF[place]}`}
                params={{ slug: seat.slug }}
                className="office-tab"
                underline="never"
                activeOptions={{ exact: false }}
              >
                {t(`tab.${place}`)}
              </PlaceLink>
            </li>
          ))}
        </Group>
      </nav>
      <Outlet />
    </Stack>
  );
}
