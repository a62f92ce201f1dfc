import { NumberInput } from '@mantine/core';

interface WholeNumberField {
  readonly label: string;
  readonly description?: string;
  readonly value: number;
  readonly change: (value: number) => void;
  readonly least: number;
  readonly most: number;
}

/** A whole number within bounds. */
export function WholeNumber({ label, description, value, change, least, most }: WholeNumberField) {
  return (
    <NumberInput
      label={label}
      {...(description === undefined ? {} : { description })}
      value={value}
      min={least}
      max={most}
      clampBehavior="blur"
      allowDecimal={false}
      onChange={(entry) => change(typeof entry === 'number' ? entry : least)}
    />
  );
}
