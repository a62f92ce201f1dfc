import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../office/only-for';
import { DeedButton } from '../parts/deed';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { ReasonForm } from '../parts/reason-form';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { CertificateOfSupplier } from './certificate-file';
import { type AnsweredQuestion, answersOf, useChecking } from './prequalification';
import { QuestionCard, useQuestionText } from './question-card';

const MOST_CHARACTERS = 2000;

/** A supplier's answers, which the office accepts or refuses one by one. Domain §7. */
export function SupplierPage() {
  const { t } = useTranslation('prequalification');
  const { slug } = useSeat();
  const { membershipId = '' } = useParams({ strict: false });
  usePageTitle(t('title'));
  return (
    <OnlyFor roles={['office', 'auditor']}>
      <Stack gap="lg">
        <PlaceLink to="/networks/$slug/prequalification" params={{ slug }} className="no-print">
          {t('toAll')}
        </PlaceLink>
        <OfSupplier membershipId={membershipId} />
      </Stack>
    </OnlyFor>
  );
}

function OfSupplier({ membershipId }: { membershipId: string }) {
  const { t } = useTranslation('prequalification');
  const query = useQuery(answersOf(useSeat(), membershipId));
  return (
    <Fetched query={query}>
      {({ supplier, name, isComplete, items }) => (
        <Section title={`${name} (${supplier})`}>
          <Stack gap="md">
            <Alert variant="outline" color={isComplete ? 'green' : 'pool'} role="status">
              {t(isComplete ? 'complete.text' : 'incomplete.text')}
            </Alert>
            {items.length === 0 ? <Empty title={t('questions.none')}>{t('questions.none.text')}</Empty> : null}
            <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
              {items.map((item) => (
                <QuestionCard key={item.question.id} item={item}>
                  <CertificateOfSupplier item={item} membershipId={membershipId} />
                  <Check membershipId={membershipId} item={item} reload={() => void query.refetch()} />
                </QuestionCard>
              ))}
            </Stack>
          </Stack>
        </Section>
      )}
    </Fetched>
  );
}

interface CheckOf {
  readonly membershipId: string;
  readonly item: AnsweredQuestion;
  readonly reload: () => void;
}

function Check({ membershipId, item, reload }: CheckOf) {
  const { t } = useTranslation('prequalification');
  const text = useQuestionText();
  const accepting = useChecking(useSeat(), membershipId, item);
  const { allowedActions, question } = item;
  if (allowedActions.length === 0) return null;
  return (
    <Group mt="md" gap="sm" className="no-print">
      {allowedActions.includes('accept') ? (
        <Button loading={accepting.isPending} aria-label={t('accept.of', { question: text(question) })} onClick={() => accepting.mutate(null)}>
          {t('accept')}
        </Button>
      ) : null}
      {allowedActions.includes('refuse') ? (
        <DeedButton opener={t('refuse')} label={t('refuse.of', { question: text(question) })} title={t('refuse.title')}>
          {(close) => <Refusing membershipId={membershipId} item={item} reload={reload} close={close} />}
        </DeedButton>
      ) : null}
      <Refused problem={accepting.error} reload={reload} />
    </Group>
  );
}

function Refusing({ membershipId, item, reload, close }: CheckOf & { readonly close: () => void }) {
  const { t } = useTranslation('prequalification');
  const refusing = useChecking(useSeat(), membershipId, item);
  return (
    <ReasonForm
      follows={t('refuse.follows')}
      button={t('refuse.do')}
      label={t('refuse.reason')}
      description={t('refuse.reason.text')}
      mostCharacters={MOST_CHARACTERS}
      deed={refusing}
      bodyOf={(reason) => reason}
      close={close}
      reload={reload}
    >
      <Text style={{ overflowWrap: 'anywhere' }}>{useQuestionText()(item.question)}</Text>
    </ReasonForm>
  );
}
