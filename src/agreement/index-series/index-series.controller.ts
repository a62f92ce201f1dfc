import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { ImportIndex } from './import-index.service.js';
import { ImportedView, IndexFileBody, IndexSeriesDetail, IndexSeriesList, IndexSeriesView, NewSeriesBody } from './index-series.schema.js';
import { ReadIndices } from './read-indices.service.js';
import { RecordSeries } from './record-series.service.js';

/** Index series that prices follow. */
@Controller('api/v1/networks/:networkId/index-series')
export class IndexSeriesController {
  constructor(
    private readonly recording: RecordSeries,
    private readonly importing: ImportIndex,
    private readonly reading: ReadIndices,
  ) {}

  @Get()
  @Allows('office', 'auditor')
  @Answers(200, IndexSeriesList, { summary: 'The network’s index series, by code' })
  async list(@By() by: Mandate): Promise<z.input<typeof IndexSeriesList>> {
    return { items: await this.reading.list(by) };
  }

  @Post()
  @Allows('office')
  @Answers(201, IndexSeriesView, { summary: 'Add an index series, still without values', problems: ['index_series.code_taken'] })
  record(@By() by: Mandate, @Body({ schema: NewSeriesBody }) body: z.infer<typeof NewSeriesBody>): Promise<z.input<typeof IndexSeriesView>> {
    return this.recording.record(by, body);
  }

  @Get(':seriesId')
  @Allows('office', 'auditor')
  @Answers(200, IndexSeriesDetail, { summary: 'An index series with its values and revisions', problems: ['index_series.missing'] })
  async find(@By() by: Mandate, @Param('seriesId', { schema: IdParam }) seriesId: string): Promise<z.input<typeof IndexSeriesDetail>> {
    const { series, values, revisions } = await this.reading.find(by, seriesId);
    return { ...series, values: [...values], revisions: [...revisions] };
  }

  @Post(':seriesId/revisions')
  @Allows('office')
  @Answers(201, ImportedView, {
    summary: 'Import a file of the series: adds months and revises values, takes nothing away',
    description:
      'All or nothing. The same file again changes nothing. Adjustments of prices are proposed by a job where an agreement follows the series.',
    problems: ['index_series.missing', 'index_file.no_table', 'index_file.invalid', 'index_series.rebased_partly', 'import.line_too_long'],
  })
  import(
    @By() by: Mandate,
    @Param('seriesId', { schema: IdParam }) seriesId: string,
    @Body({ schema: IndexFileBody }) body: z.infer<typeof IndexFileBody>,
  ): Promise<z.input<typeof ImportedView>> {
    return this.importing.import(by, seriesId, body);
  }
}
