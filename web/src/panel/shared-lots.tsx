import { Group, Paper, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import { DeedButton, DeedForm } from '../parts/deed';
import { entered } from '../parts/entered';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { WholeNumber } from './whole-number';
import { dropPanel, type LotToShare, type PanelChoice, setPanel, sharedLotsOf } from './panels';

const RULES = ['cascade', 'share', 'mini_competition'] as const;

/** The lots that several suppliers were awarded, and the rule of each; absent where there are none. Decision 20. */
export function SharedLots({ roundId }: { roundId: string }) {
  const { t } = useTranslation('panel');
  const seat = useSeat();
  const { data: lots = [] } = useQuery(sharedLotsOf(seat, roundId));
  if (lots.length === 0) return null;
  return (
    <Section title={t('shared')}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('shared.text')}
        </Text>
        {lots.map((lot) => (
          <OneLot key={lot.lotId} roundId={roundId} lot={lot} mayChoose={seat.key === 'office'} />
        ))}
      </Stack>
    </Section>
  );
}

function OneLot({ roundId, lot, mayChoose }: { roundId: string; lot: LotToShare; mayChoose: boolean }) {
  const { t } = useTranslation('panel');
  const shown = useShown();
  const { panel, candidates, mayChange } = lot;
  const names = panel
    ? panel.seats.map(({ rank, supplierName, sharePercent }) =>
        sharePercent === null
          ? t('seat.rank', { rank, supplier: supplierName })
          : t('seat.share', { supplier: supplierName, share: shown.decimal(sharePercent) }),
      )
    : candidates.map(({ supplierName }) => supplierName);
  return (
    <Paper withBorder p="md" radius="md">
      <Title order={3}>{lot.lot}</Title>
      <Text fw={600}>{panel ? t(`rule.${panel.rule}`) : t('rule.none')}</Text>
      <Text size="sm">
        {panel ? t(`rule.${panel.rule}.text`, { count: panel.answerHours, weight: panel.leastPriceWeight }) : t('rule.none.text')}
      </Text>
      <Text size="sm" c="dimmed">
        {names.join(' · ')}
      </Text>
      {mayChange && mayChoose ? (
        <Group gap="xs" mt="sm">
          <DeedButton opener={t('choose')} title={t('choose.title', { lot: lot.lot })} label={t('choose.title', { lot: lot.lot })}>
            {(close) => <Choosing roundId={roundId} lot={lot} close={close} />}
          </DeedButton>
          {panel ? (
            <DeedButton opener={t('drop')} title={t('drop.title', { lot: lot.lot })} label={t('drop.title', { lot: lot.lot })} isFinal>
              {(close) => <Dropping roundId={roundId} lot={lot} close={close} />}
            </DeedButton>
          ) : null}
        </Group>
      ) : null}
    </Paper>
  );
}

function Choosing({ roundId, lot, close }: { roundId: string; lot: LotToShare; close: () => void }) {
  const { t } = useTranslation('panel');
  const seat = useSeat();
  const { panel, candidates } = lot;
  const [rule, chooseRule] = useState<PanelChoice['rule']>(panel?.rule ?? 'cascade');
  const [hours, setHours] = useState(panel?.answerHours ?? 48);
  const [weight, setWeight] = useState(panel?.leastPriceWeight ?? 50);
  const known = (supplier: string): string =>
    panel?.seats.find((each) => each.supplier === supplier)?.sharePercent ??
    candidates.find((each) => each.supplier === supplier)?.awardedPercent ??
    '';
  const [shares, setShares] = useState<Record<string, string>>(() =>
    Object.fromEntries(candidates.map(({ supplier }) => [supplier, known(supplier)])),
  );
  const percents = candidates.map(({ supplier }) => ({ supplier, percent: entered(shares[supplier] ?? '').decimal ?? '' }));
  const deed = useAgreementChange(seat, (body: PanelChoice) => setPanel(seat, roundId, lot.lotId, body));
  const chosen: PanelChoice = {
    rule,
    answerHours: hours,
    leastPriceWeight: weight,
    ...(rule === 'share' ? { shares: percents } : {}),
  };
  return (
    <DeedForm
      follows={t('choose.follows')}
      button={t('choose.button')}
      isReady={rule !== 'share' || percents.every(({ percent }) => percent !== '')}
      deed={deed}
      body={chosen}
      close={close}
      reload={close}
    >
      <Radio.Group label={t('choose.rule')} value={rule} onChange={(value) => chooseRule(RULES.find((each) => each === value) ?? 'cascade')}>
        <Stack gap="xs" mt="xs">
          {RULES.map((each) => (
            <Radio key={each} value={each} label={t(`rule.${each}`)} description={t(`choose.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {rule === 'share' ? (
        candidates.map(({ supplier, supplierName }) => (
          <TextInput
            key={supplier}
            label={t('choose.shareOf', { supplier: supplierName })}
            inputMode="decimal"
            value={shares[supplier] ?? ''}
            onChange={({ currentTarget: { value } }) => setShares((before) => ({ ...before, [supplier]: value }))}
          />
        ))
      ) : (
        <WholeNumber label={t(rule === 'cascade' ? 'choose.hours' : 'choose.hours.bids')} value={hours} change={setHours} least={1} most={720} />
      )}
      {rule === 'mini_competition' ? (
        <WholeNumber label={t('choose.weight')} description={t('choose.weight.text')} value={weight} change={setWeight} least={1} most={100} />
      ) : null}
    </DeedForm>
  );
}

function Dropping({ roundId, lot, close }: { roundId: string; lot: LotToShare; close: () => void }) {
  const { t } = useTranslation('panel');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (_: null) => dropPanel(seat, roundId, lot.lotId));
  return <DeedForm follows={t('drop.follows')} button={t('drop.button')} isFinal isReady deed={deed} body={null} close={close} reload={close} />;
}
