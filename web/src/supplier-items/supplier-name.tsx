import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Called {
  readonly name: string;
  readonly number: string | null;
  readonly link: string | null;
}

/** What its supplier calls an item, and where it describes it; nothing where it says neither. Decision 15. */
export function SupplierName({ name, number, link }: Called) {
  const { t } = useTranslation('supplier-items');
  if (number === null && link === null) return null;
  const said = number === null ? t('described') : t('at', { number });
  return (
    <Text size="sm" c="dimmed">
      {link === null ? (
        said
      ) : (
        <Anchor href={link} target="_blank" rel="noopener noreferrer" inherit aria-label={`${said} – ${t('described.of', { item: name })}`}>
          {said}
        </Anchor>
      )}
    </Text>
  );
}
