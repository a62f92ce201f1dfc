import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { inLanguage } from '../german/german.js';
import { Answers, IdParam, pageOf } from '../platform/http.js';
import { type Language, WishedLanguage } from '../platform/language.js';
import {
  CatalogueAnswer,
  CatalogueBody,
  CatalogueCheck,
  CategoryPage,
  CategoryQuery,
  ItemPage,
  ItemQuery,
  ItemView,
  UsesView,
} from './catalogue.schema.js';
import type { Use } from './catalogue-uses.js';
import { DeleteFromCatalogue } from './delete-from-catalogue.service.js';
import { ReadCatalogue } from './read-catalogue.service.js';
import { RecordCatalogue } from './record-catalogue.service.js';

/** The network's catalogue. */
@Controller('api/v1/networks/:networkId')
export class CatalogueController {
  constructor(
    private readonly recording: RecordCatalogue,
    private readonly reading: ReadCatalogue,
    private readonly deleting: DeleteFromCatalogue,
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

  @Post('catalogue/check')
  @Allows('office')
  @Answers(200, CatalogueCheck, { summary: 'What recording this catalogue would add and change, or its faults; nothing is recorded' })
  async check(
    @By() by: Mandate,
    @WishedLanguage() language: Language | undefined,
    @Body({ schema: CatalogueBody }) body: z.infer<typeof CatalogueBody>,
  ): Promise<z.infer<typeof CatalogueCheck>> {
    const { faults, ...counts } = await this.recording.check(by, body);
    return { ...counts, faults: faults.map(({ pointer, detail }) => ({ pointer, detail: inLanguage(language, detail) })) };
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

  @Get('items/:itemId')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, ItemView, { summary: 'An item', problems: ['item.missing'] })
  async item(@By() by: Mandate, @Param('itemId', { schema: IdParam }) itemId: string): Promise<z.infer<typeof ItemView>> {
    const item = await this.reading.item(by, itemId);
    return { ...item, packagings: [...item.packagings] };
  }

  @Get('items/:itemId/uses')
  @Allows('office', 'auditor')
  @Answers(200, UsesView, { summary: 'What an item is used by, so that it cannot be deleted', problems: ['item.missing'] })
  async usesOfItem(@By() by: Mandate, @Param('itemId', { schema: IdParam }) itemId: string): Promise<{ items: Use[] }> {
    return { items: await this.deleting.usesOfItem(by, itemId) };
  }

  @Delete('items/:itemId')
  @Allows('office')
  @Answers(204, null, { summary: 'Delete an item that nothing uses', problems: ['item.missing', 'catalogue.in_use'] })
  async deleteItem(@By() by: Mandate, @Param('itemId', { schema: IdParam }) itemId: string): Promise<void> {
    await this.deleting.item(by, itemId);
  }

  @Get('categories/:categoryId/uses')
  @Allows('office', 'auditor')
  @Answers(200, UsesView, { summary: 'What a category is used by, so that it cannot be deleted', problems: ['category.missing'] })
  async usesOfCategory(@By() by: Mandate, @Param('categoryId', { schema: IdParam }) categoryId: string): Promise<{ items: Use[] }> {
    return { items: await this.deleting.usesOfCategory(by, categoryId) };
  }

  @Delete('categories/:categoryId')
  @Allows('office')
  @Answers(204, null, { summary: 'Delete a category that nothing uses', problems: ['category.missing', 'catalogue.in_use'] })
  async deleteCategory(@By() by: Mandate, @Param('categoryId', { schema: IdParam }) categoryId: string): Promise<void> {
    await this.deleting.category(by, categoryId);
  }
}
