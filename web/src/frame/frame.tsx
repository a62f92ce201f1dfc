import { Container, Group, Image, Text, VisuallyHidden } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionEnded } from '../api/session';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { Loading } from '../parts/states';
import { AccountMenu } from './account-menu';
import { Connection } from './connection';
import { PageSearch } from './page-search';
import { Places } from './places';
import { PrintHead } from './print-head';
import { SearchButton } from './search-button';
import { LanguageSwitch, SchemeSwitch } from './switches';
import './frame.css';

// Seldom needed, so not part of the first page.
const SignInAgain = lazy(() => import('../signin/sign-in-again').then((place) => ({ default: place.SignInAgain })));
const Outside = lazy(() => import('../home/outside').then((place) => ({ default: place.Outside })));

/** What surrounds every page: where one is, for whom one acts, search, language, colours. */
export function Frame() {
  const { t } = useTranslation('frame');
  const seat = useSeat();
  const hasEnded = useSessionEnded();
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
              {seat.outside ? null : <SearchButton />}
              <LanguageSwitch />
              <SchemeSwitch />
              <AccountMenu />
            </Group>
          </Group>
        </Container>
      </header>
      {seat.outside ? null : <Places />}
      <Connection />
      {hasEnded ? (
        <Suspense fallback={null}>
          <SignInAgain />
        </Suspense>
      ) : null}
      <Container component="main" id="content" tabIndex={-1} size="lg" py={{ base: 'md', sm: 'xl' }} style={{ outline: 'none' }}>
        <PrintHead />
        {seat.outside ? (
          <Suspense fallback={<Loading />}>
            <Outside why={seat.outside} />
          </Suspense>
        ) : (
          <Outlet key={seat.key} />
        )}
      </Container>
      {seat.outside ? null : <PageSearch />}
    </>
  );
}
