import { Container } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { meets, type Seat, useSeat } from '../parts/seats';

/** A place that stands in the navigation, in its order; without `isFor` everyone sees it. */
interface Place {
  readonly key: 'home' | 'rounds' | 'agreements' | 'savings' | 'meetings' | 'network';
  /** Below the network. */
  readonly path: string;
  readonly isFor?: (seat: Seat) => boolean;
}

const PLACES: readonly Place[] = [
  { key: 'home', path: '' },
  { key: 'rounds', path: '/rounds' },
  { key: 'meetings', path: '/meetings', isFor: meets },
  { key: 'network', path: '/office' },
  { key: 'agreements', path: '/agreements' },
  { key: 'savings', path: '/savings', isFor: ({ kind }) => kind !== 'supplier' },
];

/** The places of the portal that this seat may open. */
export function Places() {
  const { t } = useTranslation('frame');
  const seat = useSeat();
  const { slug } = seat;
  const { pathname } = useLocation();
  const list = useRef<HTMLUListElement>(null);
  // On a narrow screen the list scrolls sideways: where one is must be in sight.
  useEffect(() => {
    list.current?.querySelector(`[href][data-status="active"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  const open = PLACES.filter(({ isFor }) => isFor?.(seat) ?? true);
  const addressOf = (path: string): string => `/networks/${slug}${path}`;
  return (
    <nav className="places" aria-label={t('places')}>
      <Container size="lg">
        <ul ref={list}>
          {open.map(({ key, path }) => (
            <li key={key}>
              <Link to={addressOf(path)} activeOptions={{ exact: key === 'home' }}>
                {t(`place.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </Container>
    </nav>
  );
}
