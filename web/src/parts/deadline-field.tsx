import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNetwork, useSeat } from './seats';

interface DeadlineField {
  readonly label: string;
  /** Local time of the network's zone, as the API takes it: `2027-03-14T10:00`. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A deadline as it is entered: in the network's time, whatever the reader's own. Domain §18. */
export function DeadlineField({ label, value, onChange }: DeadlineField) {
  const { t } = useTranslation('parts');
  const { data: network } = useNetwork(useSeat());
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={t('deadline.zone', { zone: network?.timeZone ?? '' })}
      required
      maw={320}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
