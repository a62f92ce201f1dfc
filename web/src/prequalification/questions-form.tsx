import { Button, Checkbox, Group, Paper, Select, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import { Unsaved } from '../parts/unsaved';
import { Refused } from '../parts/versions';
import { KINDS, type Question, type Questionnaire, useEditing } from './prequalification';

const MOST_QUESTIONS = 50;

/** A question as it is written; without an id it is new. */
interface Written extends Omit<Question, 'id'> {
  readonly id?: string;
  /** Tells the rows of the form apart. */
  readonly row: number;
}

const isWhole = ({ textDe, textEn }: Written): boolean => textDe.trim() !== '' && textEn.trim() !== '';

/** Writes the questionnaire; the words of an answered question stay. Domain §7. */
export function QuestionsForm({ questionnaire, close }: { questionnaire: Questionnaire; close: () => void }) {
  const { t } = useTranslation('prequalification');
  // What is fetched while somebody writes must not pass for what was seen.
  const [{ version }] = useState(questionnaire);
  const [rows, setRows] = useState<readonly Written[]>(questionnaire.items.map((question, row) => ({ ...question, row })));
  const [isChanged, setIsChanged] = useState(false);
  const editing = useEditing(useSeat(), version);
  const write = (changed: readonly Written[]): void => {
    setRows(changed);
    setIsChanged(true);
  };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const questions = rows.map(({ row: _, isAnswered: __, textDe, textEn, ...question }) => ({
      ...question,
      textDe: textDe.trim(),
      textEn: textEn.trim(),
    }));
    editing.mutate({ questions }, { onSuccess: close });
  };
  const added: Written = { kind: 'declaration', textDe: '', textEn: '', isRequired: true, isAnswered: false, row: Date.now() };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        {rows.map((written, place) => (
          <OneQuestion
            key={written.row}
            number={place + 1}
            written={written}
            change={(changed) => write(rows.map((each) => (each === written ? { ...each, ...changed } : each)))}
            remove={() => write(rows.filter((each) => each !== written))}
          />
        ))}
        <Group>
          <Button variant="default" disabled={rows.length >= MOST_QUESTIONS} onClick={() => write([...rows, added])}>
            {t('edit.add')}
          </Button>
        </Group>
        <Refused problem={editing.error} reload={close} />
        <Group>
          <Button type="submit" loading={editing.isPending} disabled={!rows.every(isWhole)}>
            {t('edit.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
        <Unsaved isUnsaved={isChanged && !editing.isSuccess} />
      </Stack>
    </form>
  );
}

interface OneQuestionOf {
  readonly number: number;
  readonly written: Written;
  readonly change: (changed: Partial<Written>) => void;
  readonly remove: () => void;
}

function OneQuestion({ number, written, change, remove }: OneQuestionOf) {
  const { t } = useTranslation('prequalification');
  const { kind, textDe, textEn, isRequired, isAnswered } = written;
  return (
    <Paper withBorder p="md" radius="md" component="fieldset" aria-label={t('edit.question', { number })}>
      <Stack gap="sm">
        <Select
          label={t('edit.kind', { number })}
          data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          disabled={isAnswered}
          allowDeselect={false}
          onChange={(chosen) => change({ kind: KINDS.find((each) => each === chosen) ?? kind })}
        />
        <Textarea
          label={t('edit.textDe', { number })}
          autosize
          maxLength={1000}
          value={textDe}
          disabled={isAnswered}
          onChange={({ currentTarget: { value } }) => change({ textDe: value })}
        />
        <Textarea
          label={t('edit.textEn', { number })}
          description={isAnswered ? t('edit.answered') : undefined}
          autosize
          maxLength={1000}
          value={textEn}
          disabled={isAnswered}
          onChange={({ currentTarget: { value } }) => change({ textEn: value })}
        />
        <Group justify="space-between">
          <Checkbox
            label={t('edit.required', { number })}
            checked={isRequired}
            onChange={({ currentTarget: { checked } }) => change({ isRequired: checked })}
          />
          <Button variant="default" size="xs" onClick={remove}>
            {t('edit.remove', { number })}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
