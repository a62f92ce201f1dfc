import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { UseMutationResult } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from './versions';

interface DeedButton {
  /** What the button that opens it says. */
  readonly opener: string;
  readonly title: string;
  readonly isFinal?: boolean;
  readonly size?: 'xs' | 'sm';
  /** What the button is called where its words alone do not say what of. */
  readonly label?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a dialogue; what was typed there is gone once it is closed. */
export function DeedButton({ opener, title, isFinal = false, size = 'sm', label = opener, children }: DeedButton) {
  const { t } = useTranslation('parts');
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size={size} aria-label={label} variant={isFinal ? 'outline' : 'default'} {...(isFinal ? { color: 'red' } : {})} onClick={open}>
        {opener}
      </Button>
      <Modal opened={isOpen} onClose={close} title={title} size="lg" closeButtonProps={{ 'aria-label': t('cancel') }}>
        {children(close)}
      </Modal>
    </>
  );
}

interface DeedForm<Body> {
  /** What happens next, said before it does. */
  readonly follows: string;
  readonly button: string;
  readonly isFinal?: boolean;
  readonly isReady: boolean;
  readonly deed: UseMutationResult<unknown, Error, Body>;
  readonly body: Body;
  readonly close: () => void;
  /** Shows what somebody else has changed meanwhile. */
  readonly reload: () => void;
  readonly children?: ReactNode;
}

/** What is entered for a deed, what follows from it, and why it was refused. */
export function DeedForm<Body>({ follows, button, isFinal = false, isReady, deed, body, close, reload, children }: DeedForm<Body>) {
  const { t } = useTranslation('parts');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    deed.mutate(body, { onSuccess: close });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        {children}
        <Alert variant="outline" color={isFinal ? 'red' : 'pool'} title={t('follows')}>
          <Text size="sm">{follows}</Text>
        </Alert>
        <Refused problem={deed.error} reload={reload} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button type="submit" {...(isFinal ? { color: 'red.9' } : {})} loading={deed.isPending} disabled={!isReady}>
            {button}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
