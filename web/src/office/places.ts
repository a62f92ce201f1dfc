import type { Seat } from '../parts/seats';

/** The network's own pages, below the network. */
export const PATH_OF = {
  members: 'office/members',
  customers: 'office/customers',
  registrations: 'office/registrations',
  suppliers: 'office/suppliers',
  people: 'people',
  prequalification: 'prequalification',
  catalogue: 'office/catalogue',
  indices: 'office/indices',
  rules: 'office/rules',
  log: 'office/log',
  webhooks: 'webhooks',
  jobs: 'office/jobs',
} as const;
export type Place = keyof typeof PATH_OF;

const OF_THE_AUDITOR: readonly Place[] = [
  'members',
  'customers',
  'registrations',
  'suppliers',
  'prequalification',
  'people',
  'catalogue',
  'indices',
  'rules',
  'log',
];
const OF_THE_OFFICE: readonly Place[] = [...OF_THE_AUDITOR, 'webhooks', 'jobs'];
const OF_OTHERS: readonly Place[] = ['suppliers', 'people', 'catalogue', 'rules'];
const OF_BIDDERS: readonly Place[] = ['suppliers', 'prequalification', 'people', 'catalogue', 'rules'];

/** The network's pages that are open to this seat. Domain §1, §6.4. */
export function placesFor({ roles }: Seat): readonly Place[] {
  if (roles.includes('office')) return OF_THE_OFFICE;
  if (roles.includes('auditor')) return OF_THE_AUDITOR;
  return roles.includes('bidder') ? OF_BIDDERS : OF_OTHERS;
}
