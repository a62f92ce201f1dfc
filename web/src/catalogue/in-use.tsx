import { Button, Divider, Group, List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { useCatalogueChange, usesOf } from './catalogue';

interface InUseOf {
  readonly what: 'items' | 'categories';
  readonly id: string;
  readonly code: string;
  readonly close: () => void;
}

/** What uses an item or a category, so that it stays; or else the way to delete it. */
export function InUse({ what, id, code, close }: InUseOf) {
  const uses = useQuery(usesOf(useSeat(), what, id));
  return (
    <Stack gap="sm" mt="lg">
      <Divider />
      <Fetched query={uses} lines={1}>
        {(found) => (found.length > 0 ? <Uses uses={found} /> : <Delete what={what} id={id} code={code} close={close} />)}
      </Fetched>
    </Stack>
  );
}

function Uses({ uses }: { uses: Api<'CatalogueUses'>['items'] }) {
  const { t } = useTranslation('catalogue');
  const { slug } = useSeat();
  const { decimal } = useShown();
  return (
    <>
      <Text size="sm">{t('uses.text')}</Text>
      <List size="sm">
        {uses.map(({ kind, roundId, round, count }) => (
          <List.Item key={`${kind} ${roundId}`}>
            {t(`uses.${kind}`, { number: decimal(count.toString()) })}
            {roundId === null ? null : (
              <>
                {' '}
                <PlaceLink to="/networks/$slug/rounds/$roundId" params={{ slug, roundId }} fz="inherit">
                  {round}
                </PlaceLink>
              </>
            )}
          </List.Item>
        ))}
      </List>
    </>
  );
}

function Delete({ what, id, code, close }: InUseOf) {
  const { t } = useTranslation('catalogue');
  const [isAsked, ask] = useState(false);
  const remove = useCatalogueChange(
    async (_: undefined, { networkId }) => {
      const path = { networkId, itemId: id, categoryId: id };
      await answered(
        what === 'items'
          ? api.DELETE('/api/v1/networks/{networkId}/items/{itemId}', { params: { path } })
          : api.DELETE('/api/v1/networks/{networkId}/categories/{categoryId}', { params: { path } }),
      );
    },
    close,
    id,
  );
  return (
    <>
      <Text size="sm">{isAsked ? t('delete.sure', { code }) : t('delete.text')}</Text>
      <Refused problem={remove.error} />
      <Group>
        {isAsked ? (
          <>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
              {t('delete.button')}
            </Button>
            <Button variant="default" onClick={() => ask(false)}>
              {t('delete.keep')}
            </Button>
          </>
        ) : (
          <Button variant="outline" color="red" onClick={() => ask(true)}>
            {t('delete')}
          </Button>
        )}
      </Group>
    </>
  );
}
