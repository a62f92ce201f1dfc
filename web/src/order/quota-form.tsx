import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import { written } from '../agreement/entry-reader';
import type { Api } from '../api/api';
import { DeedForm } from '../parts/deed';
import { entered } from '../parts/entered';
import { useSeat } from '../parts/seats';
import { useUnitName } from '../parts/units';
import { setQuotas } from './orders';

interface PartyQuota {
  readonly party: string;
  readonly most: string;
}

interface OfQuotas {
  readonly agreementId: string;
  readonly positionId: string;
  /** Of the quotas that it has. */
  readonly version: number;
  readonly unit: string;
  /** Of the parties that may have one of their own, by code. */
  readonly names: ReadonlyMap<string, string>;
  /** The quotas that it has, plain decimals. */
  readonly before: { readonly everyParty: string | undefined; readonly parties: readonly PartyQuota[] };
  readonly close: () => void;
}

/** The most of every party, and of those that have one of their own; what is left empty has none. Domain §14. */
export function QuotaForm({ agreementId, positionId, version, unit, names, before, close }: OfQuotas) {
  const { t, i18n } = useTranslation('order');
  const unitName = useUnitName();
  const seat = useSeat();
  const [everyParty, setEveryParty] = useState(before.everyParty === undefined ? '' : written(before.everyParty, i18n.language));
  const [parties, setParties] = useState(before.parties.map(({ party, most }) => ({ party, most: written(most, i18n.language) })));
  // What was entered goes with the version that it was entered upon, also where the page has read a newer one meanwhile.
  const [seen] = useState(version);
  const deed = useAgreementChange(seat, (body: Api<'NewQuotas'>) => setQuotas(seat, { agreementId, positionId, version: seen }, body));
  const every = entered(everyParty);
  const own = parties.flatMap(({ party, most }) => {
    const { decimal } = entered(most);
    return decimal === undefined ? [] : [{ party, most: decimal }];
  });
  const isReady = (every.decimal !== undefined || every.fault === 'empty') && own.length === parties.length;
  const body = { ...(every.decimal === undefined ? {} : { everyParty: every.decimal }), parties: own };
  const free = [...names].filter(([code]) => !parties.some(({ party }) => party === code));
  return (
    <DeedForm follows={t('quota.follows')} button={t('quota.save')} isReady={isReady} deed={deed} body={body} close={close} reload={close}>
      <Quantity label={t('quota.every.in', { unit: unitName(unit) })} description={t('quota.every.text')} value={everyParty} change={setEveryParty} />
      {parties.map(({ party, most }) => (
        <Group key={party} gap="sm" align="flex-start" wrap="nowrap">
          <Quantity
            label={t('quota.party.in', { party: names.get(party) ?? party, unit: unitName(unit) })}
            value={most}
            change={(changed) => setParties(parties.map((one) => (one.party === party ? { party, most: changed } : one)))}
            isNeeded
          />
          <Button
            variant="default"
            mt={25}
            aria-label={t('quota.remove.label', { party: names.get(party) ?? party })}
            onClick={() => setParties(parties.filter((one) => one.party !== party))}
          >
            {t('quota.remove')}
          </Button>
        </Group>
      ))}
      {free.length === 0 ? null : (
        <Select
          label={t('quota.add')}
          placeholder={t('basket.what.choose')}
          data={free.map(([value, name]) => ({ value, label: `${name} (${value})` }))}
          value={null}
          searchable
          onChange={(party) => (party === null ? undefined : setParties([...parties, { party, most: '' }]))}
        />
      )}
    </DeedForm>
  );
}

interface AQuantity {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly isNeeded?: boolean;
}

function Quantity({ label, description, value, change, isNeeded = false }: AQuantity) {
  const { t } = useTranslation('parts');
  const { fault } = entered(value);
  return (
    <TextInput
      style={{ flex: 1 }}
      label={label}
      description={description}
      inputMode="decimal"
      value={value}
      required={isNeeded}
      error={fault === undefined || fault === 'empty' ? undefined : t(`entered.${fault}`)}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}
