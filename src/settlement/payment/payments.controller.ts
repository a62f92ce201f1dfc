import { Body, Controller, Get, Param, Post, Put, Query, Res, StreamableFile } from '@nestjs/common';
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
import type { ListedPaymentFile } from './payment-files.js';
import {
  BankAccountBody,
  BankAccountView,
  BookingQuery,
  FileNumber,
  LinkQuery,
  type ListedPaymentFileView,
  NewPaymentFileBody,
  OwnAccountView,
  PaymentFileList,
  PaymentFileView,
} from './payments.schema.js';

const FILES = 'agreements/:agreementId/bonus-runs/:runId';

/** Accounts, and what a released bonus run hands to bank and bookkeeping. */
@Controller('api/v1/networks/:networkId')
export class PaymentsController {
  constructor(
    private readonly entering: EnterBankAccount,
    private readonly paying: MakePaymentFile,
    private readonly confirming: ConfirmPaymentFile,
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
    problems: ['bonus_run.missing', 'payment_file.missing', 'payment_file.confirmed', 'payment_file.same_person', 'payment_file.own_account'],
  })
  confirm(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('runId', { schema: IdParam }) runId: string,
    @Param('number', { schema: FileNumber }) number: number,
  ): Promise<z.input<typeof PaymentFileView>> {
    return this.confirming.confirm(by, agreementId, runId, number);
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
  const allowedActions = by.roles.includes('office') ? fileActionsOf(file, by.personId) : [];
  const { number, executesOn, madeAt, payments, amount, madeBy, confirmation, accounts } = file;
  const shown = allowedActions.includes('confirm') ? [...accounts] : [];
  return { number, executesOn, madeAt, payments, amount, madeBy, confirmation, newAccounts: accounts.length, accounts: shown, allowedActions };
}

function sent({ name, text }: NamedFile, type: string, reply: FastifyReply): StreamableFile {
  void reply.headers({ 'cache-control': 'private, no-store' });
  const bytes = Buffer.from(text, 'utf8');
  return new StreamableFile(bytes, { type, disposition: `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`, length: bytes.length });
}
