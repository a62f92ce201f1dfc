import { ActionIcon, VisuallyHidden, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { speak } from '../texts';

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation('frame');
  const other = i18n.language === 'de' ? 'en' : 'de';
  return (
    <ActionIcon variant="default" size="lg" fz="sm" fw={600} title={t('language.switch')} onClick={() => speak(other)}>
      {other.toUpperCase()}
      <VisuallyHidden> {t('language.switch')}</VisuallyHidden>
    </ActionIcon>
  );
}

/** Light or dark; until it is pressed, as the reader's system has it. */
export function SchemeSwitch() {
  const { t } = useTranslation('frame');
  const { setColorScheme } = useMantineColorScheme();
  const other = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark' ? 'light' : 'dark';
  const label = t(`scheme.${other}`);
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} title={label} onClick={() => setColorScheme(other)}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </ActionIcon>
  );
}
