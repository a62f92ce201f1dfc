import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuctionLot } from './auctions';

const LAST_MS = 120_000;

/** The service's time in milliseconds, renewed four times a second. */
function useServiceTime(aheadMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return now + aheadMs;
}

/** `1:05:09`, `4:59`; the last started second still counts. */
function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => value.toString().padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

interface Remaining {
  readonly lot: AuctionLot;
  readonly startsAt: string;
  readonly aheadMs: number;
  readonly isLarge?: boolean;
}

/** How long a lot still runs by the service's clock, or what it waits for. */
export function Remaining({ lot, startsAt, aheadMs, isLarge = false }: Remaining) {
  const { t } = useTranslation('auction');
  const now = useServiceTime(aheadMs);
  const size = isLarge ? 'auction-figure' : 'numeric';
  if (lot.state === 'ended')
    return (
      <Text component="span" fz="inherit">
        {t('lot.ended')}
      </Text>
    );
  if (lot.state === 'paused')
    return (
      <Text component="span" {...(isLarge ? {} : { fz: 'inherit' })} className={size}>
        {t('lot.paused', { left: clock(Date.parse(lot.endsAt) - Date.parse(lot.pausedAt ?? lot.endsAt)) })}
      </Text>
    );
  const start = Date.parse(startsAt);
  if (now < start)
    return (
      <Text component="span" {...(isLarge ? {} : { fz: 'inherit' })} className={size}>
        {t('lot.starts', { left: clock(start - now) })}
      </Text>
    );
  const left = Date.parse(lot.endsAt) - now;
  if (left <= 0)
    return (
      <Text component="span" fz="inherit">
        {t('lot.ending')}
      </Text>
    );
  return (
    <Text
      component="span"
      {...(isLarge ? {} : { fz: 'inherit' })}
      className={size}
      role="timer"
      {...(left <= LAST_MS ? { c: 'var(--mantine-color-error)', fw: 700 } : {})}
    >
      {clock(left)}
      {left <= LAST_MS && isLarge ? <span className="auction-last"> {t('lot.last')}</span> : null}
    </Text>
  );
}
