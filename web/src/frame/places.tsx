import { Container } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Role, useSeat } from '../parts/seats';

/** A place that stands in the navigation, in its order; without `for` everyone sees it. */
interface Place {
  readonly key: 'home' | 'rounds' | 'agreements' | 'savings' | 'network';
  /** Below the network. */
  readonly path: string;
  readonly for?: readonly Role[];
}

const PLACES: readonly Place[] = [
  { key: 'home', path: '' },
  { key: 'rounds', path: '/rounds' },
  { key: 'network', path: '/office' },
  { key: 'agreements', path: '/agreements' },
];

/** The places of the portal that this seat may open. */
export function Places() {
  const { t } = useTranslation('frame');
  const { slug, roles } = useSeat();
  const open = PLACES.filter((place) => place.for?.some((role) => roles.includes(role)) ?? true);
  const addressOf = (path: string): string => `/networks/${slug}${path}`;
  return (
    <nav className="places" aria-label={t('places')}>
      <Container size="lg">
        <ul>
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
