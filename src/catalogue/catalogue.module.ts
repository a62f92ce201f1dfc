import { Module } from '@nestjs/common';
import { CatalogueController } from './catalogue.controller.js';
import { Items } from './items.js';
import { ReadCatalogue } from './read-catalogue.service.js';
import { RecordCatalogue } from './record-catalogue.service.js';

/** Categories, items and their packagings: what the network buys, and how it is counted. Other rooms read its tables. */
@Module({
  controllers: [CatalogueController],
  providers: [Items, ReadCatalogue, RecordCatalogue],
  exports: [Items],
})
export class CatalogueModule {}
