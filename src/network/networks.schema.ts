import { z } from 'zod';
import { line } from '../platform/fields.js';
import { Decimal } from '../values/decimal.js';
import { CURRENCIES } from '../values/iso-4217.js';

const PERCENT = /^\d{1,3}(\.\d{1,6})?$/;

/** A percentage above 0 and at most `most`, as a text or a number. */
const percentUpTo = (most: number) =>
  z
    .union([z.string(), z.number().transform((value) => value.toString())])
    .refine((value) => PERCENT.test(value) && Decimal.parse(value).isPositive && Decimal.of(most).isAtLeast(Decimal.parse(value)), {
      error: `a decimal above 0, at most ${most}, with at most 6 decimals, e.g. "15" or "12.5"`,
    });

export const email = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+\.[^\s@<>",;:\\]+$/, 'an e-mail address');

export const country = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 country code, e.g. "DE"');

const rules = {
  name: line(200),
  locale: z.enum(['de', 'en']),
  memberCap: z.int().min(1).max(100_000),
  minContributors: z.int().min(3).max(1000),
  dominancePercent: percentUpTo(100),
  pPercent: percentUpTo(100),
  marketShareLimitPercent: percentUpTo(100),
  standstillDays: z.int().min(0).max(365),
  showsQuartiles: z
    .boolean()
    .describe(
      'Members are shown in which quarter of the pool’s prices before an agreement their own one lies; for rounds that begin to collect from then on',
    ),
};

export const NewNetworkBody = z
  .strictObject({
    ...rules,
    slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/, 'small letters, digits and hyphens, 2 to 63 of them'),
    country,
    timeZone: z
      .string()
      .max(60)
      .regex(/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)*$/, 'an IANA time zone, e.g. "Europe/Berlin"'),
    currency: z.string().refine((code) => CURRENCIES.has(code), { error: 'an ISO 4217 currency code, e.g. "EUR"' }),
    minContributors: rules.minContributors.default(5),
    dominancePercent: rules.dominancePercent.default('75'),
    pPercent: rules.pPercent.default('10'),
    marketShareLimitPercent: rules.marketShareLimitPercent.default('15'),
    standstillDays: rules.standstillDays.default(10),
    showsQuartiles: rules.showsQuartiles.default(false),
    office: z.strictObject({ name: line(200), email }),
  })
  .meta({
    id: 'NewNetwork',
    examples: [
      {
        slug: 'niro',
        name: 'NIRO',
        country: 'DE',
        timeZone: 'Europe/Berlin',
        currency: 'EUR',
        locale: 'de',
        memberCap: 80,
        office: { name: 'Rosa Beispiel', email: 'buero@niro.example' },
      },
    ],
  });

export const NetworkChangesBody = z
  .strictObject(rules)
  .partial()
  .meta({ id: 'NetworkChanges', examples: [{ memberCap: 90 }] });

export const NetworkView = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    country: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    locale: z.enum(['de', 'en']),
    memberCap: z.int(),
    minContributors: z.int(),
    dominancePercent: z.string(),
    pPercent: z.string(),
    marketShareLimitPercent: z.string(),
    standstillDays: z.int(),
    showsQuartiles: z.boolean(),
    version: z.int(),
    allowedActions: z.array(z.enum(['change', 'admit', 'addOfficePerson', 'createRound'])),
  })
  .meta({ id: 'Network' });

export const NetworkList = z.object({ items: z.array(NetworkView) }).meta({ id: 'Networks' });
