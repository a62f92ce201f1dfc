import type { Side } from './mandate.js';

/** What a side sees of a kind of object: every one of the network, its own organisation's (or person's), what is open to it, or none. */
export type Sight = 'all' | 'own' | 'open' | 'none';

type SightOfSides = Readonly<Record<Side, Sight>>;

const officeOnly: SightOfSides = { office: 'all', auditor: 'all', member: 'none', customer: 'none', supplier: 'none', applicant: 'none' };

/**
 * Who sees what, by kind of object. Policies in the database enforce it, the tests are generated from it: what a side
 * does not see answers 404, as if it did not exist. Domain §6.3, §6.4, §8.2, §12.
 */
export const WHO_SEES_WHAT = {
  membership: { office: 'all', auditor: 'all', member: 'own', customer: 'own', supplier: 'own', applicant: 'own' },
  notice: { office: 'own', auditor: 'own', member: 'own', customer: 'own', supplier: 'own', applicant: 'own' },
  calendar: { office: 'own', auditor: 'own', member: 'own', customer: 'own', supplier: 'own', applicant: 'own' },
  audit_entry: { office: 'all', auditor: 'all', member: 'own', customer: 'own', supplier: 'own', applicant: 'none' },
  job: { office: 'all', auditor: 'none', member: 'none', customer: 'none', supplier: 'none', applicant: 'none' },
  meeting: { office: 'all', auditor: 'all', member: 'all', customer: 'none', supplier: 'none', applicant: 'none' },
  demand_file: { office: 'all', auditor: 'all', member: 'own', customer: 'none', supplier: 'none', applicant: 'none' },
  requirement: { office: 'all', auditor: 'all', member: 'own', customer: 'none', supplier: 'none', applicant: 'none' },
  admission_request: { office: 'all', auditor: 'all', member: 'none', customer: 'none', supplier: 'own', applicant: 'none' },
  question: { office: 'all', auditor: 'all', member: 'none', customer: 'none', supplier: 'own', applicant: 'none' },
  prequalification_question: { office: 'all', auditor: 'all', member: 'none', customer: 'none', supplier: 'all', applicant: 'none' },
  prequalification_answer: { office: 'all', auditor: 'all', member: 'none', customer: 'none', supplier: 'own', applicant: 'none' },
  free_line: { office: 'all', auditor: 'all', member: 'own', customer: 'none', supplier: 'none', applicant: 'none' },
  clarification: { office: 'all', auditor: 'all', member: 'none', customer: 'none', supplier: 'own', applicant: 'none' },
  scenario: officeOnly,
  complaint: { office: 'all', auditor: 'all', member: 'none', customer: 'none', supplier: 'own', applicant: 'none' },
  agreement: { office: 'all', auditor: 'all', member: 'open', customer: 'open', supplier: 'own', applicant: 'none' },
  panel: { office: 'all', auditor: 'all', member: 'open', customer: 'open', supplier: 'own', applicant: 'none' },
  call_off_request: { office: 'all', auditor: 'all', member: 'own', customer: 'own', supplier: 'own', applicant: 'none' },
  index_series: officeOnly,
  price_adjustment: officeOnly,
  registration: officeOnly,
  termination: { office: 'all', auditor: 'all', member: 'none', customer: 'none', supplier: 'own', applicant: 'none' },
  sign_up: { office: 'all', auditor: 'all', member: 'own', customer: 'own', supplier: 'all', applicant: 'none' },
  order: { office: 'all', auditor: 'all', member: 'own', customer: 'own', supplier: 'own', applicant: 'none' },
  bonus_run: { office: 'all', auditor: 'all', member: 'own', customer: 'own', supplier: 'own', applicant: 'none' },
  invoice: { office: 'all', auditor: 'all', member: 'own', customer: 'own', supplier: 'own', applicant: 'none' },
  report_file: { office: 'all', auditor: 'all', member: 'none', customer: 'none', supplier: 'own', applicant: 'none' },
  punch_out_access: { office: 'none', auditor: 'none', member: 'own', customer: 'own', supplier: 'none', applicant: 'none' },
  webhook: { office: 'own', auditor: 'none', member: 'own', customer: 'own', supplier: 'own', applicant: 'none' },
  volume_report: { office: 'all', auditor: 'all', member: 'none', customer: 'none', supplier: 'own', applicant: 'none' },
} as const satisfies Readonly<Record<string, SightOfSides>>;

export type Seen = keyof typeof WHO_SEES_WHAT;
