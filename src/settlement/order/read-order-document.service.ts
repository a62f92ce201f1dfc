import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import type { Language } from '../../agreement/document/figures.js';
import { type Attached, type Attachment, MailAttachments } from '../../notice/mail-attachments.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { SettledAgreements } from '../settled-agreements.js';
import type { OrderContent } from './content.js';
import { opentransOrder } from './opentrans-order.js';
import { OrderThread } from './order-thread.js';
import { Orders } from './orders.js';
import { ublOrder } from './ubl-order.js';

/** In which forms an order is read. */
export const ORDER_FORMATS = ['pdf', 'ubl', 'opentrans'] as const;
export type OrderFormat = (typeof ORDER_FORMATS)[number];

/** An order as PDF, UBL 2.1 or openTRANS 2.1: for who may see it, and with the e-mail to its supplier. Domain §14; decision 14. */
@Injectable()
export class ReadOrderDocument implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly orders: Orders,
    private readonly thread: OrderThread,
    private readonly attachments: MailAttachments,
  ) {}

  onModuleInit(): void {
    this.attachments.on('order.placed', (mail) => this.attached(mail));
  }

  /** @throws DomainError `agreement.missing`, `order.missing` */
  async read(by: Mandate, agreementId: string, orderId: string, format: OrderFormat, language: Language): Promise<Attachment> {
    const { content } = await this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      return this.orders.find(agreementId, orderId);
    });
    return this.written(content, format, language);
  }

  /** What goes with the e-mail to the supplier: the PDF in its reader's language, and both XML forms for its ERP. */
  private async attached({ networkId, params, locale }: Attached): Promise<readonly Attachment[]> {
    const content = await this.orders.content(networkId, String(params.orderId));
    if (content === undefined) return [];
    return Promise.all(ORDER_FORMATS.map((format) => this.written(content, format, locale)));
  }

  private async written(content: OrderContent, format: OrderFormat, language: Language): Promise<Attachment> {
    const name = [content.agreement, content.buyer.code, content.reference].join('-').replaceAll(/[^\w.-]/g, '-');
    switch (format) {
      case 'pdf': {
        const pdf = await this.thread.render({ content, language });
        return { filename: `${name}-${language}.pdf`, contentType: 'application/pdf', content: pdf };
      }
      case 'ubl':
        return { filename: `${name}-ubl.xml`, contentType: 'application/xml', content: Buffer.from(ublOrder(content)) };
      case 'opentrans':
        return { filename: `${name}-opentrans.xml`, contentType: 'application/xml', content: Buffer.from(opentransOrder(content)) };
    }
  }
}
