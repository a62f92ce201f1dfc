import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { entered } from '../parts/entered';

interface NumberFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly isRequired?: boolean;
}

/** A quantity or price as people write it; says at once when it is no number, or two. */
export function NumberField({ label, description, value, change, isRequired = false }: NumberFieldProps) {
  const { t } = useTranslation('parts');
  const { fault } = entered(value);
  return (
    <TextInput
      label={label}
      {...(description === undefined ? {} : { description })}
      inputMode="decimal"
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      required={isRequired}
      error={fault === undefined || fault === 'empty' ? undefined : t(`entered.${fault}`)}
    />
  );
}
