import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import type { Api } from '../api/api';
import { DeedButton, DeedForm } from '../parts/deed';
import { type Column, ListTable } from '../parts/list-table';
import { ReasonForm } from '../parts/reason-form';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { answerReturn, type Movement, movementsOf, type OrderAt, reverseMovement } from './orders';

/** What was delivered, received and sent back, what became of it, and what the caller can do about it. Domain §14. */
export function Movements({ at }: { at: OrderAt }) {
  const { t } = useTranslation('order');
  const columns = useColumns(at);
  const { data } = useQuery(movementsOf(useSeat(), at));
  if (data === undefined || data.length === 0) return null;
  return (
    <Section title={t('movements')}>
      <ListTable label={t('movements')} columns={columns} rows={data} keyOf={({ id }) => id} minWidth={760} />
    </Section>
  );
}

function useColumns(at: OrderAt): Column<Movement>[] {
  const { t } = useTranslation('order');
  const shown = useShown();
  const linesOf = ({ lines }: Movement): string =>
    lines
      .map(({ line, quantity, wants, reason }) =>
        [t('movement.line', { line, quantity: shown.decimal(quantity) }), wants === null ? null : t(`return.wants.${wants}`), reason]
          .filter((part) => part !== null)
          .join(', '),
      )
      .join('; ');
  return [
    { key: 'reference', title: t('movement.reference'), cell: ({ reference }) => reference, text: ({ reference }) => reference },
    { key: 'kind', title: t('movement.kind'), cell: ({ kind }) => t(`movement.${kind}`), text: ({ kind }) => t(`movement.${kind}`) },
    { key: 'on', title: t('move.on'), cell: ({ on }) => shown.day(on), text: ({ on }) => on },
    { key: 'lines', title: t('movement.lines'), cell: linesOf, text: linesOf },
    {
      key: 'fate',
      title: t('movement.fate'),
      cell: (movement) => <Fate movement={movement} at={at} />,
      text: ({ reversedBecause, answer }) => reversedBecause ?? answer ?? '',
    },
  ];
}

function Fate({ movement, at }: { movement: Movement; at: OrderAt }) {
  const { t } = useTranslation('order');
  const { reference, allowedActions, reversedBecause } = movement;
  const wording = useFateWords()(movement);
  return (
    <>
      {wording === undefined ? null : (
        <Text size="sm" {...(reversedBecause === null ? {} : { c: 'dimmed' })}>
          {wording}
        </Text>
      )}
      <Group gap="xs" className="no-print">
        {allowedActions.includes('answer') ? (
          <>
            <DeedButton opener={t('confirmReturn')} title={t('confirmReturn.title', { reference })}>
              {(close) => <Confirming movement={movement} at={at} close={close} />}
            </DeedButton>
            <DeedButton opener={t('refuseReturn')} title={t('refuseReturn.title', { reference })}>
              {(close) => <Refusing movement={movement} at={at} close={close} />}
            </DeedButton>
          </>
        ) : null}
        {allowedActions.includes('reverse') ? (
          <DeedButton opener={t('reverse')} title={t('reverse.title', { reference })} isFinal>
            {(close) => <Reversing movement={movement} at={at} close={close} />}
          </DeedButton>
        ) : null}
      </Group>
    </>
  );
}

/** What became of something noted; undefined: it counts, and there is no more to say. */
function useFateWords(): (movement: Movement) => string | undefined {
  const { t } = useTranslation('order');
  return ({ kind, answer, answerReason, reversedBecause }) => {
    if (reversedBecause !== null) return t('fate.reversed', { reason: reversedBecause });
    if (kind !== 'return') return undefined;
    if (answer === null) return t('fate.waiting');
    return answer === 'confirmed' ? t('fate.confirmed') : t('fate.refused', { reason: answerReason ?? '' });
  };
}

interface Form {
  readonly movement: Movement;
  readonly at: OrderAt;
  readonly close: () => void;
}

function Confirming({ movement: { id }, at, close }: Form) {
  const { t } = useTranslation('order');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (body: Api<'OrderReturnAnswer'>) => answerReturn(seat, at, id, body));
  return (
    <DeedForm
      follows={t('confirmReturn.follows')}
      button={t('confirmReturn.send')}
      isReady
      deed={deed}
      body={{ answer: 'confirmed' }}
      close={close}
      reload={close}
    />
  );
}

function Refusing({ movement: { id }, at, close }: Form) {
  const { t } = useTranslation('order');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (body: Api<'OrderReturnAnswer'>) => answerReturn(seat, at, id, body));
  return (
    <ReasonForm
      follows={t('refuseReturn.follows')}
      button={t('refuseReturn.send')}
      label={t('cancel.reason')}
      description={t('refuseReturn.reason.text')}
      mostCharacters={1000}
      deed={deed}
      bodyOf={(reason): Api<'OrderReturnAnswer'> => ({ answer: 'refused', reason })}
      close={close}
      reload={close}
    />
  );
}

function Reversing({ movement: { id }, at, close }: Form) {
  const { t } = useTranslation('order');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (body: { reason: string }) => reverseMovement(seat, at, id, body));
  return (
    <ReasonForm
      follows={t('reverse.follows')}
      button={t('reverse.send')}
      label={t('cancel.reason')}
      description={t('reverse.reason.text')}
      mostCharacters={1000}
      isFinal
      deed={deed}
      bodyOf={(reason) => ({ reason })}
      close={close}
      reload={close}
    />
  );
}
