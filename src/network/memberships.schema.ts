import { z } from 'zod';
import { line, prose } from '../platform/fields.js';
import { PageQuery, pageSchema } from '../platform/http.js';
import { KINDS, STATUSES } from './membership.js';
import { country, email } from './networks.schema.js';

/** A line that may be empty. */
const lineOrNothing = (most: number) => z.literal('').or(line(most));
const address = { street: lineOrNothing(200), postcode: lineOrNothing(20), city: lineOrNothing(200) };
const codes = z.array(line(20)).max(100);
const tags = z.array(line(100)).max(100);
const fee = z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, 'an amount, e.g. "2400.00"');
const partyRoles = z
  .array(z.enum(['buyer', 'signatory', 'bidder']))
  .min(1)
  .max(3);

export const MembershipFilterQuery = PageQuery.extend({
  kind: z.enum(KINDS).optional(),
  status: z.enum(STATUSES).optional(),
  text: line(100, 0).optional().describe('part of the number or the name'),
});

export const PageOnlyQuery = PageQuery;

export const ApplicationBody = z
  .strictObject({
    kind: z.enum(KINDS),
    code: line(40),
    organisation: z.strictObject({
      name: line(200),
      street: address.street.default(''),
      postcode: address.postcode.default(''),
      city: address.city.default(''),
      country,
      vatId: z
        .string()
        .trim()
        .max(30)
        .transform((value) => value.replace(/[\s.-]/g, '').toUpperCase() || undefined)
        .optional(),
    }),
    naceClasses: codes.default([]),
    clearedNace: codes.default([]),
    clearedReason: z.literal('').or(prose(2000)).default(''),
    markets: tags.default([]),
    groupTag: line(100).optional(),
    annualFee: fee.default('0'),
    contact: z.strictObject({ name: line(200), email, roles: partyRoles.optional() }),
  })
  .meta({
    id: 'Application',
    examples: [
      {
        kind: 'member',
        code: 'M001',
        organisation: {
          name: 'Albers Maschinenbau e. K.',
          street: 'Gewerbepark 57',
          postcode: '58466',
          city: 'Hagen',
          country: 'DE',
          vatId: 'DE357217516',
        },
        naceClasses: ['28.12'],
        markets: ['hydraulics'],
        annualFee: '2400.00',
        contact: { name: 'Mira Imkamp', email: 'einkauf@albers.example' },
      },
    ],
  });

export const MembershipChangesBody = z
  .strictObject({
    organisation: z.strictObject({ name: line(200), ...address, country }).partial(),
    naceClasses: codes,
    clearedNace: codes,
    clearedReason: z.literal('').or(prose(2000)),
    markets: tags,
    groupTag: line(100).nullable(),
    annualFee: fee,
  })
  .partial()
  .meta({ id: 'MembershipChanges', examples: [{ clearedNace: ['28.12'], clearedReason: 'Makes pumps for its own machines only.' }] });

export const LeavingBody = z.strictObject({ reason: prose(2000) }).meta({ id: 'Leaving', examples: [{ reason: 'Notice of 30 June' }] });

export const MembershipView = z
  .object({
    id: z.uuid(),
    code: z.string(),
    kind: z.enum(KINDS),
    status: z.enum(STATUSES),
    organisation: z.object({
      name: z.string(),
      street: z.string().optional(),
      postcode: z.string().optional(),
      city: z.string().optional(),
      country: z.string().optional(),
      vatId: z.string().optional(),
    }),
    naceClasses: z.array(z.string()).optional(),
    markets: z.array(z.string()).optional(),
    groupTag: z.string().optional(),
    annualFee: z.string().optional(),
    leftOn: z.string().optional(),
    clearedNace: z.array(z.string()).optional().describe('Office only'),
    clearedReason: z.string().optional().describe('Office only'),
    conflicts: z
      .array(z.object({ with: z.string(), name: z.string(), ground: z.enum(['market', 'nace']), value: z.string() }))
      .optional()
      .describe('Office only: with whom it competes. The applicant never learns it'),
    version: z.int(),
    allowedActions: z.array(z.enum(['change', 'leave', 'reconsider', 'addSite', 'addPerson'])),
  })
  .meta({ id: 'Membership' });

export const MembershipPage = pageSchema(MembershipView).meta({ id: 'MembershipPage' });

export const NewSiteBody = z
  .strictObject({ name: line(200), postcode: line(20), city: lineOrNothing(200).default(''), country: country.optional() })
  .meta({ id: 'NewSite', examples: [{ name: 'Werk 2', postcode: '45127', city: 'Essen', country: 'DE' }] });

export const SiteView = z
  .object({ id: z.uuid(), name: z.string(), postcode: z.string(), city: z.string(), country: z.string() })
  .meta({ id: 'Site' });

export const SitePage = pageSchema(SiteView).meta({ id: 'SitePage' });

export const NewPersonBody = z
  .strictObject({ name: line(200), email, roles: partyRoles.optional() })
  .meta({ id: 'NewPerson', examples: [{ name: 'Jens Albers', email: 'jens@albers.example', roles: ['buyer'] }] });

export const ErasedPersonBody = z.strictObject({ email }).meta({ id: 'ErasedPerson', examples: [{ email: 'jens@albers.example' }] });

export const NewOfficePersonBody = z
  .strictObject({ name: line(200), email, role: z.enum(['office', 'auditor']) })
  .meta({ id: 'NewOfficePerson', examples: [{ name: 'Anna Prüfer', email: 'anna@niro.example', role: 'auditor' }] });

export const PersonView = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    email: z.string(),
    isActive: z.boolean().describe('has accepted an invitation'),
    mandates: z.array(z.object({ id: z.uuid(), role: z.enum(['office', 'auditor', 'buyer', 'signatory', 'bidder']) })),
  })
  .meta({ id: 'Person' });

export const PersonList = z.object({ items: z.array(PersonView) }).meta({ id: 'People' });

export const OfficePeopleView = z
  .object({
    items: z.array(PersonView),
    proposals: z
      .array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          email: z.string(),
          role: z.enum(['office', 'auditor']),
          proposedBy: z.string().describe('Name of the office person'),
          proposedAt: z.string(),
          allowedActions: z.array(z.enum(['confirm', 'drop'])).describe('Who proposed cannot confirm'),
        }),
      )
      .describe('Who waits for the confirmation of a second office person'),
  })
  .meta({ id: 'OfficePeople' });
