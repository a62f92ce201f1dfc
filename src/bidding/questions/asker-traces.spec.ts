import { describe, expect, test } from '@jest/globals';
import { type Asker, tracesOf } from './asker-traces.js';

const MUELLER: Asker = {
  name: 'Müller & Söhne Arbeitsschutz Handels GmbH & Co. KG',
  vatId: 'DE 123 456 789',
  people: [{ name: 'Jörg Habermann', email: 'j.habermann@mueller-arbeitsschutz.de' }],
};
const found = (text: string, asker: Asker = MUELLER) => tracesOf(text, asker).map(({ from, to, kind }) => [text.slice(from, to), kind]);

describe('a text tells who asks (Domain §7)', () => {
  test.each<[string, string, string[][]]>([
    ['by nothing', 'Müssen die Handschuhe nach EN 388 geprüft sein?', []],
    ['by the whole name', 'Wir, Müller & Söhne Arbeitsschutz Handels GmbH, fragen', [['Müller & Söhne Arbeitsschutz Handels', 'name']]],
    ['by a part of the name', 'Bei MÜLLER ist das so', [['MÜLLER', 'name_part']]],
    ['by the name as written without umlauts', 'Mueller liefert', [['Mueller', 'name_part']]],
    ['by the name without dots over the vowel', 'Muller liefert', [['Muller', 'name_part']]],
    ['by the name with an ending', 'Müllers Sortiment', [['Müllers', 'name_part']]],
    ['by the name in a compound', 'der Müller-Katalog', [['Müller', 'name_part']]],
    ['by a person', 'Rückfragen an Herrn Habermann', [['Habermann', 'person']]],
    ['by a person’s whole name', 'Jörg Habermann fragt', [['Jörg Habermann', 'person']]],
    ['by an e-mail address', 'an j.habermann@mueller-arbeitsschutz.de', [['j.habermann@mueller-arbeitsschutz.de', 'email']]],
    ['by another address of its domain', 'an info@mueller-arbeitsschutz.de', [['mueller-arbeitsschutz.de', 'email_domain']]],
    ['by its site', 'siehe www.Mueller-Arbeitsschutz.de/EN388', [['Mueller-Arbeitsschutz.de', 'email_domain']]],
    ['by its VAT number', 'USt-IdNr. DE123456789', [['DE123456789', 'vat_id']]],
    ['by its VAT number without the country, grouped', 'Nr. 123-456-789', [['123-456-789', 'vat_id']]],
    ['not by a word that many names have', 'Der Handels weg und die GmbH', []],
    ['not by a longer number', '91234567890', []],
    [
      'by several, in their order',
      'Habermann, Müller, DE 123456789',
      [
        ['Habermann', 'person'],
        ['Müller', 'name_part'],
        ['DE 123456789', 'vat_id'],
      ],
    ],
  ])('%s', (_name, text, traces) => expect(found(text)).toEqual(traces));

  test('not by a domain in which anybody may have an address', () => {
    const asker: Asker = { name: 'Kranz', vatId: null, people: [{ name: 'Eva Lang', email: 'kranz.eva@gmx.de' }] };
    expect(found('an info@gmx.de oder an kranz.eva@gmx.de', asker)).toEqual([['kranz.eva@gmx.de', 'email']]);
  });

  test('by a name of common words only as a whole', () => {
    const asker: Asker = { name: 'Technik Service GmbH', vatId: null, people: [] };
    expect(found('Technik und Service', asker)).toEqual([['Technik und Service', 'name']]);
    expect(found('Ist Service eingeschlossen?', asker)).toEqual([]);
    expect(found('TechnikService bietet', asker)).toEqual([['TechnikService', 'name']]);
  });

  test('by nothing where the name has only a legal form', () => expect(found('GmbH', { name: 'GmbH', vatId: null, people: [] })).toEqual([]));
});
