import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { savingsSearch } from './savings-search';

interface Choice {
  readonly label: string;
  readonly placeholder: string;
  readonly parties: readonly { readonly party: string; readonly name: string }[];
  readonly chosen: string | undefined;
}

/** Whose figures the office looks at; the page's address keeps it. */
export function PartyChooser({ label, placeholder, parties, chosen }: Choice) {
  const navigate = useNavigate();
  const search = savingsSearch(useSearch({ strict: false }));
  return (
    <Select
      className="no-print"
      aria-label={label}
      w={{ base: '100%', xs: '20rem' }}
      placeholder={placeholder}
      data={parties.map(({ party, name }) => ({ value: party, label: name }))}
      value={chosen ?? null}
      onChange={(party) => {
        const { party: _, ...others } = search;
        void navigate({ to: '.', search: savingsSearch({ ...others, ...(party === null ? {} : { party }) }), replace: true, resetScroll: false });
      }}
      clearable
      searchable
    />
  );
}
