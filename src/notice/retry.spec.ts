import { describe, expect, test } from '@jest/globals';
import { failureOf } from './mail-transport.js';
import type { WaitingMail } from './mails.js';
import { afterDelivery } from './retry.js';

const mail = (attempts: number): WaitingMail => ({
  networkId: 'n',
  id: 'm',
  personId: 'p',
  key: 'invitation',
  params: {},
  attempts,
  locale: 'de',
  zone: 'Europe/Berlin',
  network: 'NIRO',
  networkSlug: 'niro',
  isGathered: false,
  morning: undefined,
});

describe('after an attempt, an e-mail', () => {
  test('that was taken is sent', () => expect(afterDelivery(mail(0), { state: 'sent' }).state).toBe('sent'));
  test('to nobody is dropped', () => expect(afterDelivery(mail(0), undefined).state).toBe('dropped'));
  test('that is refused for good has failed at once', () =>
    expect(afterDelivery(mail(0), { state: 'refused', reason: 'RCPT TO 550' }).state).toBe('failed'));
  test.each([
    [0, 10],
    [1, 20],
    [2, 40],
    [8, 2560],
    [9, 3600],
    [70, 3600],
  ])('waits after attempt %i + 1 for %i s', (attempts, seconds) => {
    expect(afterDelivery(mail(attempts), { state: 'delayed', reason: 'x' })).toMatchObject({ state: 'waiting', waitSeconds: seconds });
  });
  test('is given up after 80 attempts, about three days', () => {
    expect(afterDelivery(mail(78), { state: 'unreachable', reason: 'x' }).state).toBe('waiting');
    expect(afterDelivery(mail(79), { state: 'unreachable', reason: 'x' }).state).toBe('failed');
    const waits = Array.from({ length: 79 }, (_, attempts) => afterDelivery(mail(attempts), { state: 'delayed', reason: 'x' }).waitSeconds ?? 0);
    expect(waits.reduce((sum, wait) => sum + wait, 0) / 86_400).toBeCloseTo(2.98, 1);
  });
});

describe("an SMTP server's answer", () => {
  test.each([
    [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'refused'],
    [{ code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'delayed'],
    [{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'refused'],
    [{ code: 'EENVELOPE' }, 'refused'],
    [{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'unreachable'],
    [{ code: 'EPROTOCOL', responseCode: 421, command: 'CONN' }, 'unreachable'],
    [{ code: 'ESOCKET', command: 'CONN' }, 'unreachable'],
    ['nonsense', 'unreachable'],
  ])('%j means: %s', (error, state) => expect(failureOf(error).state).toBe(state));
});
