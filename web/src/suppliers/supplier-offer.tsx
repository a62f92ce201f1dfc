import { Button, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useCategoryChoices } from '../parts/category-names';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { ifMatch, Refused } from '../parts/versions';
import { useSaidOf } from './said-of';
import { regionsIn, type Supplier, supplierOf } from './suppliers';

/** What a supplier offers, as the office records it, and how earlier calls ended for it; for office and auditor. Domain §7. */
export function SupplierOffer({ membershipId }: { membershipId: string }) {
  const { t } = useTranslation('suppliers');
  const seat = useSeat();
  const said = useSaidOf();
  const [isWriting, setIsWriting] = useState(false);
  const query = useQuery(supplierOf(seat, membershipId));
  const mayWrite = seat.roles.includes('office') && query.data !== undefined && !isWriting;
  const actions = mayWrite ? (
    <Button variant="default" onClick={() => setIsWriting(true)}>
      {t('offer.change')}
    </Button>
  ) : null;
  return (
    <Section title={t('offer')} actions={actions}>
      <Fetched query={query} lines={1}>
        {(supplier) =>
          isWriting ? (
            <OfferForm supplier={supplier} close={() => setIsWriting(false)} />
          ) : (
            <Stack gap={4}>
              <Text>{said(supplier).offer || t('offer.none')}</Text>
              <Text size="sm" c="dimmed">
                {said(supplier).results}
              </Text>
            </Stack>
          )
        }
      </Fetched>
    </Section>
  );
}

function OfferForm({ supplier: shownSupplier, close }: { supplier: Supplier; close: () => void }) {
  const { t } = useTranslation('suppliers');
  // What is fetched while somebody writes must not pass for what was seen.
  const [supplier] = useState(shownSupplier);
  const choices = useCategoryChoices();
  const [categories, setCategories] = useState<string[]>(supplier.categories);
  const [written, setWritten] = useState(supplier.regions.join(', '));
  const regions = regionsIn(written);
  const recording = useRecording(supplier);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (regions) recording.mutate({ categories, regions }, { onSuccess: close });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <MultiSelect
          label={t('offer.categories')}
          description={t('offer.categories.text')}
          data={choices}
          value={categories}
          onChange={setCategories}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('filter.clear') }}
        />
        <TextInput
          label={t('offer.regions')}
          description={t('offer.regions.text')}
          value={written}
          error={regions ? null : t('offer.regions.fault')}
          maxLength={400}
          onChange={({ currentTarget: { value } }) => setWritten(value)}
        />
        <Refused problem={recording.error} reload={close} />
        <Group>
          <Button type="submit" loading={recording.isPending} disabled={!regions}>
            {t('offer.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('offer.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useRecording({ membershipId, version }: Supplier) {
  const seat = useSeat();
  const queries = useQueryClient();
  const params = { path: { networkId: seat.networkId, membershipId } };
  return useMutation({
    mutationFn: (body: { categories: string[]; regions: string[] }) =>
      answered(api.PUT('/api/v1/networks/{networkId}/suppliers/{membershipId}/offer', { params, headers: ifMatch(version), body })),
    onSettled: () => queries.invalidateQueries({ queryKey: [seat.networkId, seat.key, 'suppliers'] }),
  });
}
