import { present } from '../../src/values/invariant.js';
import type { Client } from './client.js';
import type { House } from './house.js';

/** A network founded through the API, with its office signed in. */
export interface ANetwork {
  readonly id: string;
  /** `/networks/<id>` */
  readonly path: string;
  readonly office: Client;
  /** Makes a person an office person or auditor, confirmed by the second office person if there is one, and signs it in. */
  appoint(role: 'office' | 'auditor', email?: string): Promise<Client>;
  /** Records an application; unique dull values for what the test does not name. */
  apply(over?: ApplicationOf): Promise<{ id: string; code: string; status: string; email: string; body: Record<string, unknown> }>;
  /** Applies and signs the contact in. */
  join(over?: ApplicationOf): Promise<{ id: string; code: string; email: string; client: Client }>;
}

export interface ApplicationOf {
  readonly kind?: 'member' | 'customer' | 'supplier';
  readonly code?: string;
  readonly naceClasses?: readonly string[];
  readonly clearedNace?: readonly string[];
  readonly markets?: readonly string[];
  readonly groupTag?: string;
  readonly annualFee?: string;
  readonly vatId?: string;
  readonly email?: string;
  readonly name?: string;
}

let counter = 0;

/** Founds a network. */
export async function aNetwork(house: House, over: Record<string, unknown> = {}): Promise<ANetwork> {
  counter += 1;
  const email = `office-${counter}@network-${counter}.example`;
  const rules = {
    slug: `network-${counter}`,
    name: `Network ${counter}`,
    country: 'DE',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    locale: 'en',
    memberCap: 80,
  };
  const { body } = await house
    .operator()
    .must(201)
    .post('/networks', { ...rules, office: { name: 'Rosa Office', email }, ...over });
  return aKnownNetwork(house, present(body.id, 'id of the new network'), await house.accept(email));
}

/** How many values were made, none of which is made again. */
export const madeSoFar = (): number => counter;

/**
 * A network that was founded before, e.g. in the database that the house is a copy of, without a second office person.
 * @param made how many values were made for it
 */
export function aKnownNetwork(house: House, id: string, office: Client, made = 0): ANetwork {
  counter = Math.max(counter, made);
  const path = `/networks/${id}`;
  const apply: ANetwork['apply'] = async (given = {}) => {
    const application = applicationOf(given);
    const answer = await office.must(201).post(`${path}/memberships`, application);
    return { id: answer.body.id, code: answer.body.code, status: answer.body.status, email: application.contact.email, body: answer.body };
  };
  const join: ANetwork['join'] = async (given) => {
    const { id: membershipId, code, email: contact } = await apply(given);
    return { id: membershipId, code, email: contact, client: await house.accept(contact) };
  };
  let deputy: Client | undefined;
  const appoint: ANetwork['appoint'] = async (role, address) => {
    counter += 1;
    const known = address ?? `${role}-${counter}@office.example`;
    const { body: asked } = await office.must(201).post(`${path}/office-people`, { name: `The ${role}`, email: known, role });
    for (const proposal of asked.proposals)
      await present(deputy, 'a second office person').must(200).post(`${path}/mandate-proposals/${proposal.id}/confirm`);
    const client = await house.accept(known);
    if (role === 'office') deputy ??= client;
    return client;
  };
  return { id, path, office, appoint, apply, join };
}

function applicationOf({ kind = 'member', code, name, email, vatId, ...rest }: ApplicationOf) {
  counter += 1;
  return {
    kind,
    code: code ?? `${kind.slice(0, 1).toUpperCase()}${counter}`,
    organisation: {
      name: name ?? `Company ${counter}`,
      street: 'Am Hellweg 1',
      postcode: '44135',
      city: 'Dortmund',
      country: 'DE',
      ...(vatId ? { vatId } : {}),
    },
    contact: { name: `Person ${counter}`, email: email ?? `person-${counter}@company-${counter}.example` },
    ...rest,
  };
}

/** A small catalogue with these categories, one item each. */
export async function withCatalogue(network: ANetwork, codes: readonly string[]): Promise<void> {
  await network.office.must(200).put(`${network.path}/catalogue`, {
    categories: codes.map((code) => ({ code, nameDe: code, nameEn: code })),
    items: codes.map((code) => ({ code: `${code}-1`, category: code, nameDe: `${code} 1`, nameEn: `${code} 1`, baseUnit: 'C62', packagings: [] })),
  });
}
