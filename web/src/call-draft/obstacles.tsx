import { Alert, Anchor, List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { useCategoryName } from '../parts/category-names';
import type { Call, Part } from './draft';

type Obstacle = Api<'CallReadiness'>['obstacles'][number];

/** Which part of the form mends what; what has none is mended elsewhere. */
const MENDED_IN = {
  totals: null,
  lots: 'lots',
  'lots.empty': 'lots',
  rules: 'rules',
  suppliers: 'suppliers',
  'suppliers.gone': 'suppliers',
  holders: 'grounds',
  'market_share.missing': 'grounds',
  'market_share.purchasing_over_limit': 'grounds',
  'market_share.selling_over_limit': 'grounds',
  'bidding_mandate.missing': 'grounds',
  deadline: 'terms',
  prequalification: 'suppliers',
} as const satisfies Readonly<Record<string, Part | null>>;

type Kind = keyof typeof MENDED_IN;

/** What an obstacle is, and which lot, category, supplier or member it is about. */
function kindOf({ code, pointer }: Obstacle): { kind: Kind | undefined; subject: string | undefined } {
  const [, list, subject] = pointer.split('/');
  const named = subject !== undefined && list === 'lots' ? `${code}.empty` : subject !== undefined && code === 'suppliers' ? `${code}.gone` : code;
  const kind = Object.hasOwn(MENDED_IN, named) ? (named as Kind) : undefined; // The line above has looked it up.
  return { kind, subject };
}

interface ObstaclesOf {
  readonly obstacles: readonly Obstacle[];
  readonly call: Call;
  readonly show: (part: Part) => void;
  /** They keep nothing from being published. */
  readonly isWarning?: boolean;
}

/** Everything that keeps the call from being published, one line a kind, each with the way to mend it. */
export function Obstacles({ obstacles, call, show, isWarning = false }: ObstaclesOf) {
  const { t } = useTranslation('call-draft');
  const categoryName = useCategoryName();
  const nameOf = (kind: Kind, subject: string): string => {
    if (kind === 'lots.empty') return call.lots.find(({ id }) => id === subject)?.title ?? subject;
    return kind === 'rules' || kind.startsWith('market_share') ? categoryName(subject) : subject;
  };
  const kinds = new Map<Kind, string[]>();
  const unknown: string[] = [];
  for (const obstacle of obstacles) {
    const { kind, subject } = kindOf(obstacle);
    if (kind) kinds.set(kind, [...(kinds.get(kind) ?? []), ...(subject === undefined ? [] : [nameOf(kind, subject)])]);
    else unknown.push(obstacle.detail);
  }
  return (
    <Alert
      variant="outline"
      color={isWarning ? 'pool' : 'red'}
      title={isWarning ? t('review.warnings') : t('obstacles', { number: obstacles.length })}
    >
      <List size="sm" spacing={4}>
        {[...kinds].map(([kind, names]) => (
          <List.Item key={kind}>
            {t(`obstacle.${kind}`, { names: names.join(', ') })} <Mend part={MENDED_IN[kind]} show={show} />
          </List.Item>
        ))}
        {unknown.map((detail) => (
          <List.Item key={detail}>{detail}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Mend({ part, show }: { part: Part | null; show: (part: Part) => void }) {
  const { t } = useTranslation('call-draft');
  if (!part) return null;
  return (
    <Anchor component="button" type="button" size="sm" onClick={() => show(part)}>
      {t('obstacle.mend', { part: t(`part.${part}`) })}
    </Anchor>
  );
}
