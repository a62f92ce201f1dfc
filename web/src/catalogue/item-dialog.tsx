import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { type Item, itemOf } from './catalogue';
import { ItemForm } from './item-form';
import { NO_ITEM, writtenItem } from './item-written';
import { InUse } from './in-use';

/** A new item, or one that is changed or deleted. */
export function ItemDialog({ itemId, close }: { itemId: string; close: () => void }) {
  const { t } = useTranslation('catalogue');
  return (
    <Modal opened onClose={close} title={t(itemId === 'new' ? 'item.new' : 'item.change')} closeButtonProps={{ 'aria-label': t('cancel') }} size="lg">
      {itemId === 'new' ? <ItemForm written={NO_ITEM} isNew close={close} /> : <Known itemId={itemId} close={close} />}
    </Modal>
  );
}

function Known({ itemId, close }: { itemId: string; close: () => void }) {
  return <Fetched query={useQuery(itemOf(useSeat(), itemId))}>{(item) => <Change item={item} close={close} />}</Fetched>;
}

function Change({ item, close }: { item: Item; close: () => void }) {
  const { decimal } = useShown();
  return (
    <>
      <ItemForm written={writtenItem(item, decimal)} isNew={false} close={close} />
      <InUse what="items" id={item.id} code={item.code} close={close} />
    </>
  );
}
