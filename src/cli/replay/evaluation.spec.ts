import { describe, expect, jest, test } from '@jest/globals';
import { assess } from './evaluation.js';

type Given = Parameters<typeof assess>[0];

function playWith(assessments: Given['dossier']['assessments']) {
  const put = jest.fn<Given['office']['put']>();
  // Only what entering assessments needs of a whole replay.
  return { put, play: { dossier: { assessments }, office: { put }, round: '/rounds/1' } as unknown as Given };
}

describe('the office’s assessments', () => {
  test('quality score is 100 if there are no criteria: then there is nothing to assess', async () => {
    const { put, play } = playWith([]);
    await assess(play);
    expect(put).not.toHaveBeenCalled();
  });

  test('each criterion gets its score', async () => {
    const { put, play } = playWith([{ supplier: 'S001', category: 'SCHW', criterion: 'service', score: '77.50' }]);
    await assess(play);
    expect(put).toHaveBeenCalledWith(
      '/rounds/1/assessments',
      { assessments: [{ supplier: 'S001', category: 'SCHW', criterion: 'service', score: '77.5' }] },
      expect.anything(),
    );
  });
});
