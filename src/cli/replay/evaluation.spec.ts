import { describe, expect, jest, test } from '@jest/globals';
import { ApiProblem } from '../api-client.js';
import { assess, evaluationOf } from './evaluation.js';

type Given = Parameters<typeof assess>[0];

function playWith(assessments: Given['dossier']['assessments']) {
  const put = jest.fn<Given['office']['put']>();
  // Only what entering assessments needs of a whole replay.
  return { put, play: { dossier: { assessments }, office: { put }, round: '/rounds/1' } as unknown as Given };
}

describe('the office’s assessments', () => {
  test('quality score is 100 if there are no criteria: then there is nothing to assess', async () => {
    const { put, play } = playWith([]);
    await assess(play, ['SCHW']);
    expect(put).not.toHaveBeenCalled();
  });

  test('each criterion gets its score', async () => {
    const { put, play } = playWith([{ supplier: 'S001', category: 'SCHW', criterion: 'service', score: '77.50' }]);
    await assess(play, ['SCHW']);
    expect(put).toHaveBeenCalledWith(
      '/rounds/1/assessments',
      { assessments: [{ supplier: 'S001', category: 'SCHW', criterion: 'service', score: '77.5' }] },
      expect.anything(),
    );
  });

  test('what the dossier says of a category that the round does not have is not entered', async () => {
    const { put, play } = playWith([{ supplier: 'S001', category: 'OEL', criterion: 'service', score: '77' }]);
    await assess(play, ['SCHW']);
    expect(put).not.toHaveBeenCalled();
  });

  test('a missing score stops the evaluation and is named, with the file that lacks it', async () => {
    const refused = new ApiProblem('GET /evaluation', 409, 'evaluation.unassessed', 'Not assessed yet: S001 on service of SCHW.', []);
    // Only what asking for an evaluation needs of a signed-in person.
    const office = { all: () => Promise.reject(refused) } as unknown as Given['office'];
    await expect(evaluationOf({ office }, 2, '/stages/2')).rejects.toThrow(
      /^assessments\.csv lacks scores that the evaluation of stage 2 needs\.[^]*S001 on service of SCHW/,
    );
  });
});
