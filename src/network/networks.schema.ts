import { z } from 'zod';

/** A decimal on the wire, not negative, with at most six decimals. */
const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,6})?$/, 'a decimal with at most 6 decimals, e.g. "15" or "12.5"')
  .or(
    z
      .number()
      .min(0)
      .max(999)
      .transform((value) => value.toString())
      .pipe(z.string().regex(/^\d{1,3}(\.\d{1,6})?$/)),
  );

export const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\u0000-\u0008\u000e-\u001f]*$/, 'no control characters');

export const email = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+\.[^\s@<>",;:\\]+$/, 'an e-mail address');

export const country = z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166 country code, e.g. "DE"');

const rules = {
  name: text(200),
  locale: z.enum(['de', 'en']),
  memberCap: z.int().min(1).max(100_000),
  minContributors: z.int().min(3).max(1000),
  dominancePercent: percent,
  pPercent: percent,
  marketShareLimitPercent: percent,
  standstillDays: z.int().min(0).max(365),
};

export const NewNetworkBody = z
  .strictObject({
    ...rules,
    slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/, 'small letters, digits and hyphens, 2 to 63 of them'),
    country,
    timeZone: z.string().min(1).max(60),
    currency: z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 currency code, e.g. "EUR"'),
    minContributors: rules.minContributors.default(5),
    dominancePercent: percent.default('75'),
    pPercent: percent.default('10'),
    marketShareLimitPercent: percent.default('15'),
    standstillDays: rules.standstillDays.default(10),
    office: z.strictObject({ name: text(200), email }),
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
    version: z.int(),
    allowedActions: z.array(z.enum(['change', 'admit', 'addOfficePerson', 'createRound'])),
  })
  .meta({ id: 'Network' });

export const NetworkList = z.object({ items: z.array(NetworkView) }).meta({ id: 'Networks' });
