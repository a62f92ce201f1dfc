import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch } from '../../platform/http.js';
import type { BankAccount } from './bank-accounts.js';
import { ConfirmPaymentFile } from './confirm-payment-file.service.js';
import { EnterBankAccount } from './enter-bank-account.service.js';
import { ibanOf, ibanWritten } from './iban.js';
import { MakePaymentFile, type NamedFile } from './make-payment-file.service.js';
import { fileActionsOf } from './payment-confirmation.js';
import { returnStepsOf } from './payment-return.js';
import { ReturnPayment } from './return-payment.service.js';
import { TakeBackPaymentFile } from './take-back-payment-file.service.js';
import type { ListedPaymentFile } from './payment-files.js';
import {
  BankAccountBody,
  BankAccountView,
  BookingQuery,
  FileNumber,
  LinkQuery,
  ListedPaymentFileView,
  NewPaymentFileBody,
  OwnAccountView,
  PaymentFileList,
  PaymentFileView,
  PaymentReturnBody,
  TakeBackBody,
} from './payments.schema.js';

const FILES = 'agreements/:agreementId/bonus-runs/:runId';

/** Accounts, and what a released bonus run hands to bank and bookkeeping. */
@Controller('api/v1/networks/:networkId')
export class PaymentsController {
  constructor(
    private readonly entering: EnterBankAccount,
    private readonly paying: MakePaymentFile,
    private readonly confirming: ConfirmPaymentFile,
    private readonly takingBack: TakeBackPaymentFile,
    private readonly returning: ReturnPayment,
  ) {}

  @Get('bank-account')
  @Allows('office', 'auditor', 'buyer', 'signatory')
  @Answers(200, OwnAccountView, {
    summary: 'To which account one’s own organisation is paid; for the office, from which the network pays',
    problems: ['bank_account.missing'],
  })
  async account(@By() by: Mandate): Promise<z.input<typeof OwnAccountView>> {
    const account = await this.entering.own(by);
    return { account: account ? accountView(account) : null };
  }

  @Put('bank-account')
  @Allows('office', 'signatory')
  @Answers(200, BankAccountView, {
    summary: 'Enter or change that account',
    description: 'Everybody of the organisation is told. Payment files that are made already stay as they are.',
    problems: ['bank_account.missing', 'bank_account.iban', 'version.stale'],
  })
  async enter(
    @By() by: Mandate,
    @IfMatch() seen: number | undefined,
    @Body({ schema: BankAccountBody }) { holder, iban, bic }: z.infer<typeof BankAccountBody>,
  ): Promise<z.input<typeof BankAccountView>> {
    return accountView(await this.entering.enter(by, seen, { holder, iban: ibanOf(iban), bic }));
  }

  @Get(`${FILES}/payment-files`)
  @Allows('office', 'auditor')
  @Answers(200, PaymentFileList, { summary: 'Payment files of a bonus run', problems: ['bonus_run.missing'] })
  async files(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
  ): Promise<z.input<typeof PaymentFileList>> {
    return { items: (await this.paying.list(by, agreementId, runId)).map((file) => fileView(file, by)) };
  }

  @Post(`${FILES}/payment-files`)
  @Allows('office')
  @Answers(201, PaymentFileView, {
    summary: 'Make the file that pays whoever has entered an account and is in no file of the run yet',
    problems: [
      'bonus_run.missing',
      'bonus_run.not_released',
      'payment_file.currency',
      'payment_file.day',
      'payment_file.no_account',
      'payment_file.nothing',
    ],
  })
  make(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
    @Body({ schema: NewPaymentFileBody }) { executesOn }: z.infer<typeof NewPaymentFileBody>,
  ): Promise<z.input<typeof PaymentFileView>> {
    return this.paying.make(by, agreementId, runId, executesOn);
  }

  @Post(`${FILES}/payment-files/:number/confirmation`)
  @Allows('office')
  @Answers(201, PaymentFileView, {
    summary: 'Confirm a payment file as another person than who made it; only then it can be read',
    description: 'Whoever has entered one of its accounts cannot confirm it either.',
    problems: [
      'bonus_run.missing',
      'payment_file.missing',
      'payment_file.confirmed',
      'payment_file.taken_back',
      'payment_file.same_person',
      'payment_file.own_account',
    ],
  })
  confirm(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
    @Param('number', { schema: FileNumber }) number: number,
  ): Promise<z.input<typeof PaymentFileView>> {
    return this.confirming.confirm(by, agreementId, runId, number);
  }

  @Post(`${FILES}/payment-files/:number/withdrawal`)
  @Allows('office')
  @Answers(201, ListedPaymentFileView, {
    summary: 'Take back a payment file that is not confirmed; its parties are in the next one',
    description: 'It stays listed and pays nobody. A confirmed one went to the bank: of that, what comes back is recorded.',
    problems: ['bonus_run.missing', 'payment_file.missing', 'payment_file.confirmed', 'payment_file.taken_back'],
  })
  async takeBack(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
    @Param('number', { schema: FileNumber }) number: number,
    @Body({ schema: TakeBackBody }) { reason }: z.infer<typeof TakeBackBody>,
  ): Promise<z.input<typeof ListedPaymentFileView>> {
    return fileView(await this.takingBack.takeBack(by, agreementId, runId, number, reason), by);
  }

