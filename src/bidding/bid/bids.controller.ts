import { Body, Controller, Delete, Get, Headers, Param, Post, Query, StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, PageQuery, pageSchema } from '../../platform/http.js';
import { isoOf } from '../../values/instant.js';
import { Arrived, type ArrivalTicket } from './arrival.hook.js';
import { BidBody, DocumentQuery, MyBidView, OpenedBidView, OpeningView, ReceiptView, SealedBidBody, StandingView } from './bids.schema.js';
import { openingDocument } from '../opening/opening-document.js';
import { statementOf } from './receipt.js';
import { receiptDocument } from './receipt-document.js';
import { ReadReceipt } from './read-receipt.service.js';
import { ReadBids } from './read-bids.service.js';
import { ReadOpening } from '../opening/read-opening.service.js';
import { type SignedReceipt, SubmitBid } from './submit-bid.service.js';
import { WithdrawBid } from './withdraw-bid.service.js';
import { WrittenBid } from './written-bid.js';

function receiptView(receipt: SignedReceipt, supplier: string): z.infer<typeof ReceiptView> {
  const { bidId, stageId, version, callVersion, receivedAt, hash, signature, keyId } = receipt;
  return {
    bidId,
    stageId,
    supplier,
    version,
    callVersion,
    receivedAt: isoOf(receivedAt),
    hash: hash.toString('hex'),
    statement: { ...statementOf(receipt) },
    signature: signature.toString('hex'),
    keyId,
  };
}

function pdfNamed(name: string, pdf: Buffer): StreamableFile {
  return new StreamableFile(pdf, { type: 'application/pdf', disposition: `attachment; filename="${name}"`, length: pdf.length });
}

