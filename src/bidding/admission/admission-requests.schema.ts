import { z } from 'zod';
import { prose } from '../../platform/fields.js';
import { DECISIONS, OWN_ACTIONS, REQUEST_STATES } from './request.js';

export const NewAdmissionRequestBody = z
  .strictObject({ note: prose(2000).optional().describe('What you offer, and why you ask; the office reads it.') })
  .meta({ id: 'NewAdmissionRequest', examples: [{ note: 'We supply all of these articles from stock in Hagen.' }] });

export const RefusalBody = z
  .strictObject({ reason: prose(2000).describe('The supplier reads it.') })
  .meta({ id: 'AdmissionRefusal', examples: [{ reason: 'You do not deliver to these regions.' }] });

const asked = {
  state: z.enum(REQUEST_STATES),
  note: z.string().nullable(),
  askedAt: z.string(),
  reason: z.string().nullable().describe('Why it is refused.'),
  decidedAt: z.string().nullable().describe('When it was decided, or taken back.'),
};

export const OpenCallView = z
  .object({
    roundId: z.uuid(),
    round: z.string().describe('Its title.'),
    categories: z.array(z.object({ code: z.string(), nameDe: z.string(), nameEn: z.string() })),
    deadline: z.string().nullable().describe('For bids, and for being admitted; null: the first stage is not called yet.'),
    questionsUntil: z.string().nullable(),
    request: z.object(asked).meta({ id: 'AskedAdmission' }).nullable().describe('What my organisation has asked; null: it has not.'),
    allowedActions: z.array(z.enum(OWN_ACTIONS)),
  })
  .meta({ id: 'OpenCall' });

export const OpenCallList = z.object({ items: z.array(OpenCallView) }).meta({ id: 'OpenCalls' });

export const AdmissionRequestList = z
  .object({
    othersMayAsk: z.boolean().describe('Whether the call lets others ask.'),
    until: z.string().nullable().describe('Until when requests are decided; null: not known yet, or over.'),
    items: z.array(
      z
        .object({
          id: z.uuid(),
          supplier: z.string(),
          name: z.string(),
          ...asked,
          decidedBy: z.string().nullable(),
          isPrequalified: z.boolean().describe('Its prequalification is complete, or none is asked for.'),
          allowedActions: z.array(z.enum(DECISIONS)),
        })
        .meta({ id: 'AdmissionRequest' }),
    ),
  })
  .meta({ id: 'AdmissionRequests' });