  @Post(`${FILES}/payment-files/:number/returns`)
  @Allows('office')
  @Answers(201, ListedPaymentFileView, {
    summary: 'Record that the bank has sent a payment of a confirmed file back',
    description: 'Another person confirms it; only then is the party in another file.',
    problems: ['bonus_run.missing', 'payment_file.missing', 'payment_file.unconfirmed', 'payment_return.day', 'payment_return.no_payment'],
  })
  async recordReturn(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
    @Param('number', { schema: FileNumber }) number: number,
    @Body({ schema: PaymentReturnBody }) body: z.infer<typeof PaymentReturnBody>,
  ): Promise<z.input<typeof ListedPaymentFileView>> {
    return fileView(await this.returning.record(by, { agreementId, runId, number }, body), by);
  }

  @Post(`${FILES}/payment-files/:number/returns/:returnId/confirmation`)
  @Allows('office')
  @Answers(201, ListedPaymentFileView, {
    summary: 'Confirm, as another person than who recorded it, that the bank has sent a payment back',
    description: 'The party is told, and is in the next file, to the account that it has then.',
    problems: ['bonus_run.missing', 'payment_file.missing', 'payment_return.missing', 'payment_return.confirmed', 'payment_return.same_person'],
  })
  async confirmReturn(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
    @Param('number', { schema: FileNumber }) number: number,
    @Param('returnId', { schema: IdParam }) returnId: string,
  ): Promise<z.input<typeof ListedPaymentFileView>> {
    return fileView(await this.returning.confirm(by, { agreementId, runId, number }, returnId), by);
  }

  @Delete(`${FILES}/payment-files/:number/returns/:returnId`)
  @Allows('office')
  @Answers(204, null, {
    summary: 'Drop what was recorded wrongly and nobody has confirmed',
    problems: ['bonus_run.missing', 'payment_return.missing', 'payment_return.confirmed'],
  })
  async dropReturn(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
    @Param('number', { schema: FileNumber }) number: number,
    @Param('returnId', { schema: IdParam }) returnId: string,
  ): Promise<void> {
    await this.returning.drop(by, { agreementId, runId, number }, returnId);
  }

  @Get(`${FILES}/payment-files/:number`)
  @Allows('office')
  @Answers(200, null, {
    summary: 'A payment file for the bank: SEPA credit transfer, ISO 20022 pain.001.001.09',
    description: 'The same bytes however often it is read; its message identification makes a bank refuse it a second time.',
    problems: ['bonus_run.missing', 'payment_file.missing', 'payment_file.unconfirmed'],
    contentType: 'application/xml',
  })
  async file(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
    @Param('number', { schema: FileNumber }) number: number,
    @Query({ schema: LinkQuery }) _query: z.infer<typeof LinkQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sent(await this.paying.read(by, agreementId, runId, number), 'application/xml', reply);
  }

  @Get(`${FILES}/bookings`)
  @Allows('office', 'auditor')
  @Answers(200, null, {
    summary: 'The bookings of a released bonus run as CSV, with the columns of a DATEV booking batch',
    problems: ['bonus_run.missing', 'bonus_run.not_released'],
    contentType: 'text/csv',
  })
  async bookings(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
    @Query({ schema: BookingQuery }) { clearingAccount }: z.infer<typeof BookingQuery>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return sent(await this.paying.bookings(by, agreementId, runId, clearingAccount), 'text/csv; charset=utf-8', reply);
  }
}

function accountView({ iban, ...account }: BankAccount): z.input<typeof BankAccountView> {
  return { ...account, iban: ibanWritten(iban) };
}

function fileView(file: ListedPaymentFile, by: Mandate): z.input<typeof ListedPaymentFileView> {
  const isOffice = by.roles.includes('office');
  const allowedActions = isOffice ? fileActionsOf(file, by.personId) : [];
  const { number, executesOn, madeAt, payments, amount, madeBy, confirmation, accounts, newAccounts, takenBack } = file;
  const shown = allowedActions.includes('confirm') ? [...accounts] : [];
  const returns = file.returns.map((back) => ({ ...back, allowedActions: isOffice ? returnStepsOf(back, by.personId) : [] }));
  const state = { confirmation, newAccounts, accounts: shown, takenBack, returns, allowedActions };
  return { number, executesOn, madeAt, payments, amount, madeBy, ...state };
}

function sent({ name, text }: NamedFile, type: string, reply: FastifyReply): StreamableFile {
  void reply.headers({ 'cache-control': 'private, no-store' });
  const bytes = Buffer.from(text, 'utf8');
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`, length: bytes.length });
}
