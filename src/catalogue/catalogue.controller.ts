import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, pageOf } from '../platform/http.js';
import { CatalogueAnswer, CatalogueBody, CategoryPage, CategoryQuery, ItemPage, ItemQuery } from './catalogue.schema.js';
import { ReadCatalogue } from './read-catalogue.service.js';
import { RecordCatalogue } from './record-catalogue.service.js';

/** The network's catalogue. */
@Controller('api/v1/networks/:networkId')
export class CatalogueController {
  constructor(
    private readonly recording: RecordCatalogue,
    private readonly reading: ReadCatalogue,
  ) {}

  @Put('catalogue')
  @Allows('office')
  @Answers(200, CatalogueAnswer, {
    summary: 'Add categories and items, or change those with these codes; others stay',
    problems: ['catalogue.invalid'],
  })
  record(@By() by: Mandate, @Body({ schema: CatalogueBody }) body: z.infer<typeof CatalogueBody>): Promise<z.infer<typeof CatalogueAnswer>> {
    return this.recording.record(by, body);
  }

  @Get('categories')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, CategoryPage, {
    summary: 'The categories',
    description: 'Sorted by `code`, `nameDe` or `nameEn`.',
    problems: ['page.cursor', 'page.sort'],
  })
  async categories(@By() by: Mandate, @Query({ schema: CategoryQuery }) query: z.infer<typeof CategoryQuery>): Promise<z.infer<typeof CategoryPage>> {
    const listed = await this.reading.categories(by, query);
    return pageOf(
      listed,
      query.limit,
      (row) => [row.sort_key, row.id],
      (row) => row,
    );
  }

  @Get('items')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, ItemPage, {
    summary: 'The items, also by text or category',
    description: 'Sorted by `code`, `nameDe` or `nameEn`.',
    problems: ['page.cursor', 'page.sort'],
  })
  async items(@By() by: Mandate, @Query({ schema: ItemQuery }) query: z.infer<typeof ItemQuery>): Promise<z.infer<typeof ItemPage>> {
    const listed = await this.reading.list(by, query);
    return pageOf(
      listed,
      query.limit,
      (row) => [row.sort_key, row.id],
      (row) => ({ ...row, packagings: [...row.packagings] }),
    );
  }
}
