import { useTranslation } from 'react-i18next';
import { kindsEn } from './kind-texts.en';

type Worded = keyof typeof kindsEn;
const isWorded = (key: string): key is Worded => Object.hasOwn(kindsEn, key);

/** What a kind of event is called; one that this portal has no words for keeps its key. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation('webhooks');
  return (kind) => {
    const key = `kind.${kind}`;
    return isWorded(key) ? t(key) : kind;
  };
}
