import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import type { ApiClient } from './api-client.js';
import { environment } from './environment.js';
import { Mailbox } from './replay/mailbox.js';

/** What founding a network asks for: the environment variable, the question, and the usual answer if there is one. */
const QUESTIONS = [
  { field: 'name', variable: 'POOLROUND_NETWORK', question: 'Name of the network' },
  { field: 'slug', variable: 'POOLROUND_NETWORK_SLUG', question: 'Short name (a-z, 0-9, -)' },
  { field: 'country', variable: 'POOLROUND_NETWORK_COUNTRY', question: 'Country (ISO 3166)', usual: 'DE' },
  { field: 'timeZone', variable: 'POOLROUND_NETWORK_TIME_ZONE', question: 'Time zone', usual: 'Europe/Berlin' },
  { field: 'currency', variable: 'POOLROUND_NETWORK_CURRENCY', question: 'Currency (ISO 4217)', usual: 'EUR' },
  { field: 'locale', variable: 'POOLROUND_NETWORK_LOCALE', question: 'Language (de, en)', usual: 'de' },
  { field: 'memberCap', variable: 'POOLROUND_NETWORK_MEMBER_CAP', question: 'Most members', usual: '80' },
  { field: 'officeName', variable: 'POOLROUND_OFFICE_NAME', question: 'Your name' },
  { field: 'officeEmail', variable: 'POOLROUND_OFFICE_EMAIL', question: 'Your e-mail address' },
] as const;

type Field = (typeof QUESTIONS)[number]['field'];

/** The variables from which the first network is taken, for help pages. */
export const FIRST_NETWORK_VARIABLES = QUESTIONS.map(({ variable, question, ...rest }) => ({
  name: variable,
  help: `${question}${'usual' in rest ? ` (usually ${rest.usual})` : ''}`,
}));

/** The login that founding a network has made. */
export interface OfficeLogin {
  readonly email: string;
  readonly password: string;
}

/** Answers of the environment, else of the person at the terminal. @returns undefined when there is neither */
async function answers(): Promise<Record<Field, string> | undefined> {
  const isTold = environment('POOLROUND_NETWORK') !== undefined;
  if (!isTold && !process.stdin.isTTY) return undefined;
  const terminal = isTold ? undefined : createInterface({ input: process.stdin, output: process.stderr });
  // While it asks, the terminal's Ctrl-C arrives here and not as a signal.
  terminal?.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  if (terminal) process.stderr.write('There is no network yet. A few questions about the first one:\n');
  const told: Record<string, string> = {};
  for (const { field, variable, question, ...rest } of QUESTIONS) {
    const usual = field === 'slug' ? slugOf(told['name'] ?? '') : field === 'officeName' ? 'Office' : 'usual' in rest ? rest.usual : undefined;
    const asked = environment(variable) ?? (await terminal?.question(`  ${question}${usual === undefined ? '' : ` [${usual}]`}: `))?.trim();
    told[field] = asked || usual || '';
    if (told[field] === '') throw new Error(`${question} is needed: answer, or set ${variable}.`);
  }
  terminal?.close();
  // Every question was answered above.
  return told as Record<Field, string>;
}

/** `Netzwerk Süd-Ost` → `netzwerk-sued-ost` */
function slugOf(name: string): string {
  const spelled = name.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
  return spelled
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/**
 * Founds a network and its first office login. Its password is `POOLROUND_OFFICE_PASSWORD` or a random one; with SMTP
 * the person gets the invitation by e-mail instead.
 * @param mailDir the service's folder of e-mails, or undefined when it sends by SMTP
 * @returns the login, `invited` when the invitation went out by SMTP, `undefined` when nobody could be asked
 */
export async function foundFirstNetwork(operator: ApiClient, mailDir: string | undefined): Promise<OfficeLogin | 'invited' | undefined> {
  const told = await answers();
  if (!told) return undefined;
  const { officeName, officeEmail, memberCap, ...network } = told;
  if (!/^\d{1,5}$/.test(memberCap)) throw new Error(`“${memberCap}” is no number of members.`);
  const office = { name: officeName, email: officeEmail };
  await operator.post('/api/v1/networks', { ...network, memberCap: Number.parseInt(memberCap, 10), office }, z.unknown());
  if (mailDir === undefined) return 'invited';
  const token = await new Mailbox(mailDir).invitationOf(officeEmail);
  if (token === undefined) throw new Error(`The invitation of ${officeEmail} did not appear in ${mailDir}.`);
  const password = environment('POOLROUND_OFFICE_PASSWORD') ?? randomBytes(12).toString('base64url');
  await operator.stranger().post(`/api/v1/invitations/${token}/accept`, { password }, z.unknown());
  return { email: officeEmail, password };
}
