import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../parts/page-title';
import { Doorway } from '../signin/doorway';

/** For somebody who is signed in but acts for nobody. */
export function NoNetwork() {
  const { t } = useTranslation('home');
  usePageTitle(t('network.none'));
  return (
    <Doorway title={t('network.none')} intro={t('network.none.text')}>
      {null}
    </Doorway>
  );
}
