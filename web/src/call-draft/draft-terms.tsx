import { Checkbox, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { Section } from '../parts/section';
import type { Draft, Faults } from './draft';

interface DraftTermsOf {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly network: Api<'Network'>;
  readonly change: (changed: Partial<Draft>) => void;
}

/** Until when and under which rules bids are made. Domain §7, §8. */
export function DraftTerms({ draft, faults, network, change }: DraftTermsOf) {
  const { t } = useTranslation('call-draft');
  return (
    <Section title={t('part.terms')}>
      <Stack gap="md">
        <Times draft={draft} faults={faults} network={network} change={change} />
        <Checkbox
          label={t('allPositions')}
          description={t('allPositions.text')}
          checked={draft.allPositions}
          onChange={({ currentTarget: { checked } }) => change({ allPositions: checked })}
        />
        <Checkbox
          label={t('twoEnvelopes')}
          description={t('twoEnvelopes.text')}
          checked={draft.twoEnvelopes}
          onChange={({ currentTarget: { checked } }) => change({ twoEnvelopes: checked })}
        />
        <Checkbox
          label={t('sealedByBidder')}
          description={t('sealedByBidder.text')}
          checked={draft.sealedByBidder}
          onChange={({ currentTarget: { checked } }) => change({ sealedByBidder: checked })}
        />
        <Textarea
          label={t('conditions')}
          description={t('conditions.text', { currency: network.currency })}
          autosize
          minRows={4}
          maxLength={20_000}
          value={draft.conditions}
          onChange={({ currentTarget: { value } }) => change({ conditions: value })}
        />
      </Stack>
    </Section>
  );
}

/** Until when bids and questions are taken, bids bind, and everybody waits before the award. */
function Times({ draft, faults, network, change }: DraftTermsOf) {
  const { t } = useTranslation('call-draft');
  const faultOf = (place: string): string | undefined => {
    const fault = faults.get(place);
    return fault && t(`fault.${fault}`);
  };
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        type="datetime-local"
        label={t('deadline')}
        description={t('deadline.text', { zone: network.timeZone })}
        value={draft.deadline}
        onChange={({ currentTarget: { value } }) => change({ deadline: value })}
      />
      <TextInput
        type="datetime-local"
        label={t('questionsUntil')}
        description={t('questionsUntil.text')}
        value={draft.questionsUntil}
        error={faultOf('questionsUntil')}
        onChange={({ currentTarget: { value } }) => change({ questionsUntil: value })}
      />
      <TextInput
        type="date"
        label={t('validUntil')}
        description={t('validUntil.text')}
        value={draft.validUntil}
        error={faultOf('validUntil')}
        onChange={({ currentTarget: { value } }) => change({ validUntil: value })}
      />
      <TextInput
        label={t('standstillDays')}
        description={t('standstillDays.text')}
        inputMode="numeric"
        value={draft.standstillDays}
        error={faultOf('standstillDays')}
        onChange={({ currentTarget: { value } }) => change({ standstillDays: value.trim() })}
      />
    </SimpleGrid>
  );
}
