import { Button, Checkbox, Fieldset, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { indexSeriesOf } from '../indices/indices';
import { useSeat } from '../parts/seats';
import { type ClauseEntry, MOST_INDICES, MOST_OF_CLAUSE, newClause } from './clause-entry';
import type { FieldsOf } from './terms-form';

interface OfClause extends Pick<FieldsOf, 'faultOf'> {
  readonly clause: ClauseEntry;
  readonly write: (changed: Partial<ClauseEntry>) => void;
}

/** How prices follow indices, or that they do not. Domain §16. */
export function ClauseFields({ entry: { priceAdjustment: clause }, change, faultOf }: FieldsOf) {
  const { t } = useTranslation('agreement');
  const write = (changed: Partial<ClauseEntry>): void => change({ priceAdjustment: { ...(clause ?? newClause()), ...changed } });
  return (
    <Fieldset legend={t('terms.adjustment')}>
      <Stack gap="sm">
        <Checkbox
          label={t('clause.follows')}
          description={t('clause.follows.text')}
          checked={clause !== undefined}
          onChange={({ currentTarget: { checked } }) => change({ priceAdjustment: checked ? newClause() : undefined })}
        />
        {clause ? (
          <>
            <Shares clause={clause} write={write} faultOf={faultOf} />
            <Limits clause={clause} write={write} faultOf={faultOf} />
          </>
        ) : null}
      </Stack>
    </Fieldset>
  );
}

/** What of a price never moves, and what follows which index; together exactly 1. */
function Shares({ clause, write, faultOf }: OfClause) {
  const { t } = useTranslation('agreement');
  const { indices } = clause;
  return (
    <>
      <TextInput
        label={t('clause.fixed')}
        description={t('clause.fixed.text')}
        inputMode="decimal"
        maw="28rem"
        required
        value={clause.fixed}
        error={faultOf('priceAdjustment/fixed')}
        onChange={({ currentTarget: { value } }) => write({ fixed: value })}
      />
      {indices.map((_, index) => (
        // A share has nothing of its own but its place in the list.
        // oxlint-disable-next-line react/no-array-index-key
        <Share key={index} index={index} {...{ clause, write, faultOf }} />
      ))}
      <Group>
        <Button
          variant="default"
          size="sm"
          disabled={indices.length >= MOST_INDICES}
          onClick={() => write({ indices: [...indices, { series: '', weight: '' }] })}
        >
          {t('clause.add')}
        </Button>
      </Group>
    </>
  );
}

function Share({ index, clause: { indices }, write, faultOf }: OfClause & { index: number }) {
  const { t } = useTranslation('agreement');
  const { data: known = [] } = useQuery(indexSeriesOf(useSeat()));
  const { series = '', weight = '' } = indices[index] ?? {};
  const number = index + 1;
  const writeShare = (changed: Partial<ClauseEntry['indices'][number]>): void =>
    write({ indices: indices.map((share, at) => (at === index ? { ...share, ...changed } : share)) });
  return (
    <Group gap="sm" align="flex-start">
      <Select
        label={t('clause.series', { number })}
        placeholder={t('clause.series.none')}
        style={{ flex: '2 1 14rem' }}
        data={[
          ...new Map([...(series ? [[series, series] as const] : []), ...known.map(({ code, name }) => [code, `${code}: ${name}`] as const)]),
        ].map(([value, label]) => ({ value, label }))}
        value={series === '' ? null : series}
        error={faultOf(`priceAdjustment/indices/${index}/series`)}
        onChange={(code) => writeShare({ series: code ?? '' })}
        searchable
      />
      <TextInput
        label={t('clause.weight', { number })}
        inputMode="decimal"
        style={{ flex: '1 1 8rem' }}
        value={weight}
        error={faultOf(`priceAdjustment/indices/${index}/weight`)}
        onChange={({ currentTarget: { value } }) => writeShare({ weight: value })}
      />
      <Button
        variant="default"
        mt={25}
        disabled={indices.length === 1}
        aria-label={t('clause.remove.label', { number })}
        onClick={() => write({ indices: indices.filter((_, at) => at !== index) })}
      >
        {t('bonus.remove')}
      </Button>
    </Group>
  );
}

const TEXTS = ['thresholdPercent', 'capUpPercent', 'capDownPercent'] as const;
const COUNTS = ['noticeDays', 'everyMonths', 'decimals'] as const;

/** From which month on, when a change counts, how much of it, and how it is told and rounded. */
function Limits({ clause, write, faultOf }: OfClause) {
  const { t } = useTranslation('agreement');
  const text = (field: (typeof TEXTS)[number] | (typeof COUNTS)[number], inputMode: 'decimal' | 'numeric', description: string) => (
    <TextInput
      key={field}
      label={t(`clause.${field}`)}
      description={description}
      inputMode={inputMode}
      value={clause[field]}
      error={faultOf(`priceAdjustment/${field}`)}
      onChange={({ currentTarget: { value } }) => write({ [field]: value })}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        type="month"
        label={t('clause.baseMonth')}
        description={t('clause.baseMonth.text')}
        required
        value={clause.baseMonth}
        error={faultOf('priceAdjustment/baseMonth')}
        onChange={({ currentTarget: { value } }) => write({ baseMonth: value })}
      />
      <Select
        label={t('clause.missingMonth')}
        description={t('clause.missingMonth.text')}
        data={(['wait', 'last'] as const).map((value) => ({ value, label: t(`clause.missingMonth.${value}`) }))}
        value={clause.missingMonth}
        allowDeselect={false}
        onChange={(value) => write({ missingMonth: value === 'last' ? 'last' : 'wait' })}
      />
      {TEXTS.map((field) => text(field, 'decimal', t(`clause.${field}.text`)))}
      {COUNTS.map((field) => text(field, 'numeric', t(`clause.${field}.text`, { most: MOST_OF_CLAUSE[field] })))}
    </SimpleGrid>
  );
}
