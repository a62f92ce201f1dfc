import { Avatar, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { actFor } from '../api/api';
import { type Seat, seatsOf, useSeat, whoAmI } from '../parts/seats';
import { useSignOut } from './sign-out';

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .slice(0, 2)
    .join('');

/** For whom the person acts, its own data, and signing out. */
export function AccountMenu() {
  const { t } = useTranslation(['frame', 'parts']);
  const present = useSeat();
  const { data: me } = useSuspenseQuery(whoAmI);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const signOut = useSignOut();
  const change = async (seat: Seat): Promise<void> => {
    actFor(seat.networkId, seat.key);
    await navigate({ to: '/networks/$slug', params: { slug: seat.slug } });
    await queries.invalidateQueries();
  };
  if (!me) return null;
  return (
    <Menu position="bottom-end" width={280} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton>
          <VisuallyHidden>{t('account', { name: me.name })}</VisuallyHidden>
          <Avatar color="pool" variant="filled" radius="xl" size={34} aria-hidden>
            {initialsOf(me.name)}
          </Avatar>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Text px="sm" pt="xs" fw={600}>
          {me.name}
        </Text>
        <Text px="sm" pb="xs" size="sm" c="dimmed">
          {me.email}
        </Text>
        <Menu.Divider />
        <Menu.Label>{t('account.networks')}</Menu.Label>
        {seatsOf(me).map((seat) => {
          const isPresent = seat.networkId === present.networkId && seat.key === present.key;
          return (
            <Menu.Item key={`${seat.networkId} ${seat.key}`} aria-current={isPresent} onClick={() => void change(seat)}>
              <Text size="sm" fw={isPresent ? 700 : 400}>
                {seat.network}
              </Text>
              <Text size="xs" c="dimmed">
                {[seat.organisation, ...seat.roles.map((role) => t(`parts:role.${role}`))].filter(Boolean).join(' · ')}
              </Text>
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate({ to: '/networks/$slug/account', params: { slug: present.slug } })}>{t('account.mine')}</Menu.Item>
        <Menu.Item onClick={() => signOut.mutate()}>{t('account.signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
