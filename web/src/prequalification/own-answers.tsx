import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { AnswerForm } from './answer-form';
import { OwnCertificate } from './certificate-file';
import { type AnsweredQuestion, ownAnswersOf } from './prequalification';
import { QuestionCard, useQuestionText } from './question-card';

/** What a supplier is asked once for every call, with its answers. Domain §7. */
export function OwnAnswers() {
  const { t } = useTranslation('prequalification');
  return (
    <Section title={t('mine')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('mine.text')}
      </Text>
      <Fetched query={useQuery(ownAnswersOf(useSeat()))}>
        {({ isComplete, items }) =>
          items.length === 0 ? (
            <Empty title={t('none')}>{t('none.text')}</Empty>
          ) : (
            <Stack gap="md">
              <Alert variant="outline" color={isComplete ? 'green' : 'pool'} role="status">
                {t(isComplete ? 'complete.mine' : 'incomplete.mine')}
              </Alert>
              <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
                {items.map((item) => (
                  <Own key={item.question.id} item={item} />
                ))}
              </Stack>
            </Stack>
          )
        }
      </Fetched>
    </Section>
  );
}

function Own({ item }: { item: AnsweredQuestion }) {
  const { t } = useTranslation('prequalification');
  const text = useQuestionText();
  const [isWriting, setIsWriting] = useState(false);
  const words = t(item.answer ? 'answer.change' : 'answer');
  return (
    <QuestionCard item={item}>
      <OwnCertificate item={item} />
      {isWriting ? (
        <AnswerForm item={item} close={() => setIsWriting(false)} />
      ) : (
        <Button
          mt="md"
          className="no-print"
          variant={item.answer ? 'default' : 'filled'}
          aria-label={`${words}: ${text(item.question)}`}
          onClick={() => setIsWriting(true)}
        >
          {words}
        </Button>
      )}
    </QuestionCard>
  );
}
