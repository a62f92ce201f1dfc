import { z } from 'zod';
import { line } from '../platform/fields.js';

export const Credentials = z
  .strictObject({ email: z.string().min(3).max(320), password: z.string().min(1).max(200) })
  .meta({ id: 'Credentials', examples: [{ email: 'einkauf@example.org', password: 'correct horse battery' }] });

export const Session = z.object({ personId: z.uuid(), name: z.string() }).meta({ id: 'Session' });

export const Password = z
  .strictObject({ password: z.string().min(1).max(200) })
  .meta({ id: 'Password', examples: [{ password: 'correct horse battery' }] });

export const AcceptedInvitation = z
  .object({ place: z.string().nullable().describe('Where in the portal the invitation leads, e.g. the call that one is invited to') })
  .meta({ id: 'AcceptedInvitation' });

export const Me = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    email: z.string(),
    mandates: z.array(
      z.object({
        networkId: z.uuid(),
        networkSlug: z.string(),
        networkName: z.string(),
        role: z.enum(['office', 'auditor', 'buyer', 'signatory', 'bidder']),
        membership: z.string().nullable().describe("The membership's code; null for the network itself"),
        membershipId: z.uuid().nullable(),
        organisation: z.string().nullable(),
        kind: z.enum(['member', 'customer', 'supplier']).nullable().describe('What the organisation is in the network'),
        status: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Me' });

export const NewToken = z
  .strictObject({ name: line(100), scope: z.enum(['read', 'write']), days: z.int().min(1).max(366).default(90) })
  .meta({ id: 'NewToken', examples: [{ name: 'ERP export', scope: 'read', days: 90 }] });

export const Token = z
  .object({ id: z.uuid(), name: z.string(), scope: z.enum(['read', 'write']), madeAt: z.string(), expiresAt: z.string() })
  .meta({ id: 'Token' });

export const MadeToken = Token.extend({ token: z.string().describe('The secret, shown only now') }).meta({ id: 'MadeToken' });

export const Tokens = z.object({ items: z.array(Token) }).meta({ id: 'Tokens' });
