import { Checkbox, Group, SegmentedControl, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import type { Api } from '../api/api';
import { less } from '../parts/decimals';
import { DeedButton, DeedForm } from '../parts/deed';
import { entered } from '../parts/entered';
import { ReasonForm } from '../parts/reason-form';
import { useSeat } from '../parts/seats';
import { useToday } from '../parts/today';
import { useShown } from '../parts/shown';
import { answerOrder, cancelOrder, type Noted, noteMovement, type Order, type OrderAt, type OrderLine } from './orders';

interface OfOrder {
  readonly order: Order;
  readonly at: OrderAt;
}
interface Form extends OfOrder {
  readonly close: () => void;
}

/** What the caller may do with an order now, each in a dialogue. Domain §14. */
export function OrderDeeds({ order, at }: OfOrder) {
  const { t } = useTranslation('order');
  const { reference, allowedActions: can } = order;
  const moves = (['deliver', 'receive', 'return'] as const).filter((kind) => can.includes(kind));
  return (
    <Group className="no-print">
      {can.includes('answer') ? (
        <DeedButton opener={t('answer')} title={t('answer.title', { reference })}>
          {(close) => <Answering order={order} at={at} close={close} />}
        </DeedButton>
      ) : null}
      {moves.map((kind) => (
        <DeedButton key={kind} opener={t(kind)} title={t(`${kind}.title`, { reference })}>
          {(close) => <Moving kind={kind} order={order} at={at} close={close} />}
        </DeedButton>
      ))}
      {can.includes('cancel') ? (
        <DeedButton opener={t('cancel')} title={t('cancel.title', { reference })} isFinal>
          {(close) => <Cancelling order={order} at={at} close={close} />}
        </DeedButton>
      ) : null}
    </Group>
  );
}

function Cancelling({ at, close }: Form) {
  const { t } = useTranslation('order');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (body: { reason: string }) => cancelOrder(seat, at, body));
  return (
    <ReasonForm
      follows={t('cancel.follows')}
      button={t('cancel.confirm')}
      label={t('cancel.reason')}
      description={t('cancel.reason.text')}
      mostCharacters={1000}
      isFinal
      deed={deed}
      bodyOf={(reason) => ({ reason })}
      close={close}
      reload={close}
    />
  );
}

function Answering({ order, at, close }: Form) {
  const { t } = useTranslation('order');
  const seat = useSeat();
  const open = order.lines.filter(({ state }) => state === 'waiting' || state === 'confirmed' || state === 'moved' || state === 'partly_delivered');
  const first = order.wantedOn ?? order.date;
  const [days, setDays] = useState<Readonly<Record<number, string>>>({});
  const [declined, setDeclined] = useState<Readonly<Record<number, string>>>({});
  const deed = useAgreementChange(seat, (body: Api<'OrderAnswer'>) => answerOrder(seat, at, body));
  const lines = open.map(({ line, deliverOn }): Api<'OrderAnswer'>['lines'][number] => {
    const reason = declined[line];
    return reason === undefined
      ? { line, answer: 'confirmed', deliverOn: days[line] ?? deliverOn ?? first }
      : { line, answer: 'declined', reason: reason.trim() };
  });
  const isReady = lines.every((line) => (line.answer === 'declined' ? line.reason !== '' : line.deliverOn !== ''));
  return (
    <DeedForm follows={t('answer.follows')} button={t('answer.send')} isReady={isReady} deed={deed} body={{ lines }} close={close} reload={close}>
      {open.map((line) => (
        <AnswerFields
          key={line.line}
          line={line}
          day={days[line.line] ?? line.deliverOn ?? first}
          reason={declined[line.line]}
          setDay={(day) => setDays({ ...days, [line.line]: day })}
          setReason={(reason) => setDeclined(withReason(declined, line.line, reason))}
        />
      ))}
    </DeedForm>
  );
}

function withReason(all: Readonly<Record<number, string>>, line: number, reason: string | undefined): Record<number, string> {
  const others = Object.fromEntries(Object.entries(all).filter(([key]) => key !== line.toString()));
  return reason === undefined ? others : { ...others, [line]: reason };
}

interface Answered {
  readonly line: OrderLine;
  readonly day: string;
  readonly reason: string | undefined;
  readonly setDay: (day: string) => void;
  readonly setReason: (reason: string | undefined) => void;
}

