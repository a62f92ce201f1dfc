import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../values/domain-error.js';
import { readIndexFile } from './index-file.js';
import { readMonth } from './month-reading.js';
import { revisionBy } from './series.js';

const refused = (read: () => unknown): { code: string; details: string[] } => {
  try {
    read();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, details: error.errors.map(({ detail }) => detail) };
  }
  return { code: 'nothing was refused', details: [] };
};

describe('a month', () => {
  test.each([
    '2027-01',
    '2027/1',
    '2027M01',
    '202701',
    '01/2027',
    '1.2027',
    'Januar 2027',
    'Jan 27',
    'Jänner 2027',
    '2027 January',
    '31.01.2027',
    '2027-01-15',
  ])('%s is January 2027', (text) => expect(readMonth(text)).toBe('2027-01'));
  test.each(['März 2027', 'Mär 2027', 'mrz. 2027', '2027-March'])('%s is March 2027', (text) => expect(readMonth(text)).toBe('2027-03'));
  test.each(['2027-13', '2027', 'Q1 2027', '', 'Monat', '00/2027'])('“%s” is none', (text) => expect(readMonth(text)).toBeUndefined());
});

describe('a file of an index series', () => {
  test('English, as a statistical office publishes it', () =>
    expect(readIndexFile('Month,Price\n1997-01,3.45\n1997-02,2.15\n')).toEqual({
      values: [
        { month: '1997-01', value: '3.45' },
        { month: '1997-02', value: '2.15' },
      ],
      withoutValue: 0,
    }));

  test('German, with a title, a note, and a month that is not published yet', () =>
    expect(
      readIndexFile(
        '\ufeffErzeugerpreisindex (2021 = 100);\r\nMonat;Wert\r\nFebruar 2027;1.045,7\r\nJanuar 2027;998,2\r\nMärz 2027;...\r\nQuelle: Amt;\r\n',
      ),
    ).toEqual({
      values: [
        { month: '2027-01', value: '998.2' },
        { month: '2027-02', value: '1045.7' },
      ],
      withoutValue: 1,
    }));

  test('without a head, tab-separated', () => expect(readIndexFile('01/2027\t100,0\n').values).toEqual([{ month: '2027-01', value: '100' }]));

  test('of several columns the one that is called value counts', () =>
    expect(readIndexFile('TIME_PERIOD,FLAG,OBS_VALUE\n2027-01,p,101.5\n').values).toEqual([{ month: '2027-01', value: '101.5' }]));

  test('two columns of values without a name are refused', () =>
    expect(refused(() => readIndexFile('2027-01;1,5;2,5\n')).code).toBe('index_file.no_table'));

  test('a number that can be read two ways is a fault, unless the file or the office shows which sign it is', () => {
    expect(refused(() => readIndexFile('2027-01;1.045\n'))).toEqual({
      code: 'index_file.invalid',
      details: ['line 1: “1.045” can be read in two ways; say which sign stands before the decimals'],
    });
    expect(readIndexFile('2027-01;1.045\n2027-02;1.1\n').values[0]?.value).toBe('1.045');
    expect(readIndexFile('2027-01;1.045\n', ',').values[0]?.value).toBe('1045');
  });

  test('every fault is named with its line, and nothing counts', () => {
    const { code, details } = refused(() =>
      readIndexFile('Monat;Wert\n2027-01;hundert\n2027-02;0\n2027-03;-5\n2027-04;101\n2027-04;102\nMonat 5;103\n'),
    );
    expect(code).toBe('index_file.invalid');
    expect(details.map((detail) => detail.slice(0, 7))).toEqual(['line 2:', 'line 3:', 'line 4:', 'line 6:', 'line 7:']);
  });

  test('a file without months is refused', () => expect(refused(() => readIndexFile('a;b\nc;d\n')).code).toBe('index_file.no_table'));
});

describe('a revision', () => {
  const known = {
    base: '2020 = 100',
    values: new Map([
      ['2027-01', '120'],
      ['2027-02', '121'],
    ]),
  };
  const values = (...pairs: [string, string][]) => pairs.map(([month, value]) => ({ month, value }));

  test('adds months, revises those that changed, and takes none away', () =>
    expect(revisionBy(known, '2020 = 100', values(['2027-02', '121.5'], ['2027-03', '122']))).toEqual({
      base: '2020 = 100',
      added: values(['2027-03', '122']),
      revised: values(['2027-02', '121.5']),
      unchanged: 0,
    }));

  test('a new base brings every month that is known', () => {
    expect(refused(() => revisionBy(known, '2025 = 100', values(['2027-02', '101']))).code).toBe('index_series.rebased_partly');
    expect(revisionBy(known, '2025 = 100', values(['2027-01', '100'], ['2027-02', '101'], ['2027-03', '102'])).revised).toHaveLength(2);
  });

  test('the first one may have any base', () =>
    expect(revisionBy({ base: null, values: new Map() }, '2015 = 100', values(['2027-01', '1'])).added).toHaveLength(1));
});
