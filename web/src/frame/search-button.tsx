import { ActionIcon, Button, Kbd } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';

/** Opens the search for pages; a glass alone where there is little room. */
export function SearchButton() {
  const { t } = useTranslation('frame');
  return (
    <>
      <Button variant="default" size="sm" visibleFrom="sm" onClick={spotlight.open} rightSection={<Kbd size="xs">Ctrl K</Kbd>}>
        {t('search')}
      </Button>
      <ActionIcon variant="default" size="lg" hiddenFrom="sm" aria-label={t('search')} title={t('search')} onClick={spotlight.open}>
        <svg width="18" height="18" viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth="1.8" aria-hidden="true">
          <circle cx="7.5" cy="7.5" r="5" />
          <path d="M11.5 11.5 16 16" strokeLinecap="round" />
        </svg>
      </ActionIcon>
    </>
  );
}
