import { Button, Fieldset, MultiSelect, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { useCategoryName } from '../parts/category-names';
import type { Call } from './award';
import { type EnteredRule, hasValue, isLimit, mayGive, newRule, PER, PRIORITIES, RULE_KINDS } from './rule-entry';
import { useGroupName } from './rule-words';

interface RulesOf {
  readonly call: Call;
  readonly groups: readonly Api<'SupplierGroup'>[];
  readonly rules: readonly EnteredRule[];
  readonly enter: (rules: readonly EnteredRule[]) => void;
}

/** The rules of a scenario, each in a set of fields. */
export function RuleForms({ call, groups, rules, enter }: RulesOf) {
  const { t } = useTranslation('award');
  return (
    <Stack gap="md" mt="md">
      {rules.map((rule, index) => (
        <RuleForm
          key={rule.key}
          {...{ call, groups, rule }}
          title={t('rule.title', { number: index + 1 })}
          change={(changed) => enter(rules.map((each) => (each.key === rule.key ? { ...each, ...changed } : each)))}
          remove={() => enter(rules.filter(({ key }) => key !== rule.key))}
        />
      ))}
      <div>
        <Button variant="default" onClick={() => enter([...rules, newRule(1 + Math.max(0, ...rules.map(({ key }) => key)))])}>
          {t('rule.add')}
        </Button>
      </div>
    </Stack>
  );
}

interface RuleOf extends Pick<RulesOf, 'call' | 'groups'> {
  readonly rule: EnteredRule;
  readonly title: string;
  readonly change: (changed: Partial<EnteredRule>) => void;
  readonly remove: () => void;
}

function RuleForm({ call, groups, rule, title, change, remove }: RuleOf) {
  const { t } = useTranslation('award');
  return (
    <Fieldset legend={title}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
        <Select
          label={t('rule.kind')}
          data={RULE_KINDS.map((value) => ({ value, label: t(`rule.kind.${value}`) }))}
          value={rule.kind}
          onChange={(kind) => change({ kind: RULE_KINDS.find((each) => each === kind) ?? rule.kind })}
          allowDeselect={false}
        />
        <Demand {...{ call, rule, change }} />
        <Scope {...{ call, groups, rule, change }} />
        <Counting {...{ rule, change }} />
      </SimpleGrid>
      <Button variant="subtle" size="compact-sm" mt="sm" onClick={remove} aria-label={t('rule.remove', { rule: title })}>
        {t('rule.removeShort')}
      </Button>
    </Fieldset>
  );
}

/** How much, or why. */
function Demand({ call, rule, change }: Pick<RuleOf, 'call' | 'rule' | 'change'>) {
  const { t } = useTranslation('award');
  return (
    <>
      {isLimit(rule.kind) ? (
        <Select
          label={t('rule.side')}
          data={(['least', 'most'] as const).map((value) => ({ value, label: t(`rule.${value}`) }))}
          value={rule.side}
          onChange={(side) => change({ side: side === 'least' ? 'least' : 'most' })}
          allowDeselect={false}
        />
      ) : null}
      {hasValue(rule.kind) && rule.kind !== 'excluded' && rule.kind !== 'kept' ? (
        <TextInput
          label={t(`rule.value.${rule.kind}`, { currency: call.currency })}
          inputMode="decimal"
          value={rule.value}
          onChange={({ currentTarget: { value } }) => change({ value })}
          required
        />
      ) : null}
      {rule.kind === 'excluded' ? (
        <TextInput
          label={t('rule.reason')}
          maxLength={1000}
          value={rule.reason}
          onChange={({ currentTarget: { value } }) => change({ reason: value })}
          required
        />
      ) : null}
    </>
  );
}

/** Whom and which lots it is about. */
function Scope({ call, groups, rule, change }: Pick<RuleOf, 'call' | 'groups' | 'rule' | 'change'>) {
  const { t } = useTranslation('award');
  const groupName = useGroupName();
  const categoryName = useCategoryName();
  const distinct = (of: 'category' | 'region'): string[] => [...new Set(call.lots.map((lot) => lot[of]))];
  return (
    <>
      {rule.kind === 'split' ? null : (
        <MultiSelect
          label={t('rule.suppliers')}
          placeholder={rule.suppliers.length === 0 ? t('rule.all') : ''}
          data={[
            { group: t('rule.groups'), items: groups.map(({ name }) => ({ value: `group:${name}`, label: groupName(name) })) },
            { group: t('rule.suppliers'), items: call.suppliers.map(({ supplier, name }) => ({ value: `supplier:${supplier}`, label: name })) },
          ]}
          value={[...rule.suppliers]}
          onChange={(suppliers) => change({ suppliers })}
          searchable
        />
      )}
      <MultiSelect
        label={t('rule.lots')}
        placeholder={rule.lots.length === 0 ? t('rule.all') : ''}
        data={[
          { group: t('rule.categories'), items: distinct('category').map((code) => ({ value: `category:${code}`, label: categoryName(code) })) },
          {
            group: t('rule.regions'),
            items: distinct('region').map((region) => ({ value: `region:${region}`, label: t('rule.region', { region }) })),
          },
          { group: t('rule.lots'), items: call.lots.map(({ id, title }) => ({ value: `lot:${id}`, label: title })) },
        ]}
        value={[...rule.lots]}
        onChange={(lots) => change({ lots })}
        searchable
      />
    </>
  );
}

/** How a limit counts, and whether a rule may give way. */
function Counting({ rule, change }: Pick<RuleOf, 'rule' | 'change'>) {
  const { t } = useTranslation('award');
  return (
    <>
      {isLimit(rule.kind) && rule.kind !== 'suppliers' ? (
        <Select
          label={t('rule.counted')}
          data={[
            { value: 'together', label: t('rule.together') },
            { value: 'each', label: t('rule.each') },
          ]}
          value={rule.isEach ? 'each' : 'together'}
          onChange={(counted) => change({ isEach: counted === 'each' })}
          allowDeselect={false}
        />
      ) : null}
      {isLimit(rule.kind) && rule.kind !== 'quantity' ? (
        <Select
          label={t('rule.per')}
          data={[{ value: 'all', label: t('rule.per.all') }, ...PER.map((value) => ({ value, label: t(`rule.per.${value}`) }))]}
          value={rule.per ?? 'all'}
          onChange={(per) => change({ per: PER.find((each) => each === per) })}
          allowDeselect={false}
        />
      ) : null}
      {mayGive(rule.kind) ? (
        <Select
          label={t('rule.priority')}
          data={[{ value: 'mandatory', label: t('rule.mandatory') }, ...PRIORITIES.map((value) => ({ value, label: t(`rule.priority.${value}`) }))]}
          value={rule.priority ?? 'mandatory'}
          onChange={(priority) => change({ priority: PRIORITIES.find((each) => each === priority) })}
          allowDeselect={false}
        />
      ) : null}
    </>
  );
}
