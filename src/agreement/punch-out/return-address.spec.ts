import { describe, expect, test } from '@jest/globals';
import { assertReturnTo, hostIn } from './return-address.js';

describe('a registered host', () => {
  test.each([
    ['erp.example.com', 'erp.example.com'],
    [' ERP.Example.com ', 'erp.example.com'],
    ['erp.example.com:443', 'erp.example.com'],
    ['erp.example.com:8443', 'erp.example.com:8443'],
    ['müller.de', 'xn--mller-kva.de'],
    ['https://erp.example.com', undefined],
    ['erp.example.com/basket', undefined],
    ['user@erp.example.com', undefined],
    ['', undefined],
  ])('“%s”', (text, expected) => {
    expect(hostIn(text)).toBe(expected);
  });
});

describe('where a basket goes back to', () => {
  const to =
    (address: string, isLoopbackAllowed = false) =>
    () =>
      assertReturnTo(address, ['erp.example.com', 'b.example.com:8443', '127.0.0.1:4000'], isLoopbackAllowed);

  test.each(['https://erp.example.com/hook?session=1', 'https://ERP.example.com:443/hook', 'https://b.example.com:8443/'])('%s', (address) => {
    expect(to(address)()).toBe(new URL(address).href);
  });

  test.each([
    ['another host', 'https://evil.example.com/'],
    ['a host that begins like it', 'https://erp.example.com.evil.com/'],
    ['a name before the host', 'https://erp.example.com@evil.com/'],
    ['a password for the right host', 'https://user:secret@erp.example.com/'],
    ['another port', 'https://erp.example.com:8443/'],
    ['no encryption', 'http://erp.example.com/'],
    ['a script', 'javascript:alert(1)'],
    ['SAP’s own event', 'SAPEVENT:POST'],
    ['this machine without being allowed', 'http://127.0.0.1:4000/'],
    ['nothing', ''],
    ['2,001 characters', `https://erp.example.com/${'x'.repeat(1977)}`],
  ])('not %s', (_, address) => {
    expect(to(address)).toThrow(expect.objectContaining({ code: 'punch_out.return_address' }));
  });

  test('to this machine by http only where the operator allows it', () => {
    expect(to('http://127.0.0.1:4000/hook', true)()).toBe('http://127.0.0.1:4000/hook');
    expect(to('http://erp.example.com/hook', true)).toThrow();
  });
});
