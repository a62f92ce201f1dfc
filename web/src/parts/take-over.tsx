import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeat } from './seats';
import { Refused } from './versions';

interface TakeOver<Made> {
  /** What the button that opens the dialogue says, and what it is called where its words alone do not say of what. */
  readonly opener: string;
  readonly label?: string;
  /** Nothing works until somebody has taken it over. */
  readonly hasStopped: boolean;
  readonly title: string;
  readonly text: string;
  /** What can be chosen with it. */
  readonly choice?: ReactNode;
  readonly button: string;
  readonly take: () => Promise<Made>;
  /** The new secret, shown once. */
  readonly children: (made: Made) => ReactNode;
}

/** Takes over with a new secret what stopped when its maker left, or changes the secret of what is one's own. */
export function TakeOverDialogue<Made>({ opener, label = opener, hasStopped, title, text, choice, button, take, children }: TakeOver<Made>) {
  const { t } = useTranslation('parts');
  const { networkId } = useSeat();
  const queries = useQueryClient();
  const [isAsked, ask] = useState(false);
  const taking = useMutation({ mutationFn: take, onSuccess: () => queries.invalidateQueries({ queryKey: [networkId] }) });
  const close = (): void => {
    ask(false);
    taking.reset();
  };
  return (
    <>
      <Button variant={hasStopped ? 'filled' : 'default'} size="xs" aria-label={label} onClick={() => ask(true)}>
        {opener}
      </Button>
      <Modal opened={isAsked} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('cancel') }}>
        {taking.data ? (
          children(taking.data)
        ) : (
          <Stack gap="md">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {text}
            </Text>
            {choice}
            <Refused problem={taking.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('cancel')}
              </Button>
              <Button loading={taking.isPending} onClick={() => taking.mutate()}>
                {button}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </>
  );
}
