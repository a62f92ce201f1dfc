import { Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Call } from '../call/calls';
import type { CellFaults } from './price-sheet';
import type { Sheet } from './sheet';

interface OverallOf {
  readonly call: Call;
  readonly sheet: Sheet;
  readonly faults: CellFaults;
  readonly change: (to: (sheet: Sheet) => Sheet) => void;
}

/** What holds over the whole call: rebates from a total on, and packages of lots. Domain §8.1. */
export function Overall(props: OverallOf) {
  const { t } = useTranslation('bid');
  return (
    <div>
      <Title order={3}>{t('overall')}</Title>
      <Stack gap="md" mt="xs">
        <Rebates {...props} />
        {props.call.lots.length > 1 ? <Packages {...props} /> : null}
      </Stack>
    </div>
  );
}

function useWordsOf(faults: CellFaults): (at: string) => string | undefined {
  const { t } = useTranslation('bid');
  return (at) => {
    const fault = faults.get(at);
    return fault?.text ?? (fault?.reason ? t(`fault.${fault.reason}`) : undefined);
  };
}

const without = <Item,>(items: readonly Item[], index: number): Item[] => items.filter((_, at) => at !== index);
const replaced = <Item,>(items: readonly Item[], index: number, item: Item): Item[] => items.map((each, at) => (at === index ? item : each));

function Rebates({ call, sheet: { rebates }, faults, change }: OverallOf) {
  const { t } = useTranslation('bid');
  const wordsOf = useWordsOf(faults);
  const write = (index: number, rebate: Sheet['rebates'][number]): void =>
    change((now) => ({ ...now, rebates: replaced(now.rebates, index, rebate) }));
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('rebates.text')}
      </Text>
      {rebates.map((rebate, index) => (
        // Lines have no name but their place.
        <Group key={`rebate ${index + 1}`} gap="sm" align="flex-end">
          <TextInput
            label={t('rebate.from', { number: index + 1, currency: call.currency })}
            inputMode="decimal"
            value={rebate.from}
            error={wordsOf(`rebate ${index} from`)}
            onChange={({ currentTarget: { value } }) => write(index, { ...rebate, from: value })}
          />
          <TextInput
            label={t('rebate.percent', { number: index + 1 })}
            inputMode="decimal"
            value={rebate.percent}
            error={wordsOf(`rebate ${index} percent`)}
            onChange={({ currentTarget: { value } }) => write(index, { ...rebate, percent: value })}
          />
          <Button variant="default" onClick={() => change((now) => ({ ...now, rebates: without(now.rebates, index) }))}>
            {t('rebate.remove', { number: index + 1 })}
          </Button>
        </Group>
      ))}
      <Group className="no-print">
        <Button variant="default" size="xs" onClick={() => change((now) => ({ ...now, rebates: [...now.rebates, { from: '', percent: '' }] }))}>
          {t('rebate.add')}
        </Button>
      </Group>
    </Stack>
  );
}

function Packages({ call, sheet: { packages }, faults, change }: OverallOf) {
  const { t } = useTranslation('bid');
  const wordsOf = useWordsOf(faults);
  const write = (index: number, each: Sheet['packages'][number]): void =>
    change((now) => ({ ...now, packages: replaced(now.packages, index, each) }));
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('packages.text')}
      </Text>
      {packages.map((each, index) => (
        <Group key={`package ${index + 1}`} gap="sm" align="flex-end">
          <Checkbox.Group
            label={t('package.lots', { number: index + 1 })}
            value={[...each.lots]}
            error={wordsOf(`package ${index} lots`)}
            onChange={(lots) => write(index, { ...each, lots })}
          >
            <Group gap="sm" py={6}>
              {call.lots.map(({ id, title }) => (
                <Checkbox key={id} value={id} label={title} />
              ))}
            </Group>
          </Checkbox.Group>
          <TextInput
            label={t('package.percent', { number: index + 1 })}
            inputMode="decimal"
            value={each.percent}
            error={wordsOf(`package ${index} percent`)}
            onChange={({ currentTarget: { value } }) => write(index, { ...each, percent: value })}
          />
          <Button variant="default" onClick={() => change((now) => ({ ...now, packages: without(now.packages, index) }))}>
            {t('package.remove', { number: index + 1 })}
          </Button>
        </Group>
      ))}
      <Group className="no-print">
        <Button variant="default" size="xs" onClick={() => change((now) => ({ ...now, packages: [...now.packages, { lots: [], percent: '' }] }))}>
          {t('package.add')}
        </Button>
      </Group>
    </Stack>
  );
}
