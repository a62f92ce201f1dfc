import type { Api } from '../api/api';
import type { Kind, Membership } from './memberships';

/** An application or a change as it is being written. */
export interface Written {
  readonly code: string;
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly vatId: string;
  readonly naceClasses: string[];
  readonly markets: string[];
  readonly groupTag: string;
  readonly annualFee: string;
  readonly contactName: string;
  readonly contactEmail: string;
}

export const NOTHING_YET: Written = {
  code: '',
  name: '',
  street: '',
  postcode: '',
  city: '',
  country: 'DE',
  vatId: '',
  naceClasses: [],
  markets: [],
  groupTag: '',
  annualFee: '0.00',
  contactName: '',
  contactEmail: '',
};

/** A membership as the form shows it. */
export function writtenOf({ code, organisation, naceClasses = [], markets = [], groupTag = '', annualFee = '0' }: Membership): Written {
  const { name, street = '', postcode = '', city = '', country = '', vatId = '' } = organisation;
  return { ...NOTHING_YET, code, name, street, postcode, city, country, vatId, naceClasses, markets, groupTag, annualFee };
}

/** `2400,50` as the API writes it. */
const amountOf = (text: string): string => text.trim().replace(/^(\d+),(\d+)$/, '$1.$2');

/** What an application says. */
export function applicationOf(kind: Kind, written: Written): Api<'Application'> {
  const { code, name, street, postcode, city, country, vatId, naceClasses, markets, groupTag, annualFee, contactName, contactEmail } = written;
  return {
    kind,
    code,
    organisation: { name, street, postcode, city, country: country.toUpperCase(), ...(vatId ? { vatId } : {}) },
    naceClasses,
    clearedNace: [],
    clearedReason: '',
    markets,
    ...(groupTag ? { groupTag } : {}),
    annualFee: amountOf(annualFee),
    contact: { name: contactName, email: contactEmail },
  };
}

/** What a change says. */
export function changesOf(written: Written): Api<'MembershipChanges'> {
  const { name, street, postcode, city, country, naceClasses, markets, groupTag, annualFee } = written;
  return {
    organisation: { name, street, postcode, city, country: country.toUpperCase() },
    naceClasses,
    markets,
    groupTag: groupTag || null,
    annualFee: amountOf(annualFee),
  };
}
