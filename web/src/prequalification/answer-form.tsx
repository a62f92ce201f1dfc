import { Button, Group, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entered } from '../parts/entered';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Refused } from '../parts/versions';
import { type AnsweredQuestion, type NewAnswer, useAnswering } from './prequalification';

/** An answer as it is typed. */
interface Typed {
  readonly declared: 'yes' | 'no' | '';
  readonly text: string;
  readonly number: string;
  readonly expiresOn: string;
}

/** What was typed as the API wants it; undefined while something is missing. */
function answerOf(kind: NewAnswer['kind'], { declared, text, number, expiresOn }: Typed): NewAnswer | undefined {
  const said = text.trim();
  switch (kind) {
    case 'declaration':
      return declared === '' ? undefined : { kind, declared: declared === 'yes' };
    case 'certificate':
      return said === '' || expiresOn === '' ? undefined : { kind, text: said, expiresOn };
    case 'reference':
      return said === '' ? undefined : { kind, text: said };
    case 'number': {
      const { decimal } = entered(number);
      return decimal === undefined ? undefined : { kind, number: decimal };
    }
  }
}

/** Answers a question, or changes the answer: then the office checks it anew. Domain §7. */
export function AnswerForm({ item: shownItem, close }: { item: AnsweredQuestion; close: () => void }) {
  const { t } = useTranslation('prequalification');
  // What is fetched while somebody writes must not pass for what was seen.
  const [item] = useState(shownItem);
  const shown = useShown();
  const { kind } = item.question;
  const [typed, setTyped] = useState<Typed>(() => begun(item, shown.decimal));
  const answering = useAnswering(useSeat(), item);
  const body = answerOf(kind, typed);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (body) answering.mutate(body, { onSuccess: close });
  };
  return (
    <form onSubmit={send} className="no-print">
      <Stack gap="md" mt="md">
        <Fields kind={kind} typed={typed} change={(changed) => setTyped((now) => ({ ...now, ...changed }))} />
        <Refused problem={answering.error} reload={close} />
        <Group>
          <Button type="submit" loading={answering.isPending} disabled={!body}>
            {t('answer.send')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function begun({ answer }: AnsweredQuestion, written: (decimal: string) => string): Typed {
  const { declared = null, text = null, number = null, expiresOn = null } = answer ?? {};
  return {
    declared: declared === null ? '' : declared ? 'yes' : 'no',
    text: text ?? '',
    number: number === null ? '' : written(number),
    expiresOn: expiresOn ?? '',
  };
}

interface FieldsOf {
  readonly kind: NewAnswer['kind'];
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
}

function Fields({ kind, typed, change }: FieldsOf) {
  const { t } = useTranslation('prequalification');
  if (kind === 'declaration')
    return (
      <Radio.Group
        label={t('answer.declaration')}
        value={typed.declared}
        onChange={(value) => change({ declared: value === 'yes' ? 'yes' : 'no' })}
        required
        withAsterisk={false}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="yes" label={t('declared.yes')} />
          <Radio value="no" label={t('declared.no')} />
        </Stack>
      </Radio.Group>
    );
  if (kind === 'number')
    return (
      <TextInput
        label={t('answer.number')}
        inputMode="decimal"
        maxLength={30}
        value={typed.number}
        error={typed.number === '' || entered(typed.number).decimal !== undefined ? null : t('answer.number.fault')}
        onChange={({ currentTarget: { value } }) => change({ number: value })}
      />
    );
  if (kind === 'reference')
    return (
      <Textarea
        label={t('answer.reference')}
        description={t('answer.reference.text')}
        autosize
        minRows={3}
        maxLength={4000}
        value={typed.text}
        onChange={({ currentTarget: { value } }) => change({ text: value })}
      />
    );
  return (
    <Group gap="sm" align="start">
      <TextInput
        label={t('answer.certificate')}
        description={t('answer.certificate.text')}
        maxLength={200}
        value={typed.text}
        onChange={({ currentTarget: { value } }) => change({ text: value })}
        style={{ flex: '1 1 16rem' }}
      />
      <TextInput
        type="date"
        label={t('answer.expiresOn')}
        description={t('answer.expiresOn.text')}
        value={typed.expiresOn}
        onChange={({ currentTarget: { value } }) => change({ expiresOn: value })}
      />
    </Group>
  );
}
