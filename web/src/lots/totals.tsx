import { Badge, Group, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { percentOf, type Position, WITHHELD } from './lots';

/** That a value is withheld: never a 0, never a blank. Domain §6.3. */
export function Withheld() {
  const { t } = useTranslation('lots');
  return (
    <Badge variant="outline" color="gray" tt="none" radius="sm" miw="max-content">
      {t('withheld')}
    </Badge>
  );
}

/** A quantity with its unit, or that it is withheld. */
export function Quantity({ value, unit }: { value: string; unit?: string }) {
  const shown = useShown();
  const unitName = useUnitName();
  if (value === WITHHELD) return <Withheld />;
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {shown.decimal(value)}
      {unit === undefined ? '' : ` ${unitName(unit)}`}
    </span>
  );
}

/** How much of a total is firm and how much forecast, as a bar with its words. */
export function Share({ position: { firm, forecast, total } }: { position: Position }) {
  const { t } = useTranslation('lots');
  if (firm === WITHHELD || forecast === WITHHELD || total === WITHHELD)
    return (
      <div className="bar">
        <span className="withheld">
          <VisuallyHidden>{t('share.withheld')}</VisuallyHidden>
        </span>
      </div>
    );
  const percent = percentOf(firm, total);
  return (
    <div>
      <div className="bar" aria-hidden="true">
        <span className="firm" style={{ width: `${percent}%` }} />
        <span className="forecast" style={{ width: `${100 - percent}%` }} />
      </div>
      <Text size="xs" c="dimmed">
        {t('share', { firm: percent, forecast: 100 - percent })}
      </Text>
    </div>
  );
}

/** What the bars' patterns mean. */
export function ShareKey() {
  const { t } = useTranslation('lots');
  return (
    <Group gap="md" mb="sm">
      {(['firm', 'forecast', 'withheld'] as const).map((kind) => (
        <Group key={kind} gap={6}>
          <div className="bar" style={{ minWidth: 28, width: 28 }} aria-hidden="true">
            <span className={kind} style={{ width: '100%' }} />
          </div>
          <Text size="sm">{t(`key.${kind}`)}</Text>
        </Group>
      ))}
    </Group>
  );
}
