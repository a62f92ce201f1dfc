import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueEntries } from './catalogue-entries.js';
import { CatalogueUses } from './catalogue-uses.js';
import { DeleteFromCatalogue } from './delete-from-catalogue.service.js';
import { Items } from './items.js';
import { ReadCatalogue } from './read-catalogue.service.js';
import { RecordCatalogue } from './record-catalogue.service.js';

/**
 * Categories, items and their packagings: what the network buys, and how it is counted. Other rooms read its tables; those
 * that use an item or a category tell `CatalogueUses`, so that it is not deleted.
 */
@Module({
  controllers: [CatalogueController],
  providers: [CatalogueEntries, CatalogueUses, DeleteFromCatalogue, Items, ReadCatalogue, RecordCatalogue],
  exports: [CatalogueUses, Items],
})
export class CatalogueModule {}
