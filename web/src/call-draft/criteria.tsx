import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CriterionDraft, Faults } from './draft';

interface CriteriaOf {
  readonly category: string;
  readonly criteria: readonly CriterionDraft[];
  readonly faults: Faults;
  readonly change: (criteria: CriterionDraft[]) => void;
}

const MOST_CRITERIA = 50;
const FIELDS = ['code', 'weight', 'minimum', 'scorecardNeutral'] as const satisfies readonly (keyof CriterionDraft)[];

/** What quality is judged by: each criterion's weight among them, and its least score. Domain §10. */
export function Criteria({ category, criteria, faults, change }: CriteriaOf) {
  const { t } = useTranslation('call-draft');
  const write = (index: number, changed: Partial<CriterionDraft>): void =>
    change(criteria.map((each, at) => (at === index ? { ...each, ...changed } : each)));
  const faultOf = (index: number, field: string): string | undefined => {
    const fault = faults.get(`criterion ${category} ${index} ${field}`);
    return fault && t(`fault.${fault}`);
  };
  return (
    <Stack gap="xs">
      <Text fw={600}>{t('criteria')}</Text>
      <Text size="sm" c="dimmed">
        {t('criteria.text')}
      </Text>
      {criteria.map((criterion, index) => (
        // A criterion has no name but its place until it is given one.
        <Group key={`criterion ${index + 1}`} gap="sm" align="flex-start">
          {FIELDS.map((field) => (
            <TextInput
              key={field}
              label={t(`criterion.${field}`, { number: index + 1 })}
              {...(field === 'code' ? { maxLength: 40 } : { inputMode: 'decimal' as const, maw: 170 })}
              value={criterion[field]}
              error={faultOf(index, field)}
              onChange={({ currentTarget: { value } }) => write(index, { [field]: value })}
            />
          ))}
          <Button variant="default" mt={25} onClick={() => change(criteria.filter((_, at) => at !== index))}>
            {t('criterion.remove', { number: index + 1 })}
          </Button>
        </Group>
      ))}
      {criteria.length < MOST_CRITERIA ? (
        <Group>
          <Button variant="default" size="xs" onClick={() => change([...criteria, { code: '', weight: '', minimum: '', scorecardNeutral: '' }])}>
            {t('criterion.add')}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}