/** Bids of a stage: sealed until the opening, then for office and auditor. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/stages/:stageId')
export class BidsController {
  constructor(
    private readonly submitting: SubmitBid,
    private readonly withdrawing: WithdrawBid,
    private readonly reading: ReadBids,
    private readonly receipts: ReadReceipt,
    private readonly openings: ReadOpening,
  ) {}

  @Post('bids')
  @Allows('bidder')
  @Answers(201, ReceiptView, {
    summary: 'Hand in a bid, or replace the one handed in before',
    description:
      'In time is what has completely arrived before the deadline. The answer is a signed receipt; whoever lost it repeats the request with the same Idempotency-Key and gets the same one.',
    problems: [
      'stage.missing',
      'stage.opening',
      'stage.cancelled',
      'bid.late',
      'bid.call_changed',
      'bid.unknown_position',
      'bid.technical_failed',
      'bid.tiers_not_ascending',
      'bid.price_not_positive',
      'bid.packages_overlap',
      'bid.price_raised',
      'bid.position_repeated',
      'bid.position_missing',
      'bid.least_above_capacity',
      'bid.sealed_by_bidder',
      'bid.not_admitted',
      'bid.too_large',
      'bid.too_many',
      'idempotency.reused',
    ],
  })
  async submit(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Arrived() ticket: ArrivalTicket,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: BidBody }) body: z.infer<typeof BidBody> | WrittenBid,
  ): Promise<z.infer<typeof ReceiptView>> {
    const bid = body instanceof WrittenBid ? body : WrittenBid.of(body);
    return receiptView(await this.submitting.submit(by, roundId, stageId, bid, ticket.take(), key), by.membershipCode ?? '');
  }

  @Post('sealed-bids')
  @Allows('bidder')
  @Answers(201, ReceiptView, {
    summary: 'Hand in a bid that I have sealed myself, where the call asks for that',
    description:
      'Sealed to the stage’s `publicKey` for network, call, stage, supplier, version and version of the call, as the portal and `poolround bid seal` do it. The receipt states the hash of exactly these bytes. The rules are checked at the opening: what fails them is excluded with the reason.',
    problems: [
      'stage.missing',
      'stage.opening',
      'stage.cancelled',
      'bid.late',
      'bid.call_changed',
      'bid.sealed_here',
      'bid.version_taken',
      'bid.not_admitted',
      'bid.too_many',
      'idempotency.reused',
    ],
  })
  async submitSealed(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Arrived() ticket: ArrivalTicket,
    @Headers('idempotency-key') key: string | undefined,
    @Body({ schema: SealedBidBody }) { sealedKey, ciphertext, ...numbers }: z.infer<typeof SealedBidBody>,
  ): Promise<z.infer<typeof ReceiptView>> {
    const sealed = { ...numbers, sealedKey: Buffer.from(sealedKey, 'base64'), ciphertext: Buffer.from(ciphertext, 'base64') };
    return receiptView(await this.submitting.submitSealed(by, roundId, stageId, sealed, ticket.take(), key), by.membershipCode ?? '');
  }

  @Get('bids/mine')
  @Allows('bidder')
  @Answers(200, MyBidView, { summary: 'My own bid: its receipt, never its content before the opening', problems: ['stage.missing', 'bid.missing'] })
  mine(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
  ): Promise<z.infer<typeof MyBidView>> {
    return this.reading.mine(by, roundId, stageId);
  }

  @Get('bids/mine/standing')
  @Allows('bidder')
  @Answers(200, StandingView, {
    summary: 'What stands of my own offers before this stage: no bid of it may raise these prices',
    description: 'Empty in a first stage. Whoever seals a bid itself compares with it before the bid is handed in.',
    problems: ['stage.missing'],
  })
  async standing(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
  ): Promise<z.infer<typeof StandingView>> {
    const { prices, passedLots } = await this.reading.standing(by, roundId, stageId);
    return { prices: prices.map(({ tiers, ...price }) => ({ ...price, tiers: [...tiers] })), passedLots: passedLots && [...passedLots] };
  }

  @Get('bids/mine/receipt')
  @Allows('bidder')
  @Answers(200, ReceiptView, { summary: 'The receipt of my own bid, once more', problems: ['stage.missing', 'bid.missing'] })
  async receipt(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
  ): Promise<z.infer<typeof ReceiptView>> {
    return receiptView((await this.receipts.mine(by, roundId, stageId)).receipt, by.membershipCode ?? '');
  }

  @Get('bids/mine/receipt/document')
  @Allows('bidder')
  @Answers(200, null, {
    summary: 'The receipt of my own bid as a PDF document, German or English',
    description: 'The same receipt gives the same bytes.',
    problems: ['stage.missing', 'bid.missing'],
    contentType: 'application/pdf',
  })
  async receiptDocument(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Query({ schema: DocumentQuery }) { language }: z.infer<typeof DocumentQuery>,
  ): Promise<StreamableFile> {
    const named = await this.receipts.mine(by, roundId, stageId);
    const pdf = await receiptDocument(named, language);
    return pdfNamed(`receipt-${named.stage}-${named.receipt.version}.pdf`, pdf);
  }

  @Delete('bids/mine')
  @Allows('bidder')
  @Answers(204, null, {
    summary: 'Withdraw my bid',
    problems: ['stage.missing', 'bid.missing', 'bid.deadline_passed', 'stage.opening', 'stage.cancelled'],
  })
  async withdraw(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Arrived() ticket: ArrivalTicket,
  ): Promise<void> {
    await this.withdrawing.withdraw(by, roundId, stageId, ticket.take());
  }

  @Get('opening')
  @Allows('office', 'auditor', 'bidder')
  @Answers(200, OpeningView, { summary: 'The opening record: who bid, when, hash', problems: ['stage.missing', 'stage.not_opened'] })
  opening(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
  ): Promise<z.infer<typeof OpeningView>> {
    return this.openings.record(by, roundId, stageId);
  }

  @Get('opening/document')
  @Allows('office', 'auditor', 'bidder')
  @Answers(200, null, {
    summary: 'The opening record as a PDF document, German or English',
    description: 'As much of it as the caller may see; the same record gives the same bytes.',
    problems: ['stage.missing', 'stage.not_opened'],
    contentType: 'application/pdf',
  })
  async openingDocument(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Query({ schema: DocumentQuery }) { language }: z.infer<typeof DocumentQuery>,
  ): Promise<StreamableFile> {
    const record = await this.openings.record(by, roundId, stageId);
    return pdfNamed(`opening-record-${record.stage}.pdf`, await openingDocument(record, language));
  }

  @Get('bids')
  @Allows('office', 'auditor')
  @Answers(200, pageSchema(OpenedBidView), {
    summary: 'The opened bids with their prices',
    problems: ['stage.missing', 'stage.not_opened', 'page.cursor'],
  })
  opened(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Query({ schema: PageQuery }) { limit, cursor }: PageQuery,
  ): Promise<{ items: z.infer<typeof OpenedBidView>[]; next: string | null }> {
    return this.reading.opened(by, roundId, stageId, limit, cursor);
  }
}
