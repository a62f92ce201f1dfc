import { Alert, Button, Stack, Textarea } from '@mantine/core';
import type { UseMutationResult } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useProblemText } from './problem';

interface TextForm {
  readonly label: string;
  readonly description: string;
  readonly button: string;
  readonly mostCharacters: number;
  readonly sending: UseMutationResult<unknown, Error, string>;
  /** What is said once it was sent, where the form then stays for another text. */
  readonly done?: string;
}

/** A text that is written on the page and sent, why it was refused, and that it was taken. */
export function TextForm({ label, description, button, mostCharacters, sending, done }: TextForm) {
  const problemText = useProblemText();
  const [text, write] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    sending.mutate(text.trim(), { onSuccess: () => write('') });
  };
  return (
    <form onSubmit={send} className="no-print">
      <Stack gap="sm">
        <Textarea
          label={label}
          description={description}
          value={text}
          onChange={({ currentTarget }) => write(currentTarget.value)}
          autosize
          minRows={3}
          maxLength={mostCharacters}
          required
        />
        {sending.isError ? (
          <Alert variant="outline" color="red" role="alert">
            {problemText(sending.error)}
          </Alert>
        ) : null}
        {done && sending.isSuccess && text === '' ? (
          <Alert variant="outline" color="green" role="status">
            {done}
          </Alert>
        ) : null}
        <Button type="submit" loading={sending.isPending} disabled={text.trim() === ''} style={{ alignSelf: 'flex-start' }}>
          {button}
        </Button>
      </Stack>
    </form>
  );
}
