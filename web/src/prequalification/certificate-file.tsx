import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { KeptDocument } from '../parts/kept-document';
import { useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';
import { type AnsweredQuestion, useAttaching, useDetaching } from './prequalification';
import { useQuestionText } from './question-card';

/** A supplier's certificate as a file, for office and auditor. */
export function CertificateOfSupplier({ item: { question, document }, membershipId }: { item: AnsweredQuestion; membershipId: string }) {
  const { networkId } = useSeat();
  if (!document) return null;
  const params = { path: { networkId, membershipId, prequalificationQuestionId: question.id } };
  const at = '/api/v1/networks/{networkId}/prequalification/suppliers/{membershipId}/answers/{prequalificationQuestionId}/document';
  return <KeptDocument document={document} bytesOf={() => answered(api.GET(at, { params, parseAs: 'blob' }))} />;
}

/** The supplier's own certificate: attached as soon as it is chosen, and taken off again. Domain §7. */
export function OwnCertificate({ item }: { item: AnsweredQuestion }) {
  const { t } = useTranslation('prequalification');
  const text = useQuestionText();
  const seat = useSeat();
  const reset = useRef<() => void>(null);
  const attaching = useAttaching(seat, item);
  const { question, document, allowedActions } = item;
  if (!allowedActions.includes('attach')) return null;
  const params = { path: { networkId: seat.networkId, prequalificationQuestionId: question.id } };
  const at = '/api/v1/networks/{networkId}/prequalification/mine/{prequalificationQuestionId}/document';
  const words = t(document ? 'document.replace' : 'document.attach');
  return (
    <Stack gap="sm" mt="md">
      {document ? (
        <KeptDocument
          document={document}
          bytesOf={() => answered(api.GET(at, { params, parseAs: 'blob' }))}
          deed={<Removing item={item} name={document.name} />}
        />
      ) : null}
      <Group gap="sm" className="no-print">
        <FileButton onChange={(file) => file && attaching.mutate(file, { onSettled: () => reset.current?.() })} resetRef={reset}>
          {(props) => (
            <Button {...props} variant="default" size="xs" loading={attaching.isPending} aria-label={`${words}: ${text(question)}`}>
              {words}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" role="status">
          {t(attaching.isPending ? 'document.attaching' : 'document.kinds')}
        </Text>
      </Group>
      <Refused problem={attaching.error} />
    </Stack>
  );
}

function Removing({ item, name }: { item: AnsweredQuestion; name: string }) {
  const { t } = useTranslation('prequalification');
  const removing = useDetaching(useSeat(), item);
  return (
    <>
      <Button
        variant="outline"
        color="red"
        size="xs"
        loading={removing.isPending}
        aria-label={t('document.remove.of', { name })}
        onClick={() => removing.mutate(undefined)}
      >
        {t('document.remove')}
      </Button>
      <Refused problem={removing.error} />
    </>
  );
}
