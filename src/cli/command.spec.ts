import { describe, expect, test } from '@jest/globals';
import { type Command, EXIT, UsageError, commandOf, givenTo, helpOf, overviewOf } from './command.js';

const replay: Command = {
  words: ['round', 'replay'],
  summary: 'Plays a dossier.',
  arguments: [{ name: 'DIR', help: 'the folder of the dossier' }],
  options: [
    { name: 'out', value: 'OUT', help: 'where the results go' },
    { name: 'quiet', help: 'no progress' },
  ],
  run: () => Promise.resolve(EXIT.done),
};

describe('a declared command', () => {
  test('is found by its words; what follows is left over', () => {
    expect(commandOf(['round', 'replay', 'a', '--quiet'], [replay])).toEqual({ command: replay, rest: ['a', '--quiet'] });
    expect(commandOf(['round'], [replay])).toBeUndefined();
  });

  test('reads arguments and options in any order', () => {
    const given = givenTo(replay, ['--out', 'there', 'here', '--quiet']);
    expect(given?.argument('DIR')).toBe('here');
    expect(given?.option('out')).toBe('there');
    expect(given?.isOn('quiet')).toBe(true);
  });

  test('asked for help, runs nothing', () => {
    expect(givenTo(replay, ['--help'])).toBeUndefined();
    expect(givenTo(replay, ['-h'])).toBeUndefined();
  });

  test.each([
    ['a missing argument', []],
    ['an argument too many', ['a', 'b']],
    ['an unknown option', ['a', '--nonsense']],
    ['an option without its value', ['a', '--out']],
  ])('%s is refused', (_what, rest) => {
    expect(() => givenTo(replay, rest)).toThrow(UsageError);
  });

  test('names its arguments and options in its help, and itself in the overview', () => {
    expect(helpOf(replay)).toContain('usage: poolround round replay DIR [options]');
    expect(helpOf(replay)).toContain('--out OUT');
    expect(overviewOf([replay])).toContain('round replay DIR');
  });
});
