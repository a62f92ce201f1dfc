import { Button, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { questionnaireOf } from './prequalification';
import { useQuestionText } from './question-card';
import { QuestionsForm } from './questions-form';

/** What every supplier is asked; the office writes it. Domain §7. */
export function Questions() {
  const { t } = useTranslation('prequalification');
  const text = useQuestionText();
  const query = useQuery(questionnaireOf(useSeat()));
  const [isWriting, setIsWriting] = useState(false);
  const mayEdit = query.data?.allowedActions.includes('edit') === true && !isWriting;
  return (
    <Section
      title={t('questions')}
      actions={
        mayEdit ? (
          <Button variant="default" className="no-print" onClick={() => setIsWriting(true)}>
            {t('edit')}
          </Button>
        ) : null
      }
    >
      <Text size="sm" c="dimmed" mb="md">
        {t('questions.text')}
      </Text>
      <Fetched query={query}>
        {(questionnaire) =>
          isWriting ? (
            <QuestionsForm questionnaire={questionnaire} close={() => setIsWriting(false)} />
          ) : questionnaire.items.length === 0 ? (
            <Empty title={t('questions.none')}>{t('questions.none.text')}</Empty>
          ) : (
            <List type="ordered" spacing="xs">
              {questionnaire.items.map((question) => (
                <List.Item key={question.id}>
                  {text(question)} ({t(`kind.${question.kind}`)}, {t(question.isRequired ? 'required' : 'optional')})
                </List.Item>
              ))}
            </List>
          )
        }
      </Fetched>
    </Section>
  );
}
