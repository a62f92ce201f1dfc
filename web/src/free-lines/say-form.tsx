import { Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';

const MOST_CHARACTERS = 1000;

interface SayFormProps {
  readonly label: string;
  readonly description?: string;
  readonly button: string;
  readonly isSending: boolean;
  readonly say: (words: string) => void;
}

/** A question or an answer about a line. */
export function SayForm({ label, description, button, isSending, say }: SayFormProps) {
  const [text, setText] = useState('');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    say(text.trim());
  };
  return (
    <form onSubmit={send}>
      <Stack gap="xs">
        <Textarea
          label={label}
          {...(description === undefined ? {} : { description })}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={MOST_CHARACTERS}
          required
        />
        <Button type="submit" variant="default" loading={isSending} disabled={text.trim() === ''} style={{ alignSelf: 'flex-start' }}>
          {button}
        </Button>
      </Stack>
    </form>
  );
}
