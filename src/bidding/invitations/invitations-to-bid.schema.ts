import { z } from 'zod';
import { prose } from '../../platform/fields.js';
import { INVITATION_ACTIONS } from './read-invitations.service.js';
import { REACTIONS } from './reaction.js';

export const InvitationAnswerBody = z
  .discriminatedUnion('statement', [
    z.strictObject({ statement: z.literal('declined'), reason: prose(2000).describe('The office reads it.') }),
    z.strictObject({ statement: z.enum(['takes_part', 'undecided']) }),
  ])
  .meta({ id: 'InvitationAnswer', examples: [{ statement: 'declined', reason: 'We do not deliver to these regions.' }] });

const reaction = z
  .enum(REACTIONS)
  .describe('What was said on purpose: none – the call was not even opened in the portal. It tells nothing of bids: none of these follows from one.');

export const OwnInvitationView = z
  .object({
    reaction,
    reason: z.string().nullable(),
    at: z.string().nullable(),
    until: z.string().nullable().describe('Until when it can be answered; null: not known yet, or not any more.'),
    allowedActions: z.array(z.enum(INVITATION_ACTIONS)),
  })
  .meta({ id: 'OwnInvitation' });

export const InvitedSupplierList = z
  .object({
    items: z.array(
      z
        .object({
          supplier: z.string(),
          name: z.string(),
          state: z.enum(['invited', 'inadmissible']),
          hasLogin: z.boolean().describe('Whether anybody of it has set a password.'),
          reaction,
          reason: z.string().nullable().describe('Why it declines.'),
          at: z.string().nullable().describe('When the call was opened first, or what was said last.'),
          remindedAt: z.string().nullable(),
        })
        .meta({ id: 'InvitedSupplier' }),
    ),
  })
  .meta({ id: 'InvitedSuppliers' });