function AnswerFields({ line: { line, isDeclinable, nameDe, nameEn }, day, reason, setDay, setReason }: Answered) {
  const { t, i18n } = useTranslation('order');
  return (
    <Stack gap="xs">
      {reason === undefined ? (
        <TextInput
          type="date"
          label={t('answer.deliverOn', { line })}
          description={i18n.language === 'de' ? nameDe : nameEn}
          value={day}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
          required
        />
      ) : (
        <Textarea
          label={t('answer.reason', { line })}
          value={reason}
          maxLength={1000}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          required
        />
      )}
      {isDeclinable ? (
        <Checkbox
          label={t('answer.decline', { line })}
          checked={reason !== undefined}
          onChange={({ currentTarget }) => setReason(currentTarget.checked ? '' : undefined)}
        />
      ) : null}
    </Stack>
  );
}

/** How much of a line can still be noted, as the API counts it. */
function mostOf(kind: Noted['kind'], { open, delivered, received, returned, returning }: OrderLine): string {
  if (kind === 'deliver') return open;
  return kind === 'receive' ? less(delivered, received) : less(less(delivered, returned), returning);
}

function Moving({ kind, order, at, close }: Form & { kind: Noted['kind'] }) {
  const { t } = useTranslation('order');
  const seat = useSeat();
  const [reference, setReference] = useState('');
  const today = useToday();
  const [on, setOn] = useState(today);
  const [quantities, setQuantities] = useState<Readonly<Record<number, string>>>({});
  const [wants, setWants] = useState<'credit' | 'replacement'>('replacement');
  const [reason, setReason] = useState('');
  const movable = order.lines.filter((line) => mostOf(kind, line) !== '0');
  const noted = movable.flatMap(({ line }) => {
    const { decimal } = entered(quantities[line] ?? '');
    return decimal === undefined || !/[1-9]/.test(decimal) ? [] : [{ line, quantity: decimal }];
  });
  const head = { reference: reference.trim(), on };
  const body: Noted =
    kind === 'return'
      ? { kind, body: { ...head, lines: noted.map((line) => ({ ...line, wants, reason: reason.trim() })) } }
      : { kind, body: { ...head, lines: noted } };
  const deed = useAgreementChange(seat, (sent: Noted) => noteMovement(seat, at, sent));
  const isReady = head.reference !== '' && on !== '' && noted.length > 0 && (kind !== 'return' || reason.trim() !== '');
  return (
    <DeedForm follows={t(`${kind}.follows`)} button={t('move.note')} isReady={isReady} deed={deed} body={body} close={close} reload={close}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t(`${kind}.reference`)}
          value={reference}
          maxLength={100}
          onChange={({ currentTarget }) => setReference(currentTarget.value)}
          required
        />
        <TextInput type="date" label={t('move.on')} value={on} max={today} onChange={({ currentTarget }) => setOn(currentTarget.value)} required />
      </SimpleGrid>
      {movable.map((line) => (
        <MovedQuantity
          key={line.line}
          line={line}
          most={mostOf(kind, line)}
          value={quantities[line.line] ?? ''}
          change={(quantity) => setQuantities({ ...quantities, [line.line]: quantity })}
        />
      ))}
      {kind === 'return' ? <ReturnFields wants={wants} setWants={setWants} reason={reason} setReason={setReason} /> : null}
    </DeedForm>
  );
}

type Wants = 'credit' | 'replacement';

interface Returned {
  readonly wants: Wants;
  readonly setWants: (wants: Wants) => void;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
}

function ReturnFields({ wants, setWants, reason, setReason }: Returned) {
  const { t } = useTranslation('order');
  return (
    <>
      <SegmentedControl
        aria-label={t('return.wants')}
        data={(['replacement', 'credit'] as const).map((value) => ({ value, label: t(`return.wants.${value}`) }))}
        value={wants}
        onChange={(value) => setWants(value === 'credit' ? 'credit' : 'replacement')}
      />
      <Textarea
        label={t('return.reason')}
        value={reason}
        maxLength={1000}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        required
      />
    </>
  );
}

interface Moved {
  readonly line: OrderLine;
  readonly most: string;
  readonly value: string;
  readonly change: (quantity: string) => void;
}

function MovedQuantity({ line: { line, nameDe, nameEn }, most, value, change }: Moved) {
  const { t, i18n } = useTranslation(['order', 'parts']);
  const shown = useShown();
  const { fault } = entered(value);
  return (
    <TextInput
      label={t('order:move.quantity', { line, name: i18n.language === 'de' ? nameDe : nameEn, most: shown.decimal(most) })}
      inputMode="decimal"
      value={value}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      error={fault === undefined || fault === 'empty' ? undefined : t(`parts:entered.${fault}`)}
    />
  );
}
