import { z } from 'zod';
import { PageQuery, pageSchema } from '../platform/http.js';

export const Notice = z
  .object({
    id: z.uuid(),
    key: z.string().describe('What kind of notice it is; stable'),
    subject: z.string(),
    body: z.string().describe('Plain text in your language; an empty line starts a paragraph'),
    place: z.string().nullable().describe('Where it leads to in the portal'),
    subjectId: z.uuid().nullable().describe('What it is about'),
    madeAt: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({
    id: 'Notice',
    examples: [
      {
        id: '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f10',
        key: 'collecting.opened',
        subject: 'Strom 2027: report your requirements by Fri, 14 May 2027 at 10:00 CEST',
        body: 'Requirements for the round “Strom 2027” are now being collected.',
        place: '/networks/niro/rounds/019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f11/requirements',
        subjectId: '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f11',
        madeAt: '2027-04-14T08:00:00.000000Z',
        readAt: null,
      },
    ],
  });
export const Notices = pageSchema(Notice).meta({ id: 'Notices' });
export const NoticeQuery = PageQuery.pick({ cursor: true, limit: true }).extend({
  unread: z.enum(['true', 'false']).default('false').describe('Only those that are not read yet'),
});

export const ReadUpTo = z
  .strictObject({ upTo: z.uuid().describe('The newest one that was shown') })
  .meta({ id: 'NoticesSeen', examples: [{ upTo: '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f10' }] });
export const NoticesRead = z.object({ read: z.int().describe('How many were unread') }).meta({ id: 'NoticesRead' });
