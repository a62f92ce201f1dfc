import { Alert, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedForm } from '../parts/deed';
import { useReload } from '../round/steering-deeds';
import { type Meeting, useMeetingChange } from './meetings';

/** Writes what was said and decided, also long after the round. Domain §2. */
export function Minutes({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const words = t(meeting.minutes === null ? 'minutes.write' : 'minutes.change');
  return (
    <DeedButton opener={words} title={t('minutes.of', { title: meeting.title })} size="xs" label={`${words}: ${meeting.title}`}>
      {(close) => <Form meeting={meeting} close={close} />}
    </DeedButton>
  );
}

function Form({ meeting, close }: { meeting: Meeting; close: () => void }) {
  const { t } = useTranslation('meetings');
  // What somebody else has written since is shown beside one's own words, so that neither is lost unseen.
  const [before] = useState(meeting.minutes ?? '');
  const [minutes, write] = useState(before);
  const stored = meeting.minutes ?? '';
  return (
    <DeedForm
      follows={t('minutes.follows')}
      button={t('minutes.keep')}
      isReady={minutes.trim() !== '' && minutes.trim() !== stored}
      deed={useMeetingChange(meeting)}
      body={{ minutes: minutes.trim() }}
      close={close}
      reload={useReload()}
    >
      {stored === before ? null : (
        <Alert variant="outline" title={t('minutes.meanwhile')}>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {stored}
          </Text>
        </Alert>
      )}
      <Textarea
        label={t('minutes')}
        description={t('minutes.help')}
        required
        autosize
        minRows={8}
        maxRows={24}
        maxLength={100_000}
        data-autofocus
        value={minutes}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
    </DeedForm>
  );
}
