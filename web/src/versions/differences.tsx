import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDifferenceWords, type WordedDifference } from './difference-words';
import type { CallDifference } from './versions';

/** From so many characters on, before and after stand below each other. */
const LONG = 60;

/** What a version says differently, one line each. Domain §7. */
export function Differences({ differences }: { differences: readonly CallDifference[] }) {
  const wordsOf = useDifferenceWords();
  return (
    <List spacing="xs">
      {differences.map((difference) => (
        <List.Item key={JSON.stringify(difference)}>
          <Worded {...wordsOf(difference)} />
        </List.Item>
      ))}
    </List>
  );
}

function Worded({ what, before, after }: WordedDifference) {
  const { t } = useTranslation('versions');
  if (before === undefined || after === undefined) return what;
  if (before.length + after.length <= LONG) {
    return (
      <>
        {what}: <del>{before}</del> → <ins>{after}</ins>
      </>
    );
  }
  const text = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const;
  return (
    <>
      {what}:
      <Text size="sm" c="dimmed" style={text}>
        {t('before')} <del>{before}</del>
      </Text>
      <Text size="sm" style={text}>
        {t('after')} <ins>{after}</ins>
      </Text>
    </>
  );
}
