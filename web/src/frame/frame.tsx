import { Container, Group, Image, Text, VisuallyHidden } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { AccountMenu } from './account-menu';
import { PageSearch } from './page-search';
import { Places } from './places';
import { SearchButton } from './search-button';
import { LanguageSwitch, SchemeSwitch } from './switches';
import './frame.css';

/** What surrounds every page: where one is, for whom one acts, search, language, colours. */
export function Frame() {
  const { t } = useTranslation('frame');
  const seat = useSeat();
  return (
    <>
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="frame">
        <Container size="lg" h="100%">
          <Group h="100%" justify="space-between" wrap="nowrap" gap="xs">
            <PlaceLink to="/networks/$slug" params={{ slug: seat.slug }} c="inherit" underline="never" miw={0}>
              <Group gap="xs" wrap="nowrap" miw={0}>
                <Image src="/mark.svg" alt="" w={30} h={30} />
                <VisuallyHidden>{t('home')}: </VisuallyHidden>
                <Text fw={700} truncate>
                  {seat.network}
                </Text>
              </Group>
            </PlaceLink>
            <Group gap={6} wrap="nowrap">
              <SearchButton />
              <LanguageSwitch />
              <SchemeSwitch />
              <AccountMenu />
            </Group>
          </Group>
        </Container>
      </header>
      <Places />
      <Container component="main" id="content" tabIndex={-1} size="lg" py={{ base: 'md', sm: 'xl' }} style={{ outline: 'none' }}>
        <Outlet key={seat.key} />
      </Container>
      <PageSearch />
    </>
  );
}
