import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Column, ListTable } from '../parts/list-table';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { partiesOf, type SignUp } from './agreements';

/** Who has signed up, for the office and the supplier. Domain §6.4, §13. */
export function Parties({ agreementId }: { agreementId: string }) {
  const { t } = useTranslation('agreement');
  const columns = useColumns();
  return (
    <Section title={t('parties')}>
      <Fetched query={useQuery(partiesOf(useSeat(), agreementId))}>
        {(signUps) =>
          signUps.length === 0 ? (
            <Empty title={t('parties.none')} />
          ) : (
            <ListTable label={t('parties')} columns={columns} rows={signUps} keyOf={({ id }) => id} minWidth={620} />
          )
        }
      </Fetched>
    </Section>
  );
}

function useColumns(): Column<SignUp>[] {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const signed = ({ signedAt }: SignUp): string => shown.time(signedAt, zone);
  return [
    {
      key: 'party',
      title: t('parties.party'),
      cell: ({ party, partyName }) => `${partyName} (${party})`,
      exported: [
        { title: t('parties.code'), text: ({ party }) => party },
        { title: t('parties.party'), text: ({ partyName }) => partyName },
      ],
    },
    { key: 'edition', title: t('parties.edition'), cell: ({ edition }) => edition, text: ({ edition }) => edition.toString() },
    { key: 'from', title: t('parties.from'), cell: ({ effectiveFrom }) => shown.day(effectiveFrom), text: ({ effectiveFrom }) => effectiveFrom },
    {
      key: 'until',
      title: t('parties.until'),
      cell: ({ endsOn }) => (endsOn === null ? '–' : shown.day(endsOn)),
      text: ({ endsOn }) => endsOn ?? '',
    },
    { key: 'signed', title: t('parties.signed'), cell: signed, text: signed },
  ];
}
