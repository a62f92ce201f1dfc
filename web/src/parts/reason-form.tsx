import { Textarea } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { DeedForm } from './deed';

interface ReasonField {
  readonly label: string;
  readonly description?: string;
  readonly mostCharacters: number;
  readonly value: string;
  readonly change: (reason: string) => void;
}

/** Where one says why; it must be said. */
export function ReasonField({ label, description, mostCharacters, value, change }: ReasonField) {
  return (
    <Textarea
      label={label}
      description={description}
      value={value}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      maxLength={mostCharacters}
      autosize
      minRows={3}
      required
      data-autofocus
    />
  );
}

interface ReasonForm<Body> extends Pick<ReasonField, 'label' | 'description' | 'mostCharacters'> {
  readonly follows: string;
  readonly button: string;
  readonly isFinal?: boolean;
  readonly deed: UseMutationResult<unknown, Error, Body>;
  readonly bodyOf: (reason: string) => Body;
  readonly close: () => void;
  readonly reload: () => void;
  /** What it is about, above the reason. */
  readonly children?: ReactNode;
}

/** A deed that needs nothing but the reason for it. */
export function ReasonForm<Body>({ label, description, mostCharacters, bodyOf, children, ...form }: ReasonForm<Body>) {
  const [reason, write] = useState('');
  const said = reason.trim();
  return (
    <DeedForm {...form} isReady={said !== ''} body={bodyOf(said)}>
      {children}
      <ReasonField label={label} {...(description ? { description } : {})} mostCharacters={mostCharacters} value={reason} change={write} />
    </DeedForm>
  );
}
