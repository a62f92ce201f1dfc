import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, boundEdition, useAgreementChange } from '../agreement/agreements';
import { DeedButton, DeedForm } from '../parts/deed';
import { useSeat } from '../parts/seats';
import { useToday } from '../parts/today';
import { useShown } from '../parts/shown';
import { type BonusRun, bonusRunsOf, changeRun, startRun } from './bonus-runs';
import { yearsToSettle } from './years-to-settle';

/** Starts the run of a year that is over; absent while none is. */
export function StartRun({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('bonus-run');
  const years = useYearsToSettle(agreement);
  if (years.length === 0) return null;
  return (
    <DeedButton opener={t('start')} title={t('start')}>
      {(close) => <Starting agreement={agreement} years={years} close={close} />}
    </DeedButton>
  );
}

/** The years that a run may count through, the latest first, with their days; none until it is known what is settled. */
function useYearsToSettle(agreement: AgreementDetail): { value: string; label: string }[] {
  const { t } = useTranslation('bonus-run');
  const shown = useShown();
  const today = useToday();
  const seat = useSeat();
  const runs = useQuery(bonusRunsOf(seat, agreement.id)).data?.items;
  const terms = boundEdition(agreement)?.terms;
  if (!terms || !runs) return [];
  const last = agreement.ended?.endsOn ?? terms.termTo;
  return yearsToSettle({ termFrom: terms.termFrom, termTo: last < terms.termTo ? last : terms.termTo }, today, runs).map(({ year, from, until }) => ({
    value: String(year),
    label: t('start.year', { year, from: shown.day(from), until: shown.day(until) }),
  }));
}

type Choices = readonly { readonly value: string; readonly label: string }[];

function Starting({ agreement, years, close }: { agreement: AgreementDetail; years: Choices; close: () => void }) {
  const { t } = useTranslation('bonus-run');
  const seat = useSeat();
  const [year, choose] = useState(years[0]?.value ?? '');
  const deed = useAgreementChange(seat, (body: { year: number }) => startRun(seat, agreement.id, body.year));
  return (
    <DeedForm
      follows={t('start.follows')}
      button={t('start.button')}
      isReady={year !== ''}
      deed={deed}
      body={{ year: Number.parseInt(year, 10) }}
      close={close}
      reload={close}
    >
      <Select
        label={t('start.which')}
        data={years}
        value={year}
        onChange={(value) => choose(value ?? '')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
      />
    </DeedForm>
  );
}

const CHANGES = ['drop', 'count', 'release'] as const;
type Change = (typeof CHANGES)[number];

/** What the office may do with a run now. */
export function ChangeRun({ run }: { run: BonusRun }) {
  const { t } = useTranslation('bonus-run');
  const possible = CHANGES.filter((change) => run.allowedActions.includes(change));
  if (possible.length === 0) return null;
  return (
    <Group gap="xs" className="no-print">
      {possible.map((change) => (
        <DeedButton
          key={change}
          opener={t(change)}
          title={t(`${change}.title`, { number: run.number })}
          label={`${t(change)}: ${t('run', { number: run.number })}`}
          isFinal={change === 'drop'}
        >
          {(close) => <Changing run={run} change={change} close={close} />}
        </DeedButton>
      ))}
    </Group>
  );
}

function Changing({ run, change, close }: { run: BonusRun; change: Change; close: () => void }) {
  const { t } = useTranslation('bonus-run');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (_: null) => changeRun(seat, run, change));
  const follows = change === 'release' && run.releases.length > 0 ? t('release.follows.second') : t(`${change}.follows`);
  return (
    <DeedForm
      follows={follows}
      button={t(`${change}.button`)}
      isFinal={change === 'drop'}
      isReady
      deed={deed}
      body={null}
      close={close}
      reload={close}
    />
  );
}
