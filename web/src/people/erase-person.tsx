import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { DeedButton, DeedForm } from '../parts/deed';
import { useSeat } from '../parts/seats';
import type { Person } from './people';

/** Erases a person’s data in this network, on its request. GDPR art. 17. */
export function ErasePerson({ person: { personId, name } }: { person: Person }) {
  const { t } = useTranslation('people');
  return (
    <DeedButton isFinal size="xs" opener={t('erase')} label={t('erase.of', { name })} title={t('erase.of', { name })}>
      {(close) => <Erasing personId={personId} close={close} />}
    </DeedButton>
  );
}

function Erasing({ personId, close }: { personId: string; close: () => void }) {
  const { t } = useTranslation('people');
  const { networkId } = useSeat();
  const queries = useQueryClient();
  const reload = () => queries.invalidateQueries({ queryKey: [networkId] });
  const erase = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/networks/{networkId}/people/{personId}/erasure', { params: { path: { networkId, personId } } })),
    onSuccess: reload,
  });
  return (
    <DeedForm
      follows={t('erase.follows')}
      button={t('erase.button')}
      isFinal
      isReady
      deed={erase}
      body={undefined}
      close={close}
      reload={() => void reload()}
    />
  );
}
