import { describe, expect, test } from '@jest/globals';
import { readXml, SMALL_DOCUMENT, UnreadableXml, xmlAt } from './xml-reader.js';

describe('a small XML document of a stranger (XML 1.0)', () => {
  test('is read with attributes, references, CDATA and without prefixes', () => {
    const root = readXml(
      `<?xml version="1.0"?><!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.040/cXML.dtd"><!-- hello --><c:a xmlns:c='urn:c' x='1 &lt; 2'><b>M&#252;ller &amp; S<![CDATA[<ö>]]></b><d/></c:a>`,
      SMALL_DOCUMENT,
    );
    expect(root).toMatchObject({ name: 'a', namespace: 'urn:c' });
    expect(root.attributes.get('x')).toBe('1 < 2');
    expect(xmlAt(root, 'b')?.text).toBe('Müller & S<ö>');
    expect(xmlAt(root, 'd')?.children).toEqual([]);
    expect(xmlAt(root, 'b', 'nothing')).toBeUndefined();
  });

  test.each([
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'],
    ['entities that grow', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['an ampersand alone', '<a>R & D</a>'],
    ['a character beyond Unicode', '<a>&#9999999;</a>'],
    ['elements that cross', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['an open end', '<a><b></b>'],
    ['text around the root', 'x<a/>'],
    ['nothing', ''],
    ['a character that XML has not', '<a>\0</a>'],
    ['a prefix that nothing declares', '<b:a/>'],
    ['too deep', '<a>'.repeat(41) + '</a>'.repeat(41)],
    ['too big', `<a>${'x'.repeat(262_144)}</a>`],
  ])('with %s is refused', (_, document) => {
    expect(() => readXml(document, SMALL_DOCUMENT)).toThrow(UnreadableXml);
  });
});
