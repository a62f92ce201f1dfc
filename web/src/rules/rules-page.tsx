import { Button, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { ChangeRules } from './change-rules';
import { FIXED, GROUPS, type Network, type Rule } from './rules';
import { useRuleValue } from './rule-value';
import './rules.css';

/** What the network has laid down for its rounds; the office changes it. Domain §3, §6.3, §12. */
export function RulesPage() {
  const { t } = useTranslation('rules');
  usePageTitle(t('title'));
  return <Fetched query={useNetwork(useSeat())}>{(network) => <Rules network={network} />}</Fetched>;
}

function Rules({ network }: { network: Network }) {
  const { t } = useTranslation('rules');
  const { change }: { change?: boolean } = useSearch({ strict: false });
  const navigate = useNavigate();
  const mayChange = network.allowedActions.includes('change');
  const showForm = (is: boolean) => void navigate({ to: '.', search: is ? { change: true } : {} });
  // Another version is another form: what was written for the earlier one would overwrite what somebody else changed.
  if (mayChange && change) return <ChangeRules key={network.version} network={network} done={() => showForm(false)} />;
  return (
    <Stack gap="lg">
      {GROUPS.map(({ name, rules }, at) => (
        <Section
          key={name}
          title={t(`group.${name}`)}
          actions={
            mayChange && at === 0 ? (
              <Button variant="default" className="no-print" onClick={() => showForm(true)}>
                {t('change')}
              </Button>
            ) : null
          }
        >
          <Text size="sm" mb="md">
            {t(`group.${name}.text`)}
          </Text>
          <dl className="rules">
            {rules.map((rule) => (
              <ShownRule key={rule} rule={rule} network={network} />
            ))}
          </dl>
        </Section>
      ))}
      <Fixed network={network} />
    </Stack>
  );
}

function ShownRule({ rule, network }: { rule: Rule; network: Network }) {
  const { t } = useTranslation('rules');
  const valueOf = useRuleValue();
  return (
    <div className="rule">
      <dt>{t(`rule.${rule}`)}</dt>
      <dd className="rule-value">{valueOf(rule, network[rule].toString())}</dd>
      <dd className="rule-text">{t(`rule.${rule}.text`)}</dd>
    </div>
  );
}

function Fixed({ network }: { network: Network }) {
  const { t } = useTranslation('rules');
  return (
    <Section title={t('fixed')}>
      <Text size="sm" mb="md">
        {t('fixed.text')}
      </Text>
      <dl className="rules">
        {FIXED.map((what) => (
          <div key={what} className="rule">
            <dt>{t(`fixed.${what}`)}</dt>
            <dd className="rule-value">{network[what]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
