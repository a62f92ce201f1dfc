import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Lot } from '../lots/lots';
import { useCategoryName } from '../parts/category-names';
import { Section } from '../parts/section';
import { Criteria } from './criteria';
import { type Draft, type Faults, FORMULAS, NEW_RULES, type RulesDraft, TIER_MODES } from './draft';

interface DraftRulesOf {
  readonly draft: Draft;
  readonly lots: readonly Lot[];
  readonly faults: Faults;
  readonly change: (changed: Partial<Draft>) => void;
}

/** How bids are evaluated, fixed for each category before anybody bids. Domain §10. */
export function DraftRules({ draft, lots, faults, change }: DraftRulesOf) {
  const { t } = useTranslation('call-draft');
  const categories = [...new Set(lots.filter(({ id }) => draft.lots.includes(id)).map(({ category }) => category))];
  const write = (category: string, rules: RulesDraft): void => change({ rules: { ...draft.rules, [category]: rules } });
  const copyToAll = (rules: RulesDraft): void => change({ rules: Object.fromEntries(Object.keys(draft.rules).map((category) => [category, rules])) });
  return (
    <Stack gap="lg">
      {categories.length === 0 ? <Text>{t('rules.none')}</Text> : null}
      {categories.map((category) => (
        <RulesForm
          key={category}
          category={category}
          rules={draft.rules[category] ?? NEW_RULES}
          faults={faults}
          write={write}
          copyToAll={categories.length > 1 ? copyToAll : undefined}
        />
      ))}
    </Stack>
  );
}

interface RulesFormOf {
  readonly category: string;
  readonly rules: RulesDraft;
  readonly faults: Faults;
  readonly write: (category: string, rules: RulesDraft) => void;
  readonly copyToAll: ((rules: RulesDraft) => void) | undefined;
}

function RulesForm({ category, rules, faults, write, copyToAll }: RulesFormOf) {
  const { t } = useTranslation('call-draft');
  const name = useCategoryName()(category);
  const change = (changed: Partial<RulesDraft>): void => write(category, { ...rules, ...changed });
  const faultOf = (place: string): string | undefined => {
    const fault = faults.get(`rules ${category} ${place}`);
    return fault && t(`fault.${fault}`);
  };
  const copy = copyToAll ? (
    <Button variant="default" size="xs" onClick={() => copyToAll(rules)}>
      {t('rules.toAll')}
    </Button>
  ) : null;
  return (
    <Section title={name} actions={copy}>
      <Stack gap="md">
        <Formulas rules={rules} change={change} faultOf={faultOf} />
        <Criteria category={category} criteria={rules.criteria} faults={faults} change={(criteria) => change({ criteria })} />
        {faultOf('criteria') ? (
          <Group>
            <Text size="sm" c="var(--mantine-color-error)" role="alert">
              {faultOf('criteria')}
            </Text>
          </Group>
        ) : null}
      </Stack>
    </Section>
  );
}

interface FormulasOf {
  readonly rules: RulesDraft;
  readonly change: (changed: Partial<RulesDraft>) => void;
  readonly faultOf: (place: string) => string | undefined;
}

/** The formula with its weight of the price, and how tiers count. */
function Formulas({ rules, change, faultOf }: FormulasOf) {
  const { t } = useTranslation(['call-draft', 'call']);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Select
        label={t('formula')}
        description={t(`call:formula.${rules.formula}`)}
        value={rules.formula}
        data={FORMULAS.map((value) => ({ value, label: t(`formula.${value}`) }))}
        onChange={(formula) => change({ formula: FORMULAS.find((each) => each === formula) ?? rules.formula })}
        allowDeselect={false}
      />
      <Select
        label={t('tierMode')}
        description={t(`call:tiers.${rules.tierMode}`)}
        value={rules.tierMode}
        data={TIER_MODES.map((value) => ({ value, label: t(`tierMode.${value}`) }))}
        onChange={(mode) => change({ tierMode: TIER_MODES.find((each) => each === mode) ?? rules.tierMode })}
        allowDeselect={false}
      />
      <TextInput
        label={t('priceWeight')}
        description={t('priceWeight.text')}
        inputMode="decimal"
        value={rules.priceWeight}
        error={faultOf('priceWeight')}
        onChange={({ currentTarget: { value } }) => change({ priceWeight: value })}
      />
      {rules.formula === 'richtwert_extended' ? (
        <TextInput
          label={t('band')}
          description={t('band.text')}
          inputMode="decimal"
          value={rules.bandPercent}
          error={faultOf('bandPercent')}
          onChange={({ currentTarget: { value } }) => change({ bandPercent: value })}
        />
      ) : null}
    </SimpleGrid>
  );
}
