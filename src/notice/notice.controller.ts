import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { afterOf, Answers, IdParam, pageOf } from '../platform/http.js';
import { type Language, WishedLanguage } from '../platform/language.js';
import { DomainError } from '../values/domain-error.js';
import { Inbox } from './inbox.js';
import { Notice, NoticeQuery, Notices, NoticesRead, ReadUpTo } from './notice.schema.js';

/** One's own notices. */
@Controller('api/v1/networks/:networkId/notices')
export class NoticeController {
  constructor(private readonly inbox: Inbox) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder', 'applicant')
  @Answers(200, Notices, {
    summary: 'My notices, the newest first',
    description: 'In the language of `Accept-Language` (de, en), or else in your own.',
    problems: ['page.cursor'],
  })
  async list(
    @By() by: Mandate,
    @WishedLanguage() language: Language | undefined,
    @Query({ schema: NoticeQuery }) { cursor, limit, unread }: z.infer<typeof NoticeQuery>,
  ): Promise<z.infer<typeof Notices>> {
    const [before] = afterOf(cursor, 1) ?? [];
    if (before !== undefined && !IdParam.safeParse(before).success)
      throw new DomainError('invalid', 'page.cursor', 'This is no cursor of this list. Start without one, or use the “next” of an earlier page.');
    const rows = await this.inbox.list(by, language, unread === 'true', before, limit + 1);
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (notice) => notice,
    );
  }

  @Post('read')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder', 'applicant')
  @Answers(200, NoticesRead, { summary: 'Mark all my notices up to one as read', description: 'Those that came after it stay unread.' })
  async readUpTo(@By() by: Mandate, @Body({ schema: ReadUpTo }) { upTo }: z.infer<typeof ReadUpTo>): Promise<z.infer<typeof NoticesRead>> {
    return { read: await this.inbox.readUpTo(by, upTo) };
  }

  @Post(':noticeId/read')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder', 'applicant')
  @Answers(200, Notice, { summary: 'Mark a notice as read', problems: ['notice.missing'] })
  read(
    @By() by: Mandate,
    @WishedLanguage() language: Language | undefined,
    @Param('noticeId', { schema: IdParam }) noticeId: string,
  ): Promise<z.infer<typeof Notice>> {
    return this.inbox.read(by, language, noticeId);
  }
}
