import { z } from 'zod';

export const MessageSettings = z
  .strictObject({
    language: z.enum(['de', 'en']).describe('The language of e-mails and of notices'),
    rhythm: z
      .enum(['at_once', 'each_morning'])
      .describe(
        '`each_morning`: what may wait is gathered into one e-mail a network at 7:00 of its time; deadlines, bids and auctions are told at once all the same',
      ),
  })
  .meta({ id: 'MessageSettings', examples: [{ language: 'de', rhythm: 'each_morning' }] });
