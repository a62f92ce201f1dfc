import { expect, test } from '@jest/globals';
import { xmlAround, xmlElement, xmlText } from './xml.js';

test('a text is written so that it cannot be markup (XML 1.0)', () => {
  expect(xmlElement('NAME', 'Müller & Söhne <GmbH> "Süd"', { lang: 'a"b' })).toBe(
    '<NAME lang="a&quot;b">Müller &amp; Söhne &lt;GmbH&gt; &quot;Süd&quot;</NAME>',
  );
  expect(xmlText('a\u0000b\ud800c😀')).toBe('a\ufffdb\ufffdc😀');
  expect(xmlAround('AREAS', [])).toBe('');
  expect(xmlAround('A', ['<B></B>', xmlElement('C', '1')])).toBe('<A><B></B><C>1</C></A>');
});
