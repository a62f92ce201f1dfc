import { Body, Controller, Delete, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { CalendarTokens } from '../access/calendar-tokens.service.js';
import type { Mandate } from '../access/mandate.js';
import { Allows, By, type Caller, Public, SignedInPerson } from '../access/routes.js';
import { Answers, IdParam } from '../platform/http.js';
import { Calendars, MadeCalendar, NewCalendar } from './calendar.schema.js';
import { ReadCalendar } from './read-calendar.service.js';

const CalendarFile = z.string().regex(/^[\w-]{1,100}\.ics$/);

/** Calendars of one's own deadlines: who may read one, and the calendar itself. */
@Controller('api/v1')
export class CalendarController {
  constructor(
    private readonly tokens: CalendarTokens,
    private readonly reading: ReadCalendar,
  ) {}

  @Get('networks/:networkId/calendars')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder', 'applicant')
  @Answers(200, Calendars, { summary: 'My calendars of my deadlines in this network, without their addresses' })
  async list(@By() by: Mandate): Promise<z.infer<typeof Calendars>> {
    return { items: await this.tokens.list(by) };
  }

  @Post('networks/:networkId/calendars')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(201, MadeCalendar, {
    summary: 'Make an address at which a calendar program reads my deadlines; it is shown only now',
    description: 'It shows the deadlines of all my sides in this network until it is ended, or my password is set anew.',
    problems: ['calendar.by_token', 'calendar.too_many'],
  })
  async make(
    @By() by: Mandate,
    @SignedInPerson() caller: Caller,
    @Body({ schema: NewCalendar }) { name, remindHours }: z.infer<typeof NewCalendar>,
  ): Promise<z.infer<typeof MadeCalendar>> {
    const { token, ...made } = await this.tokens.make(by, caller, name, remindHours);
    return { ...made, path: `/api/v1/calendars/${by.networkId}/${token}.ics` };
  }

  @Delete('networks/:networkId/calendars/:calendarId')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder', 'applicant')
  @Answers(204, null, { summary: 'End one of my calendars; its address shows nothing any more', problems: ['calendar.missing'] })
  async end(@By() by: Mandate, @Param('calendarId', { schema: IdParam }) calendarId: string): Promise<void> {
    await this.tokens.end(by, calendarId);
  }

  @Get('calendars/:networkId/:calendar')
  @Public()
  @Answers(200, null, {
    summary: 'The deadlines of the person who made this address (iCalendar, RFC 5545)',
    problems: ['calendar.missing'],
    contentType: 'text/calendar',
  })
  async read(
    @Param('networkId', { schema: IdParam }) networkId: string,
    @Param('calendar', { schema: CalendarFile }) file: string,
  ): Promise<StreamableFile> {
    const calendar = await this.reading.read(networkId, file.replace(/\.ics$/, ''));
    return new StreamableFile(Buffer.from(calendar), { type: 'text/calendar; charset=utf-8', disposition: 'inline; filename="deadlines.ics"' });
  }
}
